import type { Severity, Text } from '../../compiler/diagnostic/problem.ts';

/** A place with what a reader needs to see it: 1-based, columns in UTF-16 units, `endColumn` exclusive. */
export interface Location {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The lines of the place, cut to a window where they are long. */
  readonly excerpt: Excerpt;
}

export interface Excerpt {
  /** UTF-16 units cut off at the left of the first line; the others are shown from their beginning. */
  readonly offset: number;
  /** The first lines of the place; of a long place the rest is left out. */
  readonly lines: readonly ExcerptLine[];
}

export interface ExcerptLine {
  readonly text: string;
  /** The line goes on at the right. */
  readonly cut: boolean;
}

export interface ReportedFix {
  readonly safe: boolean;
  readonly edits: readonly { readonly at: Location; readonly text: string }[];
}

export interface ReportedFinding {
  readonly code: string;
  readonly title: Text;
  readonly severity: Severity;
  /** Code, path in the declaration and text: the same finding in another run, whatever line it stands on by then. */
  readonly identity: string;
  readonly message: Text;
  readonly help: Text | null;
  readonly basis: string | null;
  readonly at: Location;
  readonly related: readonly { readonly at: Location; readonly message: Text }[];
  readonly fix: ReportedFix | null;
}

export type FileOutcome = 'accepted' | 'rejected' | 'failed';

/** All that is to be said of one file, as plain data: it crosses threads, is cached, merged and replayed. */
export interface FileReport {
  readonly path: string;
  /** The form's id; null where none was known. */
  readonly form: string | null;
  readonly outcome: FileOutcome;
  /** It failed only in the end: it was checked, and could not be written. */
  readonly unwritten?: true;
  readonly notExecuted: readonly { readonly code: string; readonly reason: Text }[];
  readonly findings: readonly ReportedFinding[];
}

export interface Show {
  readonly lang: keyof Text;
  readonly color: boolean;
  /** Width of the terminal in cells. */
  readonly columns: number;
  /** How many cells a character of ambiguous width takes. */
  readonly ambiguousWidth: 1 | 2;
  /** The fingerprint of the rule catalogue that made the reports. */
  readonly catalogue: string;
  /** Whether the run was to print the form, or only to look at the declaration. */
  readonly purpose: 'build' | 'check';
}

/** The whole run at once, to a text. */
export type Reporter = (files: readonly FileReport[], show: Show) => string;
