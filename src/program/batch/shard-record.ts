import type { Language } from '../../compiler/diagnostic/problem.ts';
import type { Show } from '../../writers/report/reporter.ts';
import type { SourcePath, Sources } from '../workspace/find-sources.ts';
import { digestOfLines, linesOf } from './digested-lines.ts';
import type { JobResult } from './job.ts';
import type { Request } from './plan.ts';
import type { Shard } from './shard.ts';

const FORMAT = 'perfdecl/shard@1';

/** What a shard leaves for those who join it with the others: nothing in it depends on the machine, or on where the output folder lies. */
export interface ShardRecord {
  readonly head: ShardHead;
  /** In the order of the whole plan. */
  readonly results: readonly ShardResult[];
}

export interface ShardHead {
  readonly shard: Shard;
  /** Identifies the program, more closely than its version does. */
  readonly program: string;
  /** Identifies the files of the whole plan, and says how many there are. */
  readonly plan: { readonly digest: string; readonly files: number };
  /** What was asked for, and bears on what is written. */
  readonly options: ShardOptions;
  /** What is told once a run; `empty` are the folders without a declaration. */
  readonly sources: Pick<Sources, 'complaints' | 'failures' | 'skipped'> & { readonly empty: readonly string[] };
}

export interface ShardOptions extends Pick<Request, 'outputs' | 'reports'> {
  readonly draft: boolean;
  readonly purpose: Show['purpose'];
  readonly lang: Language;
  readonly date: string | null;
  /** The digests of the user's own faces. */
  readonly faces: readonly string[];
  /** The digest of the findings that are known. */
  readonly baseline: string | null;
  readonly maxWarnings: number | null;
}

export interface ShardResult {
  /** The place of the job in the whole plan. */
  readonly index: number;
  readonly source: Pick<SourcePath, 'shown' | 'folder' | 'origin'>;
  /** What the manifest knows it by. */
  readonly key: string | null;
  /** Its outputs are relative to the output folder, the files that were read to the working directory. */
  readonly result: RecordedResult;
}

/** Of a union each member. */
type Without<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

export type RecordedResult = Without<JobResult, 'source'>;

/** A result a line, in pieces: a record may be longer than the longest string. */
export function shardRecordText({ head, results }: ShardRecord, sha256: (text: string) => string): Iterable<string> {
  const lines = [head, ...results].map(line => JSON.stringify(line));
  return [opening(lines, sha256), ...lines].map(line => `${line}\n`);
}

/** undefined: the bytes are not what was written, or of another format. */
export function readShardRecord(bytes: Uint8Array, sha256: (text: string) => string): ShardRecord | undefined {
  const [first, ...lines] = linesOf(bytes);
  const [head, ...results] = lines;
  if (head === undefined || first !== opening(lines, sha256)) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the digest shows that it is what shardRecordText wrote
  return { head: JSON.parse(head) as ShardHead, results: results.map(line => JSON.parse(line) as ShardResult) };
}

function opening(lines: readonly string[], sha256: (text: string) => string): string {
  return `{ "format": "${FORMAT}", "sha256": "${digestOfLines(lines, sha256)}" }`;
}
