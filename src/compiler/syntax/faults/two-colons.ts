import type { Text } from '../../diagnostic/problem.ts';
import { lineEnd, lineStart } from '../../source/lines.ts';
import { clip } from '../clip.ts';
import { quoted } from '../rewrite/quoting.ts';
import type { Tokens } from '../tokens/read-tokens.ts';
import type { YamlFault } from '../tree/compose.ts';
import type { Explanation } from './explanations.ts';

const LINE = /^ *((?:- +)*)([^:]+): +(.*)$/;
const TEMPLATE_NAME = /^指标\s*[\d一二三四五六七八九十]+$/;
const TEMPLATE_GOAL = /^(目标\s*[\d一二三四五六七八九十]+): */;

/** A line with two `: `. */
export function twoColons({ text }: Tokens, { code, start }: YamlFault): Explanation | undefined {
  const line = text
    .slice(lineStart(text, start), lineEnd(text, start))
    .replace(/\s#.*$/, '')
    .trimEnd();
  const [, dashes = '', key = '', value = ''] = LINE.exec(line) ?? [];
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !/: /.test(value) || /^["'|>[{]/.test(value)) return undefined;
  return {
    message: {
      zh: '一行里有两个“: ”，YAML 分不清哪一个后面是值',
      en: 'there are two `: ` on one line, and YAML cannot tell which value is meant',
    },
    help: withinBrackets(key.trim(), value) ?? helpOf(dashes !== '', key.trim(), value),
  };
}

/** The first colon stands in a bracket of the name: 道路景观（路面: 沥青）: 提升. */
function withinBrackets(key: string, value: string): Text | undefined {
  const open = Math.max(key.lastIndexOf('（'), key.lastIndexOf('('));
  if (open < 0 || /[)）]/.test(key.slice(open))) return undefined;
  const [, rest] = /^([^()（）]*[)）][^:]*): /.exec(value) ?? [];
  const name = `${key}: ${rest ?? ''}`;
  if (rest === undefined || clip(name) !== name) return undefined;
  return { zh: `给名称加引号：${quoted(name)}: …`, en: `put the name in quotes: ${quoted(name)}: …` };
}

function helpOf(isItem: boolean, key: string, value: string): Text {
  if (isItem && TEMPLATE_NAME.test(key)) return { zh: `删去“${key}:”`, en: `delete “${key}:”` };
  const [, goal] = TEMPLATE_GOAL.exec(value) ?? [];
  if (goal !== undefined) return { zh: `删去“${goal}:”`, en: `delete “${goal}:”` };
  const isWhole = clip(value) === value;
  return isWhole
    ? { zh: `给值加引号：${quoted(value)}`, en: `put the value in quotes: ${quoted(value)}` }
    : { zh: '值里的冒号改成全角“：”', en: 'make the colons of the value full-width: “：”' };
}
