/**
 * Filters the files and findings of a document, and sorts its overview. Without it all of them are shown, in the order of the run; a
 * document that is printed shows what was chosen.
 */
export const script = `
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const controls = document.querySelector('.controls');
  const search = document.querySelector('.controls [type=search]');
  const rows = all('.overview tbody tr');
  const shownOutcome = () => document.querySelector('.controls select')?.value ?? '';

  function filter() {
    const words = (search?.value ?? '').toLowerCase().split(/\\s+/);
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      const wanted = words.every(word => text.includes(word)) && ['', row.dataset.outcome].includes(shownOutcome());
      row.hidden = !wanted;
      document.getElementById(row.dataset.file).hidden = !wanted;
    }
    for (const box of all('.controls [type=checkbox]'))
      for (const finding of all('.finding.' + box.value)) finding.hidden = !box.checked;
  }

  function sort(heading) {
    const column = [...heading.parentNode.children].indexOf(heading);
    const descending = heading.getAttribute('aria-sort') === 'ascending';
    const key = row => row.children[column].dataset.key ?? row.children[column].textContent;
    const compare = (a, b) => (heading.dataset.sort === 'number' ? key(a) - key(b) : key(a).localeCompare(key(b), document.documentElement.lang));
    const sorted = [...rows].sort(compare);
    for (const other of all('[aria-sort]')) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    rows[0].parentNode.append(...(descending ? sorted.reverse() : sorted));
  }

  controls.hidden = false;
  controls.addEventListener('input', filter);
  for (const heading of all('.overview [data-sort]')) heading.querySelector('button').addEventListener('click', () => sort(heading));
})();
`;

/** The SHA-256 of the script, by which the document's policy lets it run and no other; a test holds them together. */
export const scriptDigest = 'sha256-MjoS4NYmWHGNUnsM43l9HXbeXbpKWeogbrxGL3J/rqc=';
