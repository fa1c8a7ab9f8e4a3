import type { Stretch } from './place.ts';
import { isInRanges } from './search.ts';
import { BLANKS, IDEOGRAPHIC_SPACE, OTHER_SPACES, SHAPELESS } from './spaces.ts';

const UNSEEN = `${SHAPELESS}|[${OTHER_SPACES}]`;
const RUN = new RegExp(`(?:${UNSEEN})+`, 'g');

/** A key and its colon; then shapeless characters before the blank of the value, or nothing that is seen to the end of the line. */
const BEHIND_COLON = new RegExp(
  `^([^\\n:]{1,60}:)((?:${SHAPELESS})+(?=[${BLANKS}])|` +
    `(?:${SHAPELESS}|[${BLANKS}]+(?:${IDEOGRAPHIC_SPACE}|${UNSEEN}))(?:[${BLANKS}${IDEOGRAPHIC_SPACE}]|${UNSEEN})*(?=\\r?$))`,
  'gm',
);

const EVERY_SHAPELESS = new RegExp(SHAPELESS, 'g');
/** Other than ASCII, CJK and the signs between them, none of which is shapeless. */
const UNUSUAL = /[^\t\n\r -~\u2190-\u2bff\u3000-\u312f\u3190-\u9fff\uff01-\uff5e]/;
const SELECTORS = /^(?:[\ufe00-\ufe0f\u200d]|\udb40[\udd00-\uddef])+$/;

/** The runs of characters that nobody sees; the selectors and joiners of a picture belong to what is seen. */
export function unseenRuns(text: string): readonly Stretch[] {
  return runsOf(RUN, text).filter(run => !belongsToPicture(text, run));
}

/** Every match of a global pattern. */
export function runsOf(pattern: RegExp, text: string): readonly Stretch[] {
  return Array.from(text.matchAll(pattern), ({ 0: run, index }) => ({ start: index, end: index + run.length }));
}

/** A text as it is understood: without the characters that have no shape. */
export function withoutUnseen(text: string): string {
  return UNUSUAL.test(text) ? text.replace(EVERY_SHAPELESS, '') : text;
}

/** Whether a text can hold any of them, an ideographic space at its ends included. */
export function mayHoldUnseen(text: string): boolean {
  return text.includes('\u3000') || text.search(RUN) >= 0;
}

/** What is unseen between the colon of a key and what follows, where YAML would take it for a value or miss the key. */
export function unseenBehindColons(text: string): readonly Stretch[] {
  return Array.from(text.matchAll(BEHIND_COLON), ({ 0: whole, 1: key = '', index }) => {
    return { start: index + key.length, end: index + whole.length };
  });
}

/** A variation selector chooses how the character before it is drawn; a joiner combines two into one. */
function belongsToPicture(text: string, { start, end }: Stretch): boolean {
  const run = text.slice(start, end);
  if (!SELECTORS.test(run)) return false;
  const before = codePointBefore(text, start);
  if (/^\udb40[\udd00-\uddef]$/.test(run)) return isInRanges(IDEOGRAPHS, before);
  const isPicture = isInRanges(PICTURES, before);
  if (/^[\ufe0e\ufe0f]$/.test(run)) return isPicture || (/[\d#*]/.test(text[start - 1] ?? '') && text[end] === '\u20e3');
  return /^\ufe0f?\u200d$/.test(run) && isPicture && isInRanges(PICTURES, text.codePointAt(end) ?? -1);
}

function codePointBefore(text: string, offset: number): number {
  const codePoint = text.codePointAt(offset - 2) ?? -1;
  return codePoint > 0xffff ? codePoint : (text.codePointAt(offset - 1) ?? -1);
}

/** The blocks that Unicode keeps for pictures (Extended_Pictographic), and the single ones elsewhere. */
const PICTURES = [
  0xa9, 0xaa, 0xae, 0xaf, 0x203c, 0x203d, 0x2049, 0x204a, 0x2122, 0x2123, 0x2139, 0x213a, 0x2190, 0x2200, 0x2300, 0x2400, 0x24c2, 0x24c3,
  0x25a0, 0x27c0, 0x2900, 0x2980, 0x2b00, 0x2c00, 0x3030, 0x3031, 0x303d, 0x303e, 0x3297, 0x3298, 0x3299, 0x329a, 0x1f000, 0x1fb00, 0x1fc00,
  0x1fffe,
];

/** The blocks of ideographs, with the planes 2 and 3 that are kept for more of them. */
const IDEOGRAPHS = [
  0x3006, 0x3008, 0x3021, 0x302a, 0x3038, 0x303b, 0x3400, 0x4dc0, 0x4e00, 0xa000, 0xf900, 0xfb00, 0x16fe0, 0x18e00, 0x1b170, 0x1b2fc,
  0x20000, 0x3fffe,
];
