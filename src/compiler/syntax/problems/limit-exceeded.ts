import type { Problem, Text } from '../../diagnostic/problem.ts';
import type { Limit } from '../tokens/limits.ts';

export const limitExceeded: Problem = {
  code: 'limit-exceeded',
  group: 'A',
  severity: 'error',
  unconditional: true,
  title: { zh: '超出文件的限度', en: 'a limit of the file is exceeded' },
  rationale: {
    zh: '一份申报表几十行到几千行；大得多、深得多的文件不是申报表，读它只会耗尽机器。',
    en: 'A declaration has tens to thousands of lines; a file far larger or deeper is none, and reading it only exhausts the machine.',
  },
  examples: {
    good: ['项目概述: 本项目开展培训和宣传。'],
    bad: [{ file: `表样: shanghai-2023\n年度: ${'['.repeat(40)}${']'.repeat(40)}\n` }],
  },
};

export const LIMIT_MESSAGES: Readonly<Record<Limit, Text>> = {
  bytes: { zh: '文件超过 2 MiB，未作检查', en: 'the file is larger than 2 MiB and was not checked' },
  depth: { zh: '嵌套超过 32 层，未作检查', en: 'the nesting is deeper than 32 levels; the file was not checked' },
  nodes: { zh: '文件的节点超过 200,000 个，未作检查', en: 'the file has more than 200,000 nodes and was not checked' },
};
