import { isBlankText, type View, type Word } from './view.ts';

/**
 * What an unquoted text is in its surroundings. `value` stands beside its key and `below` under it, `loose` is a text at which YAML
 * expects a key and finds none, `piece` the same within `{…}`, `tail` follows a quoted text.
 */
export type Standing = 'key' | 'value' | 'below' | 'item' | 'loose' | 'piece' | 'tail' | 'element';

export function standingOf({ words }: View, index: number): Standing {
  const word = words[index];
  const before = words[index - 1];
  const after = words[index + 1];
  if (word === undefined) return 'element';
  // Such a text goes on to the colon of the next line that has a key.
  if (before?.type === 'quoted' && !word.first && /^[:：]/.test(word.text)) return 'tail';
  if (after?.type === 'colon' && (word.flow !== '' || !after.first)) return 'key';
  if (before?.type === 'colon') return word.first && word.flow === '' ? 'below' : 'value';
  if (before?.type === 'anchor' || before?.type === 'tag') return 'value';
  if (before?.type === 'quoted' && !word.first) return 'tail';
  if (word.flow === '{') return 'piece';
  if (word.flow === '[') return 'element';
  if (before?.type === 'question') return 'key';
  return before?.type === 'dash' ? 'item' : 'loose';
}

/** A text directly under a `|` or `>` that has nothing indented under it: meant as its lines, and not indented. */
export function isUnindentedText({ words }: View, index: number): boolean {
  const block = words[index - 1];
  const header = words[index - 2];
  return block?.type === 'block' && isBlankText(block.text) && header?.type === 'block-header' && /^[|>][-+]?$/.test(header.text);
}

/** The value of the entry that a word is in begins on its own line, as in `a: 1` with an indented `b: 2` below. */
export function isSecondKey({ words }: View, index: number): boolean {
  const before: Word | undefined = words[index - 1];
  return before?.type === 'colon' && words[index]?.first === false;
}
