import type { Finding } from './finding.ts';

const LONGEST_TEXT = 200;

/**
 * For each finding of a file a key that stays the same when lines move: the file, the code, the path in the declaration, the text found,
 * and a count among findings that are equal in all of these.
 */
export function identitiesOf(file: string, findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map(finding => {
    const key = [file, finding.problem.code, ...(finding.subject?.labels ?? []), finding.subject?.indicator ?? '', textOf(finding)].join(
      '\n',
    );
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${key}\n${count}`;
  });
}

/** Blanks are not counted: rewrapping a text makes no new finding. */
function textOf({ place: { source, start, end } }: Finding): string {
  return source.text.slice(start, Math.min(end, start + LONGEST_TEXT)).replace(/\s+/g, ' ');
}
