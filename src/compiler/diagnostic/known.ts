import type { Diagnostic } from './finding.ts';
import { type Identity, identityKey, identityOf } from './identity.ts';

/** A finding of an earlier run, which is not reported again; `count` is how often it occurred. */
export interface KnownFinding extends Identity {
  readonly count: number;
}

export interface Sifted {
  /** The findings that are not known. */
  readonly fresh: readonly Diagnostic[];
  /** Known findings that occur less often than before, with the difference. */
  readonly stale: readonly KnownFinding[];
}

/** Separates new findings from known ones. */
export function sift(diagnostics: readonly Diagnostic[], known: readonly KnownFinding[]): Sifted {
  if (known.length === 0) return { fresh: diagnostics, stale: [] };
  const left = new Map<string, number>();
  for (const { count, ...identity } of known) left.set(identityKey(identity), (left.get(identityKey(identity)) ?? 0) + count);
  const fresh = diagnostics.filter(diagnostic => {
    if (diagnostic.problem.unconditional === true) return true;
    const key = identityKey(identityOf(diagnostic));
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  return { fresh, stale: known.flatMap(one => staleOf(one, left)) };
}

function staleOf(known: KnownFinding, left: ReadonlyMap<string, number>): readonly KnownFinding[] {
  const count = left.get(identityKey(known)) ?? 0;
  return count > 0 ? [{ ...known, count }] : [];
}

/** The findings of a file for a baseline: equal ones together, without those that cannot be suppressed. */
export function knownFrom(diagnostics: readonly Diagnostic[]): readonly KnownFinding[] {
  const known = new Map<string, KnownFinding>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.problem.unconditional === true) continue;
    const identity = identityOf(diagnostic);
    const key = identityKey(identity);
    known.set(key, { ...identity, count: (known.get(key)?.count ?? 0) + 1 });
  }
  return [...known.values()];
}
