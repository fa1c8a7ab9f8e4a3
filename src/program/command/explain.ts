import { allProblems, catalogue, isCode } from '../../compiler/catalogue.ts';
import type { Example, Language, Problem, Severity, Text } from '../../compiler/diagnostic/problem.ts';
import { nearest } from '../../compiler/source/nearest.ts';
import { visible } from '../../writers/report/cells.ts';
import { wrap } from '../../writers/report/wrap.ts';
import type { Host } from '../host/host.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CommonOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

const words = {
  zh: { error: '错误', warning: '警告', info: '提示', basis: '依据：', good: '正例', bad: '反例' },
  en: { error: 'error', warning: 'warning', info: 'info', basis: 'Basis: ', good: 'Good', bad: 'Bad' },
} satisfies Record<Language, Record<Severity | 'basis' | 'good' | 'bad', string>>;

/** Explains a problem code: what, why, and how it looks when wrong and when right; without a code, lists them all. */
export async function explain(host: Host, code: string | undefined, options: CommonOptions): Promise<ExitCode> {
  if (code === undefined) {
    host.stdout.write(list(options));
    return exitCode.clean;
  }
  if (!isCode(code)) throw new UsageError(noCode(code));
  host.stdout.write(page(catalogue[code], options, host.stdout.columns));
  return exitCode.clean;
}

function noCode(written: string): Text {
  const codes = Object.keys(catalogue);
  const guess = nearest(written.toLowerCase(), codes);
  const none = { zh: `没有代码 ${written}`, en: `there is no code ${written}` };
  if (guess !== undefined) return { zh: `${none.zh}，您是否要写 ${guess}？`, en: `${none.en}; did you mean ${guess}?` };
  const parts = written
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(part => part.length > 2);
  const near = codes.filter(code => parts.some(part => code.includes(part)));
  if (near.length > 0) return { zh: `${none.zh}，相近的有 ${near.join('、')}`, en: `${none.en}; near to it are ${near.join(', ')}` };
  return { zh: `${none.zh}；perfdecl explain 列出全部`, en: `${none.en}; perfdecl explain lists them all` };
}

function list({ lang }: CommonOptions): string {
  const widest = Math.max(...allProblems.map(({ code }) => code.length));
  return allProblems.map(({ code, severity, title }) => `${code.padEnd(widest)}  ${words[lang][severity]}  ${title[lang]}\n`).join('');
}

function page(
  { code, severity, title, rationale, basis, examples }: Problem,
  { lang, ambiguousWidth }: CommonOptions,
  columns: number,
): string {
  const say = words[lang];
  const paragraph = (text: string): string => wrap(text, columns, ambiguousWidth).join('\n');
  const parts = [
    `${code}  ${say[severity]}  ${title[lang]}`,
    paragraph(rationale[lang]),
    ...(basis === undefined ? [] : [paragraph(say.basis + basis)]),
    ...exampleParts(say.bad, examples.bad),
    ...exampleParts(say.good, examples.good),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The first example is the most instructive one; the others are for the tests. */
function exampleParts(label: string, [first]: readonly Example[]): readonly string[] {
  return first === undefined ? [] : [`${label}\n${indented(typeof first === 'string' ? first : first.file)}`];
}

function indented(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  return lines.map(line => `  ${visible(line)}`).join('\n');
}
