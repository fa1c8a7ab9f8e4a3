import { type Finding, find } from '../diagnostic/finding.ts';
import { duplicateKey } from '../syntax/problems/duplicate-key.ts';
import type { Scalar } from '../syntax/syntax-tree.ts';

export function repeatedKey(key: Scalar, first: Scalar, path: string): Finding {
  const same = key.text === first.text;
  return find(duplicateKey, {
    place: key.place,
    message: same
      ? { zh: `“${key.text}”重复`, en: `“${key.text}” occurs twice` }
      : { zh: `“${key.text}”与“${first.text}”是同一项`, en: `“${key.text}” and “${first.text}” are the same field` },
    help: { zh: '只保留一处', en: 'keep one of them' },
    related: [{ place: first.place, message: { zh: '首次出现于此', en: 'first here' } }],
    subject: path,
  });
}
