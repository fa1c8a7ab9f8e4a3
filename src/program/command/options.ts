import type { Language, Severity } from '../../compiler/diagnostic/problem.ts';
import type { LegacyEncoding } from '../../compiler/syntax/problems/not-utf8.ts';
import type { OutputId } from '../../writers/output/outputs.ts';
import type { AmbiguousWidth } from '../../writers/report/cells.ts';
import type { TerminalDetail } from '../../writers/report/reporter.ts';
import type { ReportFormat } from '../../writers/report/reporters.ts';
import type { FormatTarget } from '../batch/plan.ts';
import type { Shard } from '../batch/shard.ts';
import { formatsOf } from './option-values.ts';
import { UsageError } from './usage-error.ts';

/** What every command takes. */
export interface CommonOptions {
  readonly lang: Language;
  /** `--color` or `--no-color`; undefined for neither. */
  readonly color: boolean | undefined;
  readonly ambiguousWidth: AmbiguousWidth;
}

export interface CheckOptions extends CommonOptions {
  readonly formats: readonly FormatTarget[];
  readonly maxWarnings: number | undefined;
  readonly stdinPath: string | undefined;
  /** The file that lists paths; `-` is stdin. */
  readonly filesFrom: string | undefined;
  readonly detail: TerminalDetail;
  readonly minSeverity: Severity;
  /** The file of the findings that are known. */
  readonly baseline: string | undefined;
  /** Whether what is found is to be known from now on. */
  readonly updateBaseline: boolean;
  /** Files of faces for characters that the shipped ones lack. */
  readonly faces: readonly string[];
  /** Neither infos nor progress nor a summary. */
  readonly quiet: boolean;
  /** Whether the run is done again whenever a file changes, until it is interrupted. */
  readonly watch: boolean;
  /** The part of the run that is to be done. */
  readonly shard: Shard | undefined;
  /** How many threads work; undefined: as many as pay. */
  readonly jobs: number | undefined;
  /** How many seconds a file may take. */
  readonly timeout: number | undefined;
}

export interface BuildOptions extends CheckOptions {
  /** What is not given is as the configuration says. */
  readonly outDir: string | undefined;
  readonly to: readonly OutputId[] | undefined;
  /** Whether the PDF is a draft, which is printed in spite of errors. */
  readonly draft: boolean;
  /** The formats of the lint reports in the output folder. */
  readonly report: readonly ReportFormat[] | undefined;
  /** Whether what has not changed is taken from an earlier run. */
  readonly cache: boolean;
  /** Write nothing, and say by the exit code whether the outputs are what would be written. */
  readonly check: boolean;
  /** Say what would be written, and write nothing. */
  readonly dryRun: boolean;
  /** Remove the outputs of declarations that are gone. */
  readonly prune: boolean;
}

export interface MergeOptions extends CheckOptions {
  /** As the configuration says, if it is not given. */
  readonly outDir: string | undefined;
}

export interface FixOptions extends CommonOptions {
  readonly stdinPath: string | undefined;
  /** Also fixes that may change what the author means. */
  readonly unsafe: boolean;
  /** Print what would change, and write nothing. */
  readonly dryRun: boolean;
  /** Write nothing, and say by the exit code whether something would change. */
  readonly check: boolean;
  /** The encoding of files that are not UTF-8. */
  readonly encoding: LegacyEncoding | undefined;
}

/** What Commander gives of the options that every command takes; absent is what the user did not write. */
export interface CommonValues {
  readonly color?: boolean;
  readonly ambiguousWidth?: AmbiguousWidth;
}

export interface CheckValues extends CommonValues {
  readonly format?: readonly string[];
  readonly maxWarnings?: number;
  readonly stdinPath?: string;
  readonly filesFrom?: string;
  readonly quiet?: boolean;
  readonly compact?: boolean;
  readonly verbose?: boolean;
  readonly minSeverity?: Severity;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly watch?: boolean;
  readonly shard?: Shard;
  readonly jobs?: number;
  readonly timeout?: number;
  readonly face?: readonly string[];
}

export interface BuildValues extends CheckValues {
  readonly outDir?: string;
  readonly to?: readonly OutputId[];
  readonly draft?: boolean;
  readonly report?: readonly ReportFormat[];
  readonly cache?: boolean;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly prune?: boolean;
}

export interface FixValues extends CommonValues {
  readonly stdinPath?: string;
  readonly unsafe?: boolean;
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly encoding?: LegacyEncoding;
}

export function fixOptions(lang: Language, values: FixValues): FixOptions {
  const { stdinPath, unsafe = false, dryRun = false, check = false, encoding } = values;
  return { ...commonOptions(lang, values), stdinPath, unsafe, dryRun, check, encoding };
}

export function commonOptions(lang: Language, { color, ambiguousWidth = 1 }: CommonValues): CommonOptions {
  return { lang, color, ambiguousWidth };
}

export function checkOptions(lang: Language, values: CheckValues): CheckOptions {
  const {
    format = [],
    maxWarnings,
    stdinPath,
    filesFrom,
    quiet = false,
    minSeverity = 'info',
    baseline,
    updateBaseline = false,
    watch = false,
    shard,
    jobs,
    timeout,
    face = [],
  } = values;
  if (updateBaseline && baseline === undefined)
    throw new UsageError({ zh: '--update-baseline 须与 --baseline 同用', en: '--update-baseline needs --baseline' });
  if (updateBaseline && watch)
    throw new UsageError({ zh: '--update-baseline 不能与 --watch 同用', en: '--update-baseline and --watch exclude each other' });
  const isShard = ['--shard', shard !== undefined] as const;
  for (const other of [['--watch', watch] as const, ['--update-baseline', updateBaseline] as const]) refuseBoth(isShard, other);
  return {
    ...commonOptions(lang, values),
    formats: formatsOf(format),
    maxWarnings,
    baseline,
    updateBaseline,
    stdinPath,
    filesFrom,
    quiet,
    watch,
    shard,
    jobs,
    timeout,
    faces: face,
    detail: detailOf(values),
    minSeverity: quiet && minSeverity === 'info' ? 'warning' : minSeverity,
  };
}

export function buildOptions(lang: Language, values: BuildValues): BuildOptions {
  const { outDir, to, draft = false, report, cache = true, check = false, dryRun = false, prune = false } = values;
  const isCheck = ['--check', check] as const;
  const isDryRun = ['--dry-run', dryRun] as const;
  const isWatch = ['--watch', values.watch === true] as const;
  for (const other of [isDryRun, isWatch, ['--prune', prune] as const, ['--update-baseline', values.updateBaseline === true] as const])
    refuseBoth(isCheck, other);
  refuseBoth(isDryRun, isWatch);
  return { ...checkOptions(lang, values), outDir, to, draft, report, cache, check, dryRun, prune };
}

type Flag = readonly [name: string, isGiven: boolean];

/** Options that contradict each other. */
function refuseBoth([first, isFirst]: Flag, [second, isSecond]: Flag): void {
  if (!isFirst || !isSecond) return;
  throw new UsageError({ zh: `${first} 与 ${second} 不能同用`, en: `${first} and ${second} exclude each other` });
}

function detailOf({ compact = false, verbose = false }: CheckValues): TerminalDetail {
  refuseBoth(['--compact', compact], ['--verbose', verbose]);
  return compact ? 'compact' : verbose ? 'full' : 'folded';
}
