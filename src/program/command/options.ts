import type { Language, Severity } from '../../compiler/diagnostic/problem.ts';
import type { LegacyEncoding } from '../../compiler/syntax/problems/not-utf8.ts';
import { type OutputId, outputIds } from '../../writers/output/outputs.ts';
import type { AmbiguousWidth } from '../../writers/report/cells.ts';
import type { TerminalDetail } from '../../writers/report/reporter.ts';
import type { ReportFormat } from '../../writers/report/reporters.ts';
import type { FormatTarget } from '../batch/plan.ts';
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
  /** Neither infos nor progress nor a summary. */
  readonly quiet: boolean;
}

export interface BuildOptions extends CheckOptions {
  readonly outDir: string;
  readonly to: readonly OutputId[];
  /** The formats of the lint reports in the output folder. */
  readonly report: readonly ReportFormat[];
  /** Whether what has not changed is taken from an earlier run. */
  readonly cache: boolean;
  /** Write nothing, and say by the exit code whether the outputs are what would be written. */
  readonly check: boolean;
  /** Say what would be written, and write nothing. */
  readonly dryRun: boolean;
  /** Remove the outputs of declarations that are gone. */
  readonly prune: boolean;
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
}

export interface BuildValues extends CheckValues {
  readonly outDir?: string;
  readonly to?: readonly OutputId[];
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
  const { format = [], maxWarnings, stdinPath, filesFrom, quiet = false, minSeverity = 'info', baseline, updateBaseline = false } = values;
  if (updateBaseline && baseline === undefined)
    throw new UsageError({ zh: '--update-baseline 须与 --baseline 同用', en: '--update-baseline needs --baseline' });
  return {
    ...commonOptions(lang, values),
    formats: formatsOf(format),
    maxWarnings,
    baseline,
    updateBaseline,
    stdinPath,
    filesFrom,
    quiet,
    detail: detailOf(values),
    minSeverity: quiet && minSeverity === 'info' ? 'warning' : minSeverity,
  };
}

export function buildOptions(lang: Language, values: BuildValues): BuildOptions {
  const { outDir = 'build', to = outputIds, report = ['html'], cache = true, check = false, dryRun = false, prune = false } = values;
  refuseBoth([
    ['--check', check],
    ['--dry-run', dryRun],
  ]);
  refuseBoth([
    ['--check', check],
    ['--prune', prune],
  ]);
  refuseBoth([
    ['--check', check],
    ['--update-baseline', values.updateBaseline === true],
  ]);
  return { ...checkOptions(lang, values), outDir, to, report, cache, check, dryRun, prune };
}

/** Options that contradict each other. */
function refuseBoth(options: readonly (readonly [flag: string, isGiven: boolean])[]): void {
  if (!options.every(([, isGiven]) => isGiven)) return;
  const flags = options.map(([flag]) => flag);
  throw new UsageError({ zh: `${flags.join(' 与 ')} 不能同用`, en: `${flags.join(' and ')} exclude each other` });
}

function detailOf({ compact = false, verbose = false }: CheckValues): TerminalDetail {
  refuseBoth([
    ['--compact', compact],
    ['--verbose', verbose],
  ]);
  return compact ? 'compact' : verbose ? 'full' : 'folded';
}
