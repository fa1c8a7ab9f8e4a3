import { type Finding, findingOf } from '../../diagnostic/finding.ts';
import type { Text } from '../../diagnostic/problem.ts';
import type { Subject } from '../../diagnostic/subject.ts';
import { duplicateKey } from '../problems/duplicate-key.ts';
import { clip } from '../../syntax/clip.ts';
import type { Scalar } from '../../syntax/syntax-tree.ts';

export function repeatedKey(key: Scalar, first: Scalar, subject: Subject, help: Text): Finding {
  const same = key.text === first.text;
  return findingOf(duplicateKey, {
    place: key.place,
    message: same
      ? { zh: `“${clip(key.text)}”重复`, en: `“${clip(key.text)}” occurs twice` }
      : {
          zh: `“${clip(key.text)}”与“${clip(first.text)}”是同一项`,
          en: `“${clip(key.text)}” and “${clip(first.text)}” are the same field`,
        },
    help,
    related: [{ place: first.place, message: { zh: '首次出现于此', en: 'first here' } }],
    subject,
  });
}
