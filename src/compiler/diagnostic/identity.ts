import type { Finding } from './finding.ts';

const LONGEST_TEXT = 200;

/** What identifies a finding within a file, whatever its lines. */
export interface Identity {
  readonly code: string;
  /** Where in the declaration: sections, categories and columns by label. */
  readonly path: readonly string[];
  readonly indicator?: string;
  /** The text found. */
  readonly text: string;
}

export function identityOf(finding: Finding): Identity {
  const { problem, subject: { labels = [], indicator } = {} } = finding;
  return { code: problem.code, path: labels, ...(indicator !== undefined && { indicator }), text: textOf(finding) };
}

/** Equal for equal identities. */
export function identityKey({ code, path, indicator = '', text }: Identity): string {
  return [code, ...path, indicator, text].join('\n');
}

/** For each finding of a file a key that stays the same when lines move: the file, the identity, and a count among findings that are equal. */
export function identitiesOf(file: string, findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map(finding => {
    const key = identityKey(identityOf(finding));
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${file}\n${key}\n${count}`;
  });
}

/** Runs of blanks count as one: rewrapping a text makes no new finding. */
function textOf({ place: { source, start, end } }: Finding): string {
  return source.text.slice(start, Math.min(end, start + LONGEST_TEXT)).replace(/\s+/g, ' ');
}
