import type { Problem, Text } from '../../diagnostic/problem.ts';
import { lineEnd } from '../../source/lines.ts';
import { clip } from '../clip.ts';
import { quoted } from '../rewrite/quoting.ts';
import type { Trap } from '../traps/trap.ts';
import type { Tokens } from '../tokens/read-tokens.ts';
import type { Token } from '../tokens/token.ts';

export const aliasRefused: Problem = {
  code: 'alias-refused',
  group: 'A',
  severity: 'error',
  unconditional: true,
  title: { zh: '不接受锚点、引用、标签和多个文档', en: 'anchors, aliases, tags and several documents are refused' },
  rationale: {
    zh: '申报表里的每个字都应写在它所在的地方；引用可以把一段小文件展开成极大的数据，标签会改变值的含义。',
    en: 'Every token of a declaration stands where it belongs; aliases let a small file unfold into a huge one, tags change what a value means.',
  },
  examples: {
    good: ['项目名称: "&智慧校园"', '项目名称: "!智慧校园"'],
    bad: ['项目名称: &a 智慧校园', '项目名称: !重要 智慧校园', '项目名称: &a 智慧校园\n项目概述: *a'],
  },
};

const NAMES: Partial<Record<Token['type'], Text>> = {
  anchor: { zh: '锚点', en: 'anchor' },
  alias: { zh: '引用', en: 'alias' },
  tag: { zh: '标签', en: 'tag' },
};

export function aliasRefusedTraps(tokens: Tokens): readonly Trap[] {
  const isAnchored = anchoredIn(tokens);
  const found: Trap[] = [];
  let begun = false;
  let ended = false;
  for (const token of tokens.significant) {
    if (token.type === 'document-start' ? begun : ended && begun) {
      found.push(secondDocument(token));
      ended = false;
    } else if (token.type === 'document-end') ended = true;
    else if (NAMES[token.type] !== undefined && (token.type !== 'alias' || isAnchored(token))) found.push(refused(tokens, token));
    // A directive such as `%YAML 1.2` belongs to the `---` below it.
    if (token.type !== 'document-end' && !(token.type === 'other' && token.text.startsWith('%'))) begun = true;
  }
  return found;
}

/** Whether an alias of a text has its anchor there. */
export function anchoredIn({ significant }: Tokens): (alias: Token) => boolean {
  const anchors = new Set(significant.filter(({ type }) => type === 'anchor').map(({ text }) => text.slice(1)));
  return ({ text }) => anchors.has(text.slice(1));
}

function refused({ text }: Tokens, { type, start, end, text: sign }: Token): Trap {
  const name = NAMES[type] ?? { zh: '', en: '' };
  const value = text.slice(start, lineEnd(text, start)).trimEnd();
  return {
    problem: aliasRefused,
    start,
    end,
    message: { zh: `“${sign}”是 YAML 的${name.zh}，申报表不接受`, en: `“${sign}” is a YAML ${name.en}, which a declaration may not have` },
    help:
      type === 'alias'
        ? { zh: '把所引用的内容写在这里', en: 'write what it refers to here' }
        : {
            zh: `以“${sign[0] ?? ''}”开头的正文要加引号${clip(value) === value ? `，如 ${quoted(value)}` : ''}`,
            en: `quote a text that begins with ${sign[0] ?? ''}${clip(value) === value ? `, as ${quoted(value)}` : ''}`,
          },
    // An alias is a value, which brackets and keys need; a mark before a value is not missed.
    repair: [{ start, end, text: (type === 'alias' ? 'x' : ' ').repeat(end - start) }],
    fixable: false,
    ends: true,
  };
}

function secondDocument({ type, start, end }: Token): Trap {
  return {
    problem: aliasRefused,
    start,
    end,
    message: {
      zh: '一个文件只能有一份申报表，这里开始了第二个 YAML 文档',
      en: 'a file holds one declaration; a second YAML document begins here',
    },
    help: { zh: '把第二份申报表放进另一个文件', en: 'put the second declaration into a file of its own' },
    repair: type === 'document-start' ? [{ start, end, text: ' '.repeat(end - start) }] : [],
    fixable: false,
    ends: true,
  };
}
