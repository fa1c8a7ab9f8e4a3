import { type Markup, markup } from '../html/markup.ts';
import type { Run, Show } from '../reporter.ts';
import { words } from '../words.ts';
import { runWords } from '../run-words.ts';

/** The form schemas for whose faults declarations were not checked. */
export function* faultyForms(reports: Run['reports'], lang: Show['lang']): Iterable<Markup> {
  const { file, position, message } = words[lang];
  const rows: Markup[] = [];
  for (const { kind, path, findings } of reports) {
    if (kind !== 'form-schema') continue;
    for (const { at, message: text } of findings) {
      rows.push(markup`<tr><th scope="row">${path}</th><td>${words[lang].place(at.line, at.column)}</td><td>${text[lang]}</td></tr>\n`);
    }
  }
  if (rows.length === 0) return;
  yield markup`<h2>${runWords[lang].faultyForms}</h2>
<table>
<thead><tr><th scope="col">${file}</th><th scope="col">${position}</th><th scope="col">${message}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}
