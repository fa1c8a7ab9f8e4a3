/**
 * Filters and sorts the table of a document, and filters the findings below it. Without it all of them are shown, in the order in which they
 * were written; a document that is printed shows what was chosen.
 */
export const script = `
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const controls = document.querySelector('.controls');
  const search = document.querySelector('.controls [type=search]');
  const selects = all('.controls select');
  const status = document.querySelector('.controls [role=status]');
  const rows = all('.listing tbody tr');
  const body = rows[0]?.parentNode;
  let known;

  // Money is added as whole numbers of a hundred-millionth of a yuan, and shown in ten thousands of yuan.
  const DECIMALS = 8;
  function toInteger(amount) {
    const [whole, fraction = ''] = amount.split('.');
    return BigInt(whole + fraction.padEnd(DECIMALS, '0').slice(0, DECIMALS));
  }
  function inTenThousands(sum) {
    const digits = String(sum).padStart(DECIMALS + 5, '0');
    const whole = digits.slice(0, -DECIMALS - 4).replace(/\\B(?=(\\d{3})+$)/g, ',');
    return whole + '.' + digits.slice(-DECIMALS - 4).replace(/0+$/, '').padEnd(2, '0');
  }

  // Read once: in a long table this takes longer than to compare.
  function read() {
    known ??= rows.map(row => ({
      row,
      text: row.textContent.toLowerCase(),
      section: document.getElementById(row.dataset.file),
      money: toInteger(row.dataset.money ?? '0'),
    }));
    return known;
  }

  function filter() {
    const words = (search?.value ?? '').toLowerCase().split(/\\s+/);
    const chosen = selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
    let shown = 0;
    let money = 0n;
    for (const one of read()) {
      const wanted = chosen.every(([name, value]) => one.row.dataset[name] === value) && words.every(word => one.text.includes(word));
      one.row.hidden = !wanted;
      if (one.section) one.section.hidden = !wanted;
      if (!wanted) continue;
      shown += 1;
      money += one.money;
    }
    if (status) status.textContent = status.dataset.text.replace('{shown}', shown).replace('{money}', inTenThousands(money));
    for (const box of all('.controls [type=checkbox]'))
      for (const finding of all('.finding.' + box.value)) finding.hidden = !box.checked;
  }

  function sort(heading) {
    const column = [...heading.parentNode.children].indexOf(heading);
    const descending = heading.getAttribute('aria-sort') === 'ascending';
    const { compare } = new Intl.Collator(document.documentElement.lang);
    const isNumber = heading.dataset.sort === 'number';
    const keyed = rows.map(row => {
      const key = row.children[column].dataset.key ?? row.children[column].textContent;
      return { row, key: isNumber ? Number(key) : key };
    });
    keyed.sort((a, b) => (isNumber ? a.key - b.key : compare(a.key, b.key)));
    if (descending) keyed.reverse();
    for (const other of all('[aria-sort]')) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    for (const { row } of keyed) body.append(row);
  }

  controls.hidden = false;
  controls.addEventListener('input', filter);
  for (const heading of all('.listing [data-sort]')) heading.querySelector('button').addEventListener('click', () => sort(heading));
})();
`;

/** The SHA-256 of the script, by which the document's policy lets it run and no other; a test holds them together. */
export const scriptDigest = 'sha256-hbOdJJhBExiDqNp8kOvOo9mfEI1R+cqTFsf4rnVwRMI=';
