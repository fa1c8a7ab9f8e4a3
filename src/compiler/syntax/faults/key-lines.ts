import { linesBetween } from '../../source/lines.ts';
import type { Stretch } from '../../source/place.ts';
import type { Tokens } from '../tokens/read-tokens.ts';

/** A line that an author began with a key, whether or not YAML reads it as one. */
export interface KeyLine {
  readonly key: string;
  readonly keyPlace: Stretch;
  /** Where the key begins, behind the dashes of a list. */
  readonly column: number;
  /** Where the line begins, with the dashes of a list. */
  readonly indent: number;
  readonly isItem: boolean;
  readonly value: string;
  readonly lineStart: number;
}

const KEY_LINE = /^( *)((?:- +)*)([^\s#|>"'[{-](?:[^:]|:(?=\S))*):(?:[ \t]+(.*))?$/;

/** The lines that begin with a key; those of a long text are none. */
export function keyLines({ text, significant }: Tokens): readonly KeyLine[] {
  const texts = significant.filter(({ type, text: token }) => type === 'block' || (type === 'quoted' && token.includes('\n')));
  const found: KeyLine[] = [];
  let next = 0;
  for (const { start, end } of linesBetween(text, 0, text.length)) {
    while ((texts[next]?.end ?? Infinity) <= start) next++;
    if ((texts[next]?.start ?? Infinity) <= start) continue;
    const [whole, indent = '', dashes = '', label = '', value = ''] = KEY_LINE.exec(text.slice(start, end).trimEnd()) ?? [];
    if (whole === undefined) continue;
    const key = label.trimEnd();
    const column = indent.length + dashes.length;
    const keyPlace = { start: start + column, end: start + column + key.length };
    found.push({
      key,
      keyPlace,
      column,
      indent: indent.length,
      isItem: dashes !== '',
      value: value.replace(/(?:^|\s)#.*$/, '').trim(),
      lineStart: start,
    });
  }
  return found;
}
