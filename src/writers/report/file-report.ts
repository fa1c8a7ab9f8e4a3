import type { KnownFinding } from '../../compiler/diagnostic/known.ts';
import type { ProblemGroup, Severity, Text } from '../../compiler/diagnostic/problem.ts';

/** A stretch of a file as people count: 1-based, columns in UTF-16 units, `endColumn` exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Location extends Span {
  readonly path: string;
}

/** The source lines of a finding, as far as they are shown. */
export interface Excerpt {
  /** UTF-16 units cut off at the left of the first line; the others are shown from their beginning. */
  readonly offset: number;
  /** The first lines of the place; empty for a finding about the whole file. */
  readonly lines: readonly ExcerptLine[];
}

export interface ExcerptLine {
  readonly text: string;
  /** The line goes on at the right. */
  readonly cut: boolean;
}

export interface ReportedFix {
  readonly safe: boolean;
  /** Replacements in the file of the finding; an empty span inserts. */
  readonly edits: readonly { readonly at: Span; readonly text: string }[];
}

export interface ReportedFinding {
  readonly code: string;
  readonly group: ProblemGroup;
  readonly title: Text;
  readonly severity: Severity;
  /** The same finding in another run has the same key, whatever line it stands on by then. */
  readonly identity: string;
  readonly message: Text;
  readonly help: Text | null;
  readonly basis: string | null;
  readonly at: Location;
  readonly excerpt: Excerpt;
  readonly related: readonly { readonly at: Location; readonly message: Text }[];
  readonly fix: ReportedFix | null;
}

/** What a reader of many reports knows a declaration by, as far as it could be read. */
export interface DeclarationSummary {
  readonly projectName: string | null;
  readonly projectCode: string | null;
  readonly supervisingDepartment: string | null;
  readonly implementingUnit: string | null;
  /** 项目类别, else 项目属性, else 项目类型: whichever the form has. */
  readonly category: string | null;
  readonly fiscalYear: number | null;
  /** Exact decimals in 元; null where none can be read. */
  readonly annualFunds: string | null;
  readonly projectFunds: string | null;
  /** The budget of the year, else of the whole project: as printed, with its unit, and as a number for sorting. */
  readonly amount: { readonly printed: string; readonly inYuan: string } | null;
}

/**
 * What ended the work on a file early: its source, the form or configuration it needs, a rule or another part of the program that crashed,
 * or writing its outputs.
 */
export type StopCause = 'source' | 'form' | 'configuration' | 'rule' | 'program' | 'write';

/** The outcome `failed` means that a file could not be checked, or its outputs not be written. */
export type FileOutcome = 'accepted' | 'rejected' | 'failed';

/** What another file of the run may have in common with this one, and the finding that holds in the later of the two. */
export interface ReportedIdentifier {
  readonly value: string;
  readonly finding: ReportedFinding;
  /** What a baseline knows the finding by. */
  readonly known: KnownFinding;
}

/** The results for one file as plain data, so that they cross threads, are cached, merged and replayed. */
export interface FileReport {
  /** A form schema is reported only where it has faults, or rests on a file that has some; it counts as failed. */
  readonly kind: 'declaration' | 'form-schema';
  readonly path: string;
  /** The form's id; null where none was known. */
  readonly form: string | null;
  /** null where nothing could be read. */
  readonly declaration: DeclarationSummary | null;
  readonly outcome: FileOutcome;
  /** Every failed declaration has one; a rejected one only where faults of its source left nothing to check; null otherwise. */
  readonly stopped: { readonly cause: StopCause; readonly reason: Text } | null;
  /** Rules that were not executed, or not everywhere. `isOptional`: they lack only what the form does not require. */
  readonly notExecuted: readonly { readonly code: string; readonly reason: Text; readonly isOptional: boolean }[];
  /** In source order. */
  readonly findings: readonly ReportedFinding[];
  readonly identifiers: readonly ReportedIdentifier[];
}
