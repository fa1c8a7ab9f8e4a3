import { lineStart } from '../../source/lines.ts';
import { isWhiteText } from '../../source/spaces.ts';
import type { Tokens } from './read-tokens.ts';
import type { Token } from './token.ts';

/**
 * What an unquoted text is, by what stands around it. `value` stands beside its key and `below` under it, `loose` is a text at which YAML
 * expects a key and finds none, `piece` the same within `{…}`, `tail` follows a quoted text.
 */
export type Role = 'key' | 'value' | 'below' | 'item' | 'loose' | 'piece' | 'tail' | 'element';

export function roleOf({ text, significant }: Tokens, index: number): Role {
  const token = significant[index];
  const before = significant[index - 1];
  const after = significant[index + 1];
  if (token === undefined) return 'element';
  // Such a text goes on to the colon of the next line that has a key.
  if (before?.type === 'quoted' && !token.first && /^[:：]/.test(token.text)) return 'tail';
  if (after?.type === 'colon' && (token.flow !== '' || !after.first)) return 'key';
  if (before?.type === 'colon') {
    if (!token.first || token.flow !== '') return 'value';
    return columnIn(text, token) > columnIn(text, significant[index - 2] ?? before) ? 'below' : 'loose';
  }
  if (before?.type === 'anchor' || before?.type === 'tag') return 'value';
  if (before?.type === 'quoted' && !token.first) return 'tail';
  if (token.flow === '{') return 'piece';
  if (token.flow === '[') return 'element';
  if (before?.type === 'question') return 'key';
  return before?.type === 'dash' ? 'item' : 'loose';
}

function columnIn(text: string, { start }: Token): number {
  return start - lineStart(text, start);
}

/** A text directly under a `|` or `>` that has nothing indented under it: the lines of that text, without their indentation. */
export function isUnindentedText({ significant }: Tokens, index: number): boolean {
  const block = significant[index - 1];
  const header = significant[index - 2];
  return block?.type === 'block' && isWhiteText(block.text) && header?.type === 'block-header' && /^[|>][-+]?$/.test(header.text);
}

/** A key behind another key on its line, or below one with a value, as in `a: 1` with an indented `b: 2` below. */
export function isSecondKey({ significant }: Tokens, index: number): boolean {
  return significant[index - 1]?.type === 'colon' && significant[index]?.first === false;
}
