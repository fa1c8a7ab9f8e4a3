import type { Declaration } from './declaration/declaration.ts';
import type { Diagnostic } from './diagnostic/finding.ts';
import type { Text } from './diagnostic/problem.ts';
import type { Form } from './schema/form.ts';
import type { SourceFile } from './source/source-file.ts';

interface Conclusion {
  readonly source: SourceFile;
  /** Every finding that is reported, in source order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why a rule was not, or not everywhere, executed, by code; `*` for all that come after a fault of the source. */
  readonly skipped: ReadonlyMap<string, Text>;
}

declare const accepted: unique symbol;

/** A declaration without errors. Only `compile` makes one, and only one gives JSON and a final sheet. */
export interface Accepted extends Conclusion {
  readonly outcome: 'accepted';
  readonly form: Form;
  readonly declaration: Declaration;
  readonly [accepted]: true;
}

export interface Rejected extends Conclusion {
  readonly outcome: 'rejected';
  readonly form: Form | undefined;
  readonly declaration: Declaration | undefined;
}

/** A rule threw: our fault, so the file counts as not checked. */
export interface Failed extends Conclusion {
  readonly outcome: 'failed';
  readonly form: Form | undefined;
  readonly declaration: Declaration | undefined;
}

export type Compilation = Accepted | Rejected | Failed;
