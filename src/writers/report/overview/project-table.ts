import { heading } from '../html/heading.ts';
import { type Markup, markup, plain } from '../html/markup.ts';
import type { FileReport } from '../file-report.ts';
import { groupedTenThousands } from '../money.ts';
import { refusedFirst } from '../refused-first.ts';
import type { BuiltFile, Run, Show } from '../reporter.ts';
import { summarize } from '../summary.ts';
import { outputLink } from '../html/output-link.ts';
import { outcomeText, words } from '../words.ts';
import type { Choice } from './choices.ts';
import { runWords } from '../run-words.ts';

/** Every project of a run with the way to its files. Those that were not accepted come first. */
export function* projectTable({ reports, built }: Run, choices: readonly Choice[], lang: Show['lang']): Iterable<Markup> {
  const { project, unit, year, form, result, severity } = words[lang];
  const { howToSort, department, annualFunds, links } = runWords[lang];
  const opens = built === undefined ? markup`` : markup`<th scope="col">${links}</th>`;
  yield markup`<table class="listing projects">
<caption>${howToSort}</caption>
<thead><tr>${heading(project, 'text')}${heading(department, 'text')}${heading(unit, 'text')}${heading(year, 'number')}${heading(annualFunds, 'number')}${heading(form, 'text')}${heading(result, 'text')}${heading(severity.error, 'number')}${heading(severity.warning, 'number')}${opens}</tr></thead>
<tbody>
`;
  for (const report of refusedFirst(reports)) {
    if (report.kind === 'declaration') yield row(report, built && (built.files.get(report.path) ?? []), choices, lang);
  }
  yield markup`</tbody>
</table>
`;
}

function row(report: FileReport, files: readonly BuiltFile[] | undefined, choices: readonly Choice[], lang: Show['lang']): Markup {
  const { path, form, outcome, declaration } = report;
  const { unit, year, form: formLabel, severity } = words[lang];
  const say = runWords[lang];
  const { error, warning } = summarize([report]);
  const money = declaration?.annualFunds ?? null;
  const numbers = choices.map(({ name, numberOf }) => markup` data-${plain(name)}="${numberOf(report)}"`);
  const cells = [
    cell(say.department, declaration?.supervisingDepartment ?? ''),
    cell(unit, declaration?.implementingUnit ?? ''),
    markup`<td class="number" data-label="${year}">${declaration?.fiscalYear ?? ''}</td>`,
    markup`<td class="number" data-label="${say.annualFunds}" data-key="${money ?? ''}">${money === null ? '' : groupedTenThousands(money)}</td>`,
    cell(formLabel, form ?? ''),
    markup`<td class="outcome">${outcomeText(report, lang)}</td>`,
    markup`<td class="number" data-label="${severity.error}">${error}</td>`,
    markup`<td class="number" data-label="${severity.warning}">${warning}</td>`,
    ...(files === undefined ? [] : [markup`<td class="links">${files.map(file => outputLink(file, lang))}</td>`]),
  ];
  const name = declaration?.projectName ?? null;
  const title = name === null ? markup`${path}` : markup`${name}<span class="path">${path}</span>`;
  return markup`<tr class="${outcome}"${numbers} data-money="${money ?? '0'}"><th scope="row">${title}</th>${cells}</tr>
`;
}

function cell(label: string, written: string): Markup {
  return markup`<td data-label="${label}">${written}</td>`;
}
