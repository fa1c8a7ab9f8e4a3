import { type Stretch, unseenBehindColons } from '../../source/unseen.ts';
import { type Lexeme, unifyBreaks } from './lexeme.ts';
import { lexWithinLimits, type Limit } from './limits.ts';

/** A source as YAML is given it, as long as it was written, and with every offset. */
export interface Tokens {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  /** What is unseen behind the colon of a key and stands as blanks in the text. */
  readonly blanked: readonly Stretch[];
}

/** The tokens of a source, or the limit that it exceeds. */
export function readTokens(source: string): Tokens | Limit {
  const text = unifyBreaks(source);
  const lexemes = lexWithinLimits(text);
  if (typeof lexemes === 'string') return lexemes;
  const blanked = outsideTexts(unseenBehindColons(text), lexemes);
  if (blanked.length === 0) return { text, lexemes, blanked };
  const readable = withBlanks(text, blanked);
  const readableLexemes = lexWithinLimits(readable);
  return typeof readableLexemes === 'string' ? readableLexemes : { text: readable, lexemes: readableLexemes, blanked };
}

/** A text with colons of its own stands in quotes, under a `|`, or in a comment. */
function outsideTexts(stretches: readonly Stretch[], lexemes: readonly Lexeme[]): readonly Stretch[] {
  let next = 0;
  return stretches.filter(({ start }) => {
    while ((lexemes[next]?.end ?? Infinity) <= start) next++;
    const type = lexemes[next]?.type;
    return type !== 'block' && type !== 'quoted' && type !== 'comment';
  });
}

function withBlanks(text: string, stretches: readonly Stretch[]): string {
  const kept = stretches.map(({ start, end }, index) => text.slice(stretches[index - 1]?.end ?? 0, start) + ' '.repeat(end - start));
  return kept.join('') + text.slice(stretches.at(-1)?.end);
}
