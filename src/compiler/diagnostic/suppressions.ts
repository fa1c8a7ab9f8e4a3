import { foldCategory } from '../source/fold.ts';
import { lastIndexUpTo } from '../source/search.ts';
import type { Directive } from './directive.ts';
import type { Finding } from './finding.ts';

/** The comments that suppress the same: a code, within one category if they name one, in one stretch of the source. */
export interface Suppression {
  readonly code: string;
  readonly end: number;
  readonly directives: readonly [Directive, ...Directive[]];
}

export interface Suppressions {
  readonly all: readonly Suppression[];
  covering(finding: Finding): readonly Suppression[];
}

/** A file may have thousands of comments and of findings, so they are not compared each with each. */
export function suppressionsOf(directives: readonly Directive[]): Suppressions {
  const groups = grouped(directives, ({ code, category, covers }) => `${keyOf(code, covers.start, category)} ${covers.end}`);
  const all = Array.from(groups.values(), ([first, ...others]): Suppression => {
    return { code: first.code, end: first.covers.end, directives: [first, ...others] };
  });
  const byKey = grouped(all, ({ directives: [{ code, category, covers }] }) => keyOf(code, covers.start, category));
  const starts = [...new Set(all.map(({ directives: [{ covers }] }) => covers.start))].toSorted((a, b) => a - b);
  return {
    all,
    covering({ problem, place, subject }) {
      if (all.length === 0) return all;
      const categories = [undefined, ...(subject?.labels ?? [])];
      // A comment covers one line or the whole file, which begins at 0.
      return [...new Set([0, starts[lastIndexUpTo(starts, place.start, start => start)] ?? 0])]
        .flatMap(start => categories.flatMap(category => byKey.get(keyOf(problem.code, start, category)) ?? []))
        .filter(({ end }) => place.start <= end);
    },
  };
}

function keyOf(code: string, start: number, category: string | undefined): string {
  return `${code} ${start} ${category === undefined ? '' : `:${foldCategory(category)}`}`;
}

function grouped<T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}
