import { findingOf, type Finding } from '../../diagnostic/finding.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import { placeIn } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';

export const wrongType: Problem = {
  code: 'wrong-type',
  group: 'A',
  severity: 'error',
  unconditional: true,
  title: { zh: '内容的类型不对', en: 'content of the wrong kind' },
  rationale: {
    zh: '每个键下应写文字、列表还是下一层的键，由表样规定；类型不对的内容无从填进表格。',
    en: 'The form says whether a key holds a text, a list or further keys; content of another kind has no cell to go to.',
  },
  examples: {
    good: ['项目名称: 智慧校园'],
    bad: ['项目名称:\n  - 智慧校园', '项目资金:\n  项目资金总额:\n    合计: 四百多万', { file: '本项目开展培训和宣传。\n' }],
  },
};

/** For a file whose root is not a mapping; nothing else in it is reported. */
export function notAMapping(source: SourceFile): Finding {
  return findingOf(wrongType, {
    place: placeIn(source, 0, 0),
    message: { zh: '文件不是由“键: 值”组成的，读不出任何字段', en: 'the file is not made of `key: value`, so it has no fields' },
    help: { zh: '每个字段写一行，如“项目名称: 智慧校园”', en: 'write each field on a line, as 项目名称: 智慧校园' },
  });
}
