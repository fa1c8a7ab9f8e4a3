import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { FileInUse } from '../batch/claims.ts';
import type { Host } from '../host/host.ts';
import { slashed } from '../workspace/path.ts';
import type { CheckOptions } from './options.ts';

/** The files that options name, and that nothing is written over. */
export function filesInUse(host: Host, { baseline, filesFrom }: CheckOptions): readonly FileInUse[] {
  const named = (path: string, noun: Text): FileInUse => ({
    path: host.resolve(path),
    name: { zh: `${noun.zh} ${path}`, en: `${noun.en} ${path}` },
  });
  return [
    ...(baseline === undefined ? [] : [named(baseline, { zh: '基线文件', en: 'the baseline' })]),
    ...(filesFrom === undefined || filesFrom === '-' ? [] : [named(slashed(filesFrom), { zh: '清单', en: 'the list' })]),
  ];
}
