/**
 * Characters without a shape, which Unicode calls default-ignorable, and its line and paragraph separators. As ranges, because tables of
 * Unicode's properties take longer to load than a declaration to check.
 */
const SHAPELESS =
  '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff' +
  '\\uffa0\\ufff0-\\ufff8]|\\ud82f[\\udca0-\\udca3]|\\ud834[\\udd73-\\udd7a]|[\\udb40-\\udb43][\\udc00-\\udfff]';
/** Spaces other than the ordinary and the ideographic one. */
const SPACES = '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f]';

const ANY = new RegExp(`(?:${SHAPELESS}|${SPACES})+`, 'g');
const EVERY_SHAPELESS = new RegExp(SHAPELESS, 'g');
/** Other than ASCII, CJK and the signs between them, none of which is shapeless. */
const UNUSUAL = /[^\t\n\r -~\u2190-\u2bff\u3000-\u312f\u3190-\u9fff\uff01-\uff5e]/;
const HAS_SPACE = new RegExp(SPACES);
const WHITE = new RegExp(`^(?:[ \\t\\u3000]|${SPACES})+$`);
const SELECTORS = /^(?:[\ufe00-\ufe0f\u200d]|\udb40[\udd00-\uddef])+$/;

const BEHIND_COLON = new RegExp(
  `^([^\\n:]{1,60}:)((?:${SHAPELESS})+(?=[ \\t])|(?:(?:${SHAPELESS})|[ \\t]+(?:[\u3000]|${SHAPELESS}|${SPACES}))(?:[ \\t\u3000]|${SHAPELESS}|${SPACES})*(?=\\r?$))`,
  'gm',
);

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The runs of characters that nobody sees; the selectors and joiners of a picture belong to what is seen. */
export function unseenRuns(text: string): readonly Stretch[] {
  return Array.from(text.matchAll(ANY), ({ 0: run, index }) => ({ start: index, end: index + run.length })).filter(
    run => !belongsToPicture(text, run),
  );
}

/** A text as it is understood: without the characters that have no shape. */
export function withoutUnseen(text: string): string {
  return UNUSUAL.test(text) ? text.replace(EVERY_SHAPELESS, '') : text;
}

/** Whether a text can hold any of them, an ideographic space at its ends included. */
export function mayHoldUnseen(text: string): boolean {
  return text.includes('\u3000') || text.search(ANY) >= 0;
}

/** What is unseen between the colon of a key and what follows, where YAML would take it for a value or miss the key. */
export function unseenBehindColons(text: string): readonly Stretch[] {
  return Array.from(text.matchAll(BEHIND_COLON), ({ 0: whole, 1: key = '', index }) => {
    return { start: index + key.length, end: index + whole.length };
  });
}

export function hasSpace(run: string): boolean {
  return HAS_SPACE.test(run);
}

/** Nothing but tabs and spaces of any width. */
export function isWhite(run: string): boolean {
  return WHITE.test(run);
}

function belongsToPicture(text: string, { start, end }: Stretch): boolean {
  const run = text.slice(start, end);
  if (!SELECTORS.test(run)) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (/^\udb40[\udd00-\uddef]$/.test(run)) return /\p{Ideographic}$/u.test(before);
  if (/^[\ufe0e\ufe0f]$/.test(run))
    return /\p{Extended_Pictographic}$/u.test(before) || (/[\d#*]$/.test(before) && after.startsWith('\u20e3'));
  return (
    /^\ufe0f?\u200d$/.test(run) &&
    /[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u.test(before) &&
    /^\p{Extended_Pictographic}/u.test(after)
  );
}
