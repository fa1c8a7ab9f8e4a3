import { find, type Finding } from '../../diagnostic/finding.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import type { Scalar } from '../../syntax/syntax-tree.ts';

export const duplicateKey: Problem = {
  code: 'duplicate-key',
  group: 'A',
  severity: 'error',
  title: { zh: '同一项写了两次', en: 'the same key twice' },
  rationale: {
    zh: '同一项写两次（包括中英文、简称等不同写法），无法知道以哪一处为准；后面的检查以第一处为准。',
    en: 'Where one field stands twice, also in two spellings, nobody knows which one holds; the checks that follow take the first.',
  },
  examples: {
    good: ['项目名称: 智慧校园'],
    bad: ['项目名称: 智慧校园\n项目名称: 智慧校园二期', '项目名称: 智慧校园\nprojectName: 智慧校园'],
  },
};

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
