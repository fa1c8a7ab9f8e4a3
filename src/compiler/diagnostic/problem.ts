/** A text in both languages of the user interface; a missing translation does not compile. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

export type Severity = 'error' | 'warning' | 'info';

/** The groups of the rule catalogue: A source text, B completeness, C money and dates, D values, E categories, F wording, G schemas. */
export type ProblemGroup = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G';

/**
 * Lines that take the place of those with the same keys in a correct declaration (of shanghai-2023, or of the form that a 表样 line names);
 * or a whole file.
 */
export type Example = string | { readonly file: string };

/** A kind of fault with a stable code. Its examples are its tests, its `explain` text and its reference page. */
export interface Problem {
  readonly code: string;
  readonly group: ProblemGroup;
  readonly severity: Severity;
  /** An error in how the source is written: no comment suppresses it, and no form or configuration lowers it. */
  readonly unconditional?: true;
  readonly title: Text;
  readonly rationale: Text;
  /** Where the rule comes from, as a document number or a practice; absent for faults of the YAML itself. */
  readonly basis?: string;
  /** Every bad one yields exactly this code, once or more; no good one yields it. */
  readonly examples: { readonly good: readonly Example[]; readonly bad: readonly Example[] };
}
