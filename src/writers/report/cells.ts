import { eastAsianWidth } from 'get-east-asian-width';

/** How many cells a terminal gives to a character of ambiguous width (≥ ± × “ ” … ①): 1 in most, 2 where it is set up for Chinese. */
export type AmbiguousWidth = 1 | 2;

/** What is shown for a stretch of a text that no caret can stand inside of: one character as a reader counts. */
export interface Piece {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** In cells. */
  readonly width: number;
}

const TAB_STOP = 4;
const SPACE = ' ';

// Texts in which every UTF-16 unit is a character that is seen: no need to ask ICU, which takes 10 ms to load.
const SIMPLE =
  /^[\x20-\x7E\xA1-\xAC\xAE-\u02FF\u0391-\u03C9\u2010-\u2027\u2030-\u205E\u2100-\u22FF\u2460-\u25FF\u3001-\u3029\u3041-\u3096\u30A1-\u30FA\u3200-\u33FF\u4E00-\u9FFF\uFF01-\uFF60]*$/;

/** Texts in which every UTF-16 unit is a character, seen or not: what controls the writing never joins another character. */
const DIVISIBLE =
  /^[\t\x20-\x7E\xA0-\u02FF\u0391-\u03C9\u200B\u200E-\u202F\u2030-\u205E\u2060-\u206F\u2100-\u22FF\u2460-\u25FF\u3000-\u3029\u3041-\u3096\u30A1-\u30FA\u3200-\u33FF\u4E00-\u9FFF\uFEFF\uFF01-\uFF60]*$/;

let segmenter: Intl.Segmenter | undefined;

function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** A text in the pieces that a terminal shows: tabs expanded, what is unseen as `<U+200B>`. */
export function pieces(text: string, ambiguousWidth: AmbiguousWidth): readonly Piece[] {
  const result: Piece[] = [];
  let cell = 0;
  let start = 0;
  for (const part of parts(text)) {
    const shown = part === '\t' ? SPACE.repeat(TAB_STOP - (cell % TAB_STOP)) : isUnseen(part) ? named(part) : part;
    const width = shown === part ? widthOf(part, ambiguousWidth) : shown.length;
    result.push({ start, end: start + part.length, shown, width });
    start += part.length;
    cell += width;
  }
  return result;
}

/** The cells that a text takes when it is shown. */
export function cellsOf(text: string, ambiguousWidth: AmbiguousWidth): number {
  return pieces(text, ambiguousWidth).reduce((sum, { width }) => sum + width, 0);
}

/** A text in which nothing is unseen: safe for a terminal and for the eye; line breaks and tabs are named too. */
export function visible(text: string): string {
  if (SIMPLE.test(text) || !holdsUnseen(text)) return text;
  return Array.from(parts(text), part => (isUnseen(part) ? named(part) : part)).join('');
}

function* parts(text: string): Generator<string> {
  if (DIVISIBLE.test(text)) {
    yield* text;
    return;
  }
  for (const { segment } of graphemesOf(text)) {
    // A joiner belongs into a picture; anywhere else it is a character to be shown.
    if (isUnseen(segment)) yield* segment;
    else yield segment;
  }
}

function isUnseen(part: string): boolean {
  return !SIMPLE.test(part) && holdsUnseen(part) && !isPicture(part);
}

// The expressions below stand in functions, for Node takes a millisecond to read them.

/** What is not seen, moves the cursor or turns the direction of writing; variation selectors only choose a picture. */
function holdsUnseen(text: string): boolean {
  return /(?![ \p{Variation_Selector}])[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

function isPicture(part: string): boolean {
  return /^(?:\p{RI}\p{RI}|(?!\p{ASCII})\p{Emoji}(?:\p{Emoji}|\p{Emoji_Modifier}|\u200D|\p{Variation_Selector}|[\u{E0020}-\u{E007F}])*|[#*0-9]\uFE0F\u20E3)$/u.test(
    part,
  );
}

function isMark(character: string): boolean {
  return /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]$/u.test(character);
}

const names = new Map<string, string>();

function named(part: string): string {
  const known = names.get(part);
  if (known !== undefined) return known;
  const name = Array.from(part, character => `<U+${codePoint(character).toString(16).toUpperCase().padStart(4, '0')}>`).join('');
  // Characters repeat, what they are joined to need not.
  if (part.length === 1) names.set(part, name);
  return name;
}

function widthOf(part: string, ambiguousWidth: AmbiguousWidth): number {
  const [first = ''] = part;
  if (!SIMPLE.test(first) && isMark(first)) return 0;
  if (part.length > first.length && isPicture(part)) return 2;
  return eastAsianWidth(codePoint(first), { ambiguousAsWide: ambiguousWidth === 2 });
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
