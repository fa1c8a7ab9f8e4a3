import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { ShardHead, ShardOptions, ShardRecord } from './shard-record.ts';

/** A record with its folder, for messages. */
export interface FoundShard {
  readonly folder: string;
  readonly record: ShardRecord;
}

/** The shards that are one run, in their order, or why they are none. */
export type FittingShards = { readonly shards: readonly [FoundShard, ...FoundShard[]] } | { readonly reasons: readonly Text[] };

/** Whether shards are all those of one run of this program, each once. */
export function fittingShards(found: readonly FoundShard[], program: string): FittingShards {
  const [first, ...others] = found.toSorted((a, b) => a.record.head.shard[0] - b.record.head.shard[0]);
  if (first === undefined) return { reasons: [] };
  const foreign = found.filter(({ record }) => record.head.program !== program).map(otherProgram);
  if (foreign.length > 0) return { reasons: foreign };
  const unlike = others.flatMap(other => differences(first, other));
  if (unlike.length > 0) return { reasons: unlike };
  const overlapping = others.flatMap((other, index) => overlap(others[index - 1] ?? first, other));
  const reasons = [...overlapping, ...missing(first.record.head, found)];
  if (reasons.length > 0) return { reasons };
  return isWhole([first, ...others], first.record.head) ? { shards: [first, ...others] } : { reasons: [notWhole] };
}

function otherProgram({ folder }: FoundShard): Text {
  return {
    zh: `${folder} 是另一版本的 perfdecl 写的，不能合并；用同一个程序重做这一分片`,
    en: `${folder} is of another version of perfdecl: do this shard again with the same program`,
  };
}

/** How two shards are not of one run; of several reasons the first. */
function differences(a: FoundShard, b: FoundShard): readonly Text[] {
  const [one, other] = [a.record.head, b.record.head];
  if (one.shard[1] !== other.shard[1]) {
    const [m, n] = [one.shard[1], other.shard[1]];
    return [{ zh: `${a.folder} 分作 ${m} 片，${b.folder} 分作 ${n} 片`, en: `${a.folder} is of ${m} shards, ${b.folder} of ${n}` }];
  }
  const option = optionNames.find(([key]) => !isSame(one.options[key], other.options[key]));
  if (option !== undefined)
    return [{ zh: `${a.folder} 和 ${b.folder} 的 ${option[1]} 不同`, en: `${a.folder} and ${b.folder} differ in ${option[1]}` }];
  if (isSame([one.plan, one.sources], [other.plan, other.sources])) return [];
  return [
    {
      zh: `${a.folder} 和 ${b.folder} 看到的文件不同：给各分片的路径、当前文件夹和其中的文件须相同`,
      en: `${a.folder} and ${b.folder} have seen different files: all shards take the same paths, working directory and files`,
    },
  ];
}

const optionNames: readonly (readonly [keyof ShardOptions, string])[] = [
  ['outputs', '--to'],
  ['reports', '--report'],
  ['draft', '--draft'],
  ['purpose', '--to'],
  ['lang', '--lang'],
  ['date', 'SOURCE_DATE_EPOCH'],
  ['faces', '--face'],
  ['baseline', '--baseline'],
  ['maxWarnings', '--max-warnings'],
];

function overlap(before: FoundShard, { folder, record }: FoundShard): readonly Text[] {
  const [index, count] = record.head.shard;
  if (before.record.head.shard[0] !== index) return [];
  return [
    {
      zh: `${before.folder} 和 ${folder} 都是分片 ${index}/${count}`,
      en: `${before.folder} and ${folder} are both shard ${index}/${count}`,
    },
  ];
}

/** Every file of the plan has one result. */
function isWhole(shards: readonly FoundShard[], { plan: { files } }: ShardHead): boolean {
  const indexes = shards.flatMap(({ record }) => record.results.map(({ index }) => index)).toSorted((a, b) => a - b);
  return indexes.length === files && indexes.every((index, place) => index === place);
}

const notWhole: Text = { zh: '各分片的文件合起来不是整次运行的文件', en: 'the files of the shards are not those of the whole run' };

const MOST_NAMES = 20;

function missing({ shard: [, count] }: ShardHead, found: readonly FoundShard[]): readonly Text[] {
  const there = new Set(found.map(({ record }) => record.head.shard[0]));
  const lacking = Array.from({ length: count }, (_, index) => index + 1).filter(index => !there.has(index));
  if (lacking.length === 0) return [];
  const names = lacking.slice(0, MOST_NAMES).map(index => `${index}/${count}`);
  const more = lacking.length > MOST_NAMES ? { zh: `，共 ${lacking.length} 片`, en: `, ${lacking.length} in all` } : { zh: '', en: '' };
  return [{ zh: `缺少分片 ${names.join('、')}${more.zh}`, en: `shards are missing: ${names.join(', ')}${more.en}` }];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
