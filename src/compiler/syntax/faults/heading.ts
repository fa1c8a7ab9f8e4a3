import { clip } from '../clip.ts';
import { lineEnd, lineStart } from '../../source/lines.ts';
import type { Tokens } from '../tokens/read-tokens.ts';
import type { YamlFault } from '../tree/compose.ts';
import type { Explanation } from './explanations.ts';

const CODES = new Set(['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR']);

/** Whether a text is the label of a field. */
export type IsLabel = (text: string) => boolean;

/** A heading at the left margin, where only keys stand, with what its author wrote in place of the colon. */
const HEADING = /^(\*?[\u4e00-\u9fff（）()]{2,16})\s*(?:(?:[=＝﹕︰∶|]|[ \u3000\t])\s*(.*))?$/u;

/** A field's heading without a colon, or with another sign in its place. */
export function headingWithoutColon({ text, significant }: Tokens, { code, start }: YamlFault, isLabel: IsLabel): Explanation | undefined {
  if (!CODES.has(code)) return undefined;
  const at = significant.findLastIndex(token => token.start <= start);
  const token = significant[at];
  const from = token?.type === 'plain' && token.first ? token.start : lineStart(text, start);
  if (from !== lineStart(text, from) || from === 0) return undefined;
  const end = lineEnd(text, from);
  const [whole, label = '', value = ''] = HEADING.exec(text.slice(from, end).trimEnd()) ?? [];
  if (whole === undefined || !isLabel(label)) return undefined;
  const entry = `${label}: ${value}`;
  const example = clip(entry) === entry ? entry : `${label}: …`;
  return {
    at: { start: from, end },
    message: { zh: `“${label}”后面缺冒号`, en: `the colon behind “${label}” is missing` },
    help:
      value === ''
        ? {
            zh: `写成“${label}: |”，正文在下面各行，比它多缩进两格`,
            en: `write “${label}: |” with the text below it`,
          }
        : {
            zh: `写成“${example}”，半角冒号加一个空格`,
            en: `write “${example}”, with a colon and a space`,
          },
  };
}
