import type { Language, Severity } from '../../compiler/diagnostic/problem.ts';
import type { LegacyEncoding } from '../../compiler/syntax/problems/not-utf8.ts';
import { isOutputId, type OutputId, outputIds } from '../../writers/output/outputs.ts';
import type { AmbiguousWidth } from '../../writers/report/cells.ts';
import { fileReportFormats, isFileReportFormat, isReportFormat, type ReportFormat, reportFormats } from '../../writers/report/reporters.ts';
import { legacyEncodings } from '../workspace/decode.ts';
import { slashed } from '../workspace/path.ts';
import type { FormatTarget } from '../batch/plan.ts';
import type { Shard } from '../batch/shard.ts';
import { UsageError } from './usage-error.ts';

/** The paths of a command; `-` is what `--stdin-path` names. */
export function pathsOf(
  written: readonly string[],
  { stdinPath, filesFrom }: { readonly stdinPath?: string | undefined; readonly filesFrom?: string | undefined },
): readonly string[] {
  if (written.includes('')) throw new UsageError({ zh: '路径不能为空', en: 'a path cannot be empty' });
  if (stdinPath === '') throw new UsageError({ zh: '--stdin-path 的路径不能为空', en: 'the path of --stdin-path cannot be empty' });
  if (stdinPath !== undefined && !written.includes('-')) {
    throw new UsageError({ zh: '--stdin-path 须与路径 - 同用', en: '--stdin-path needs the path -' });
  }
  if (filesFrom === '-' && written.includes('-')) {
    throw new UsageError({ zh: '标准输入不能既是清单，又是申报', en: 'stdin cannot be the list and a declaration at once' });
  }
  return written;
}

export function filesFromOf(written: string): string {
  if (written === '') throw new UsageError({ zh: '--files-from 的文件不能为空', en: 'the file of --files-from cannot be empty' });
  return written;
}

export function outDirOf(written: string): string {
  if (written === '') throw new UsageError({ zh: '--out-dir 的文件夹不能为空', en: 'the folder of --out-dir cannot be empty' });
  return slashed(written);
}

/** An option that has one value: given again, it has to say the same. */
export function once<T extends string | number | boolean | readonly (string | number)[]>(
  flag: string,
  read: (written: string) => T,
): (written: string, earlier: T | undefined) => T {
  return (written, earlier) => {
    const value = read(written);
    const [first, second] = [String(earlier), String(value)];
    if (earlier !== undefined && first !== second) {
      throw new UsageError({
        zh: `${flag} 只能有一个值，现有“${first}”和“${second}”`,
        en: `${flag} takes one value, not “${first}” and “${second}”`,
      });
    }
    return value;
  };
}

/** `--format json` or `--format json=report.json`, each once or more. */
export function formatsOf(written: readonly string[]): readonly FormatTarget[] {
  const targets = written.map(text => {
    const [format = '', ...rest] = text.split('=');
    if (!isReportFormat(format)) throw unknown('--format', format, reportFormats);
    const file = slashed(rest.join('='));
    if (rest.length > 0 && file === '') throw new UsageError({ zh: `--format ${text} 缺少文件名`, en: `--format ${text} names no file` });
    return { format, file: rest.length > 0 ? file : undefined };
  });
  const printed = targets.filter(({ file }) => file === undefined);
  if (printed.length > 1) {
    throw new UsageError({
      zh: `标准输出只能写一种格式，现有 ${printed.map(({ format }) => format).join('、')}；其余请写入文件，如 --format ${printed[1]?.format}=文件名`,
      en: `stdout takes one format, not ${printed.map(({ format }) => format).join(', ')}; write the others to files, as --format ${printed[1]?.format}=file`,
    });
  }
  return printed.length > 0 ? targets : [{ format: 'terminal', file: undefined }, ...targets];
}

/** `--to json,pdf`. */
export function outputsOf(written: string): readonly OutputId[] {
  return [...new Set(written.split(','))].map(name => {
    if (!isOutputId(name)) throw unknown('--to', name, outputIds);
    return name;
  });
}

/** `--report html,sarif`: reports in the output folder. */
export function reportsOf(written: string): readonly ReportFormat[] {
  return [...new Set(written.split(','))].map(name => {
    if (!isFileReportFormat(name)) throw unknown('--report', name, fileReportFormats);
    return name;
  });
}

export function baselineOf(written: string): string {
  if (written === '') throw new UsageError({ zh: '--baseline 的文件不能为空', en: 'the file of --baseline cannot be empty' });
  return slashed(written);
}

export function countOf(written: string): number {
  if (!/^\d{1,9}$/.test(written)) {
    throw new UsageError({
      zh: `--max-warnings 应为不小于 0 的整数，现为“${written}”`,
      en: `--max-warnings takes a whole number from 0 on, not “${written}”`,
    });
  }
  return Number(written);
}

/** `--shard 2/5`. */
export function shardOf(written: string): Shard {
  const [, index = Number.NaN, count = Number.NaN] = /^(\d{1,6})\/(\d{1,6})$/.exec(written)?.map(Number) ?? [];
  if (index >= 1 && index <= count) return [index, count];
  throw new UsageError({
    zh: `--shard 应为 i/n，1 ≤ i ≤ n，如 2/5，现为“${written}”`,
    en: `--shard takes i/n with 1 ≤ i ≤ n, as 2/5, not “${written}”`,
  });
}

const MOST_JOBS = 256;

export function jobsOf(written: string): number {
  const jobs = Number(written);
  if (/^\d{1,3}$/.test(written) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UsageError({
    zh: `--jobs 应为 1 至 ${MOST_JOBS} 的整数，现为“${written}”`,
    en: `--jobs takes a whole number from 1 to ${MOST_JOBS}, not “${written}”`,
  });
}

/** A day. */
const MOST_SECONDS = 86_400;

export function timeoutOf(written: string): number {
  const seconds = Number(written);
  if (/^\d{1,5}(\.\d{1,3})?$/.test(written) && seconds > 0 && seconds <= MOST_SECONDS) return seconds;
  throw new UsageError({
    zh: `--timeout 应为大于 0、不大于 ${MOST_SECONDS} 的秒数，现为“${written}”`,
    en: `--timeout takes seconds above 0 and up to ${MOST_SECONDS}, not “${written}”`,
  });
}

export function severityOf(written: string): Severity {
  if (written === 'error' || written === 'warning' || written === 'info') return written;
  throw unknown('--min-severity', written, ['error', 'warning', 'info']);
}

export function plainFormatOf(written: string): 'terminal' | 'json' {
  if (written === 'terminal' || written === 'json') return written;
  throw unknown('--format', written, ['terminal', 'json']);
}

export function encodingOf(written: string): LegacyEncoding {
  const name = written.toLowerCase();
  const encoding = legacyEncodings.find(known => known === name);
  if (encoding === undefined) throw unknown('--encoding', written, legacyEncodings);
  return encoding;
}

export function widthOf(written: string): AmbiguousWidth {
  if (written === '1') return 1;
  if (written === '2') return 2;
  throw unknown('--ambiguous-width', written, ['1', '2']);
}

export function langOf(written: string): Language {
  if (written === 'zh' || written === 'en') return written;
  throw unknown('--lang', written, ['zh', 'en']);
}

function unknown(option: string, written: string, known: readonly string[]): UsageError {
  return new UsageError({
    zh: `${option} 没有“${written}”这一种，可用：${known.join('、')}`,
    en: `${option} does not know “${written}”; it knows ${known.join(', ')}`,
  });
}
