import { type Markup, markup, plain } from '../html/markup.ts';
import type { FileReport } from '../file-report.ts';
import { groupedTenThousands } from '../money.ts';
import type { Show } from '../reporter.ts';
import { outcomeText, words } from '../words.ts';
import type { Total } from '../totals.ts';
import { runWords } from '../run-words.ts';

/** A property by which the table of projects can be narrowed. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  /** What there is, in order; a row has the number of its value, whatever the value holds. */
  readonly values: readonly string[];
  readonly numberOf: (report: FileReport) => number;
}

/** The properties in which the projects of a run differ. */
export function choicesOf(reports: Iterable<FileReport>, lang: Show['lang']): readonly Choice[] {
  const { result, year, form } = words[lang];
  const { department, category, unnamed } = runWords[lang];
  const properties: readonly (readonly [string, string, (report: FileReport) => string | null])[] = [
    ['outcome', result, report => outcomeText(report, lang)],
    ['department', department, ({ declaration }) => declaration?.supervisingDepartment ?? null],
    ['category', category, ({ declaration }) => declaration?.category ?? null],
    ['year', year, ({ declaration }) => declaration?.fiscalYear?.toString() ?? null],
    ['form', form, report => report.form],
  ];
  const found = properties.map(() => new Set<string>());
  for (const report of reports) for (const [index, [, , valueOf]] of properties.entries()) found[index]?.add(valueOf(report) ?? unnamed);
  return properties.flatMap(([name, label, valueOf], index) => {
    const values = [...(found[index] ?? [])].toSorted();
    if (values.length < 2) return [];
    const numbers = new Map(values.map((value, number) => [value, number]));
    return [{ name, label, values, numberOf: report => numbers.get(valueOf(report) ?? unnamed) ?? 0 }];
  });
}

/** Shown by the script, which alone makes them work. */
export function choiceControls(choices: readonly Choice[], { projects, money }: Total, lang: Show['lang']): Markup {
  const say = runWords[lang];
  const selects = choices.map(({ name, label, values }) => {
    const options = values.map((value, number) => markup`<option value="${number}">${plain(value)}</option>`);
    return markup`<label>${label} <select name="${name}"><option value="">${say.every}</option>${options}</select></label>
`;
  });
  const shown = say.shown.replace('{shown}', String(projects)).replace('{money}', groupedTenThousands(money));
  return markup`<div class="controls" role="search" hidden>
<label class="find">${say.find} <input type="search" autocomplete="off"></label>
${selects}<p role="status" data-text="${say.shown}">${shown}</p>
</div>
`;
}
