import type { Severity, Text } from '../../compiler/diagnostic/problem.ts';
import type { FileReport } from './file-report.ts';
import type { Summary } from './summary.ts';

/** A file that was looked at and is no declaration. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: Text;
}

/** What a run found. */
export interface Run {
  /** In the order of the run. Each iteration may read them anew from disk, so that a run of any length needs little memory. */
  readonly reports: Iterable<FileReport>;
  readonly skipped: readonly SkippedFile[];
  /** Of all the reports. */
  readonly summary: Summary;
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
