/*
 * The characters that are not seen, for `[…]` of a regular expression. As ranges: Unicode's properties grow with every release, so findings
 * would depend on the version of Node, and their tables take longer to load than a declaration to check.
 */

/** The only ones that YAML takes for white space within a line. */
export const BLANKS = ' \\t';

/** The wide space of Chinese typesetting. */
export const IDEOGRAPHIC_SPACE = '\\u3000';

/** No-break spaces and those of other widths. */
export const OTHER_SPACES = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f';

/** Zero-width characters that stand between words. */
export const ZERO_WIDTH_SPACES = '\\u200b\\u2060';

/** Characters that reorder what is shown. */
export const BIDI_CONTROLS = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

/** Control characters other than tab and line breaks; with the flag `u`, halves of pairs too. */
export const CONTROLS = '\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff';

/** These, and what else YAML wants escaped: tab, line breaks and separators, a byte order mark. */
export const UNPRINTABLE = `${CONTROLS}\\t\\n\\r\\u2028\\u2029\\ufeff`;

/**
 * What has no shape: default-ignorable characters, and the line and paragraph separators. As alternatives of code units, which need no `u`.
 */
export const SHAPELESS =
  '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff' +
  '\\uffa0\\ufff0-\\ufff8]|\\ud82f[\\udca0-\\udca3]|\\ud834[\\udd73-\\udd7a]|[\\udb40-\\udb43][\\udc00-\\udfff]';

const ANY_SPACE = new RegExp(`[${BLANKS}${IDEOGRAPHIC_SPACE}${OTHER_SPACES}]`);
const ANY_SPACES = new RegExp(`^[${BLANKS}${IDEOGRAPHIC_SPACE}${OTHER_SPACES}]+$`);
const OTHER_SPACE = new RegExp(`[${OTHER_SPACES}]`);

/** A space or tab, as YAML sees it. */
function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** A blank or a line break, as YAML sees them. */
export function isWhite(character: string | undefined): boolean {
  return isBlank(character) || character === '\n' || character === '\r';
}

/** Nothing but white space, as YAML sees it: a wide space is a character like any other. */
export function isWhiteText(text: string): boolean {
  return whiteEnd(text, 0, text.length) === text.length;
}

/** Where the white space behind an offset ends. */
export function whiteEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isWhite(text[at])) at++;
  return at;
}

/** Where the white space before an offset begins. */
export function whiteStart(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isWhite(text[at - 1])) at--;
  return at;
}

/** Where the blanks before an offset begin. */
export function blanksStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && isBlank(text[at - 1])) at--;
  return at;
}

/** Where the spaces of any width behind an offset end. */
export function spacesEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && ANY_SPACE.test(text[at] ?? '')) at++;
  return at;
}

/** Nothing but tabs and spaces of any width. */
export function isSpaces(text: string): boolean {
  return ANY_SPACES.test(text);
}

/** Whether there is a no-break space or one of another width. */
export function hasOtherSpace(text: string): boolean {
  return OTHER_SPACE.test(text);
}
