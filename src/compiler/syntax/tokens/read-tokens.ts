import { replaced } from '../../source/replace.ts';
import type { Stretch } from '../../source/place.ts';
import { unseenBehindColons } from '../../source/unseen.ts';
import { lexWithinLimits, type Limit } from './limits.ts';
import { isSignificant, type Token, unifyBreaks } from './token.ts';

/** A text in its tokens: traps are found in them, and YAML's parser is fed with them. */
export interface Tokens {
  /** The source with unified line breaks and blanks, of the same length: offsets are those of the source. */
  readonly text: string;
  readonly all: readonly Token[];
  /** Those that are neither white space nor comments. */
  readonly significant: readonly Token[];
  /** Lists may hold bare texts, as in a form schema; in a declaration every item has a name and a value. */
  readonly bareItems: boolean;
  /** Invisible characters behind the colon of a key, which are blanks in `text`. */
  readonly blanked: readonly Stretch[];
}

/** The first step of parsing: the tokens of a source, or the limit that it exceeds. */
export function readTokens(source: string, bareItems: boolean): Tokens | Limit {
  const tokens = tokensOf(unifyBreaks(source), bareItems);
  if (typeof tokens === 'string') return tokens;
  const blanked = outsideTexts(unseenBehindColons(tokens.text), tokens.all);
  if (blanked.length === 0) return tokens;
  const blanks = blanked.map(({ start, end }) => ({ start, end, text: ' '.repeat(end - start) }));
  return tokensOf(replaced(tokens.text, blanks), bareItems, blanked);
}

export function tokensOf(text: string, bareItems: boolean, blanked: readonly Stretch[] = []): Tokens | Limit {
  const all = lexWithinLimits(text);
  return typeof all === 'string' ? all : { text, all, significant: all.filter(isSignificant), bareItems, blanked };
}

/** Those that are not in quotes, under a `|`, or in a comment, where a colon ends no key. */
function outsideTexts(stretches: readonly Stretch[], tokens: readonly Token[]): readonly Stretch[] {
  let next = 0;
  return stretches.filter(({ start }) => {
    while ((tokens[next]?.end ?? Infinity) <= start) next++;
    const type = tokens[next]?.type;
    return type !== 'block' && type !== 'quoted' && type !== 'comment';
  });
}
