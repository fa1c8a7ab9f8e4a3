import type { Text } from '../../../compiler/diagnostic/problem.ts';
import { cellsOf } from '../cells.ts';
import type { Run, Show } from '../reporter.ts';
import { declarationsIn } from '../summary.ts';

const headings = {
  findings: { zh: '条数', en: 'findings' },
  files: { zh: '申报', en: 'files' },
  code: { zh: '最常见的问题', en: 'commonest' },
} satisfies Record<string, Text>;

/** With fewer declarations everybody sees what is common. */
const MANY = 20;
const COMMONEST = 5;

interface Common {
  readonly code: string;
  readonly title: Text;
  findings: number;
  files: number;
}

/** A table of the commonest errors and warnings of a run with many declarations, and an empty line. */
export function* commonestTable({ reports, summary }: Run, { lang, terminal: { ambiguousWidth, leastSeverity } }: Show): Iterable<string> {
  if (declarationsIn(summary) < MANY) return;
  const common = new Map<string, Common>();
  for (const { kind, findings } of reports) {
    if (kind !== 'declaration') continue;
    const inFile = new Set<string>();
    for (const { code, title, severity } of findings) {
      if (severity === 'info' || (severity === 'warning' && leastSeverity === 'error')) continue;
      const counted = common.get(code) ?? { code, title, findings: 0, files: 0 };
      counted.findings++;
      if (!inFile.has(code)) counted.files++;
      inFile.add(code);
      common.set(code, counted);
    }
  }
  const commonest = [...common.values()].toSorted((a, b) => b.findings - a.findings || (a.code < b.code ? -1 : 1)).slice(0, COMMONEST);
  if (commonest.length === 0) return;
  const [findings, files] = [headings.findings[lang], headings.files[lang]];
  const width = Math.max(cellsOf(findings, ambiguousWidth), String(commonest[0]?.findings).length);
  const pad = (text: string, cells: number): string => ' '.repeat(Math.max(cells - cellsOf(text, ambiguousWidth), 0)) + text;
  const filesWidth = Math.max(cellsOf(files, ambiguousWidth), String(declarationsIn(summary)).length);
  yield `${pad(findings, width)}  ${pad(files, filesWidth)}  ${headings.code[lang]}\n`;
  for (const one of commonest)
    yield `${pad(String(one.findings), width)}  ${pad(String(one.files), filesWidth)}  ${one.code} ${one.title[lang]}\n`;
  yield '\n';
}
