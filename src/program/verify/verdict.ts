import type { Text } from '../../compiler/diagnostic/problem.ts';

export type Verification = 'unchanged' | 'data-agree' | 'data-differ' | 'not-ours' | 'failed';

/** Why a verdict is what it is; of differences the first ones. */
export interface Reason {
  /** The page that it is about, from 1. */
  readonly page?: number;
  /** The member of the embedded data, as `funding.groups.annual.total`. */
  readonly field?: string;
  readonly message: Text;
}

/** What became of a printed declaration since it was printed. */
export interface Verdict {
  readonly result: Verification;
  /** The version of perfdecl that printed it; null where the file does not say. */
  readonly printedBy: string | null;
  readonly reasons: readonly Reason[];
}
