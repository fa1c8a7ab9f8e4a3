import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { Severity } from '../../compiler/diagnostic/problem.ts';
import type { AmbiguousWidth } from '../../writers/report/cells.ts';
import type { TerminalDetail } from '../../writers/report/reporter.ts';
import { isReportFormat, type ReportFormat, reporters, reportFormats } from '../../writers/report/reporters.ts';
import { isOutputFormat, type OutputFormat, outputFormats } from '../batch/outputs.ts';
import { UsageError } from './usage-error.ts';

/** What every command takes. */
export interface CommonOptions {
  readonly lang: keyof Text;
  /** Whether the user asked for colour, or for none. */
  readonly color: boolean | undefined;
  readonly ambiguousWidth: AmbiguousWidth;
}

/** A report and the file that it goes to; none: stdout. */
export interface FormatTarget {
  readonly format: ReportFormat;
  readonly file: string | undefined;
}

export interface CheckOptions extends CommonOptions {
  readonly formats: readonly FormatTarget[];
  readonly maxWarnings: number | undefined;
  readonly stdinPath: string | undefined;
  readonly detail: TerminalDetail;
  readonly minSeverity: Severity;
  /** Neither infos nor progress nor a summary. */
  readonly quiet: boolean;
}

export interface BuildOptions extends CheckOptions {
  readonly outDir: string;
  readonly to: readonly OutputFormat[];
  readonly report: boolean;
}

/** The paths of a command; `-` is what `--stdin-path` names. */
export function pathsOf(written: readonly string[], stdinPath: string | undefined): readonly string[] {
  if (written.includes('')) throw new UsageError({ zh: '路径不能为空', en: 'a path cannot be empty' });
  if (stdinPath === '') throw new UsageError({ zh: '--stdin-path 的路径不能为空', en: 'the path of --stdin-path cannot be empty' });
  if (stdinPath !== undefined && !written.includes('-')) {
    throw new UsageError({ zh: '--stdin-path 须与路径 - 同用', en: '--stdin-path needs the path -' });
  }
  return written;
}

export function outDirOf(written: string): string {
  if (written === '') throw new UsageError({ zh: '--out-dir 的文件夹不能为空', en: 'the folder of --out-dir cannot be empty' });
  return slashed(written);
}

/** Backslashes separate on every system, as they do in the paths that are read. */
function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** An option that has one value: given again, it has to say the same. */
export function once<T extends string | number | boolean | readonly string[]>(
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
export function outputsOf(written: string): readonly OutputFormat[] {
  return [...new Set(written.split(','))].map(name => {
    if (!isOutputFormat(name)) throw unknown('--to', name, outputFormats);
    return name;
  });
}

const fileFormats = reportFormats.filter(name => isReportFormat(name) && reporters[name].report !== 'stdout');

/** `--report html,sarif`. */
export function reportOf(written: string): readonly ReportFormat[] {
  return [...new Set(written.split(','))].map(name => {
    if (!isReportFormat(name) || !fileFormats.includes(name)) throw unknown('--report', name, fileFormats);
    return name;
  });
}

/** Whether a report is written beside each declaration, and those of the whole run. */
export function reportTargets(formats: readonly ReportFormat[], outDir: string) {
  const destinations = formats.map(format => ({ format, report: reporters[format].report }));
  return {
    beside: destinations.some(({ report }) => report !== 'stdout' && 'beside' in report),
    run: destinations.flatMap(({ format, report }) =>
      report !== 'stdout' && 'file' in report ? [{ format, file: `${outDir}/${report.file}` }] : [],
    ),
  };
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

export interface DetailFlags {
  readonly quiet?: boolean;
  readonly compact?: boolean;
  readonly verbose?: boolean;
  readonly minSeverity?: Severity;
}

/** How much the terminal shows. */
export function detailOf({ quiet = false, compact = false, verbose = false, minSeverity = 'info' }: DetailFlags) {
  if (compact && verbose) throw new UsageError({ zh: '--compact 与 --verbose 不能同用', en: '--compact and --verbose exclude each other' });
  const detail: TerminalDetail = compact ? 'compact' : verbose ? 'full' : 'folded';
  return { detail, minSeverity: quiet && minSeverity === 'info' ? 'warning' : minSeverity, quiet } as const;
}

export function severityOf(written: string): Severity {
  if (written === 'error' || written === 'warning' || written === 'info') return written;
  throw unknown('--min-severity', written, ['error', 'warning', 'info']);
}

export function widthOf(written: string): AmbiguousWidth {
  if (written === '1') return 1;
  if (written === '2') return 2;
  throw unknown('--ambiguous-width', written, ['1', '2']);
}

export function langOf(written: string): keyof Text {
  if (written === 'zh' || written === 'en') return written;
  throw unknown('--lang', written, ['zh', 'en']);
}

function unknown(option: string, written: string, known: readonly string[]): UsageError {
  return new UsageError({
    zh: `${option} 没有“${written}”这一种，可用：${known.join('、')}`,
    en: `${option} does not know “${written}”; it knows ${known.join(', ')}`,
  });
}
