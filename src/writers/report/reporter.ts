import type { Severity, Text } from '../../compiler/diagnostic/problem.ts';
import type { FileReport } from './file-report.ts';
import type { Summary } from './summary.ts';

/** A file that was looked at and is no declaration. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: Text;
}

/** A file that a run has made. */
export interface BuiltFile {
  /** The id of an output or of a report, or `draft`. */
  readonly kind: string;
  /** Relative to the output folder. */
  readonly path: string;
  readonly sha256: string | null;
}

/** What a run has made, for reports that stand in its output folder. */
export interface Built {
  /** What was asked for, as far as its files depend on it. */
  readonly options: { readonly outputs: readonly string[]; readonly draft: boolean; readonly date: string | null };
  /** The files of each source, by the path of its report. */
  readonly files: ReadonlyMap<string, readonly BuiltFile[]>;
}

/** What a run found. */
export interface Run {
  /** In the order of the run. Each iteration may read them anew from disk, so that a run of any length needs little memory. */
  readonly reports: Iterable<FileReport>;
  readonly skipped: readonly SkippedFile[];
  /** Of all the reports. */
  readonly summary: Summary;
  /** undefined: nothing was made, or the report stands elsewhere and cannot point to it. */
  readonly built: Built | undefined;
}

export interface TerminalShow {
  readonly color: boolean;
  /** Width in cells. */
  readonly columns: number;
  /** How many cells a character of ambiguous width (≥ “ …) takes. */
  readonly ambiguousWidth: 1 | 2;
  /** `compact`: one golden line per finding; `folded`: one line per code for infos and frequent findings; `full`: every finding with its source. */
  readonly detail: TerminalDetail;
  readonly leastSeverity: Severity;
  /** Whether the report ends with the files that were not accepted and the totals. */
  readonly ending: boolean;
}

export type TerminalDetail = 'compact' | 'folded' | 'full';

/** How a run is shown. */
export interface Show {
  readonly lang: keyof Text;
  /** Whether the run was to print the form, or only to check the declaration. */
  readonly purpose: 'build' | 'check';
  readonly terminal: TerminalShow;
  /** SHA-256 of a text's UTF-8, in hexadecimal digits. */
  readonly hash: (text: string) => string;
}

/** A run as text, in pieces: a long one is never in memory as a whole. */
export type Reporter = (run: Run, show: Show) => Iterable<string>;
