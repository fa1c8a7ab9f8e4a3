/** What a finding is about, in the words of the form: part of a finding's identity, and what a suppression by category matches. */
export interface Subject {
  /** Sections, categories, groups and columns by label, from the outside in; a key that the form does not have as it is written. */
  readonly labels: readonly string[];
  /** The name of the indicator. The author chose it, so it is never taken for a label. */
  readonly indicator?: string;
}

/** A part of what a subject is about: a column of an indicator, a group of 项目资金. */
export function within(subject: Subject, label: string): Subject {
  return { ...subject, labels: [...subject.labels, label] };
}
