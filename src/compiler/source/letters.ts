/*
 * Letters, for `[…]` of a regular expression with the flag `u`. Unicode's properties grow with every release: findings
 * must not depend on the version of Node.
 */

/** Ideographs, with the planes that are kept for more of them. */
export const HAN = '\\u3005-\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';

/** Latin, Greek, Cyrillic, kana, Hangul and ideographs. */
export const LETTERS =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u0373\\u0376-\\u037d\\u037f-\\u0481\\u048a-\\u052f\\u1e00-\\u1fff' +
  `\\u3031-\\u3035\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u318e\\uac00-\\ud7a3\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc${HAN}`;

/** The punctuation of ASCII and of Chinese typesetting, without signs such as + and ≥. */
export const PUNCTUATION =
  '!"#%&\'()*,\\-./:;?@\\[\\\\\\]_{}\\u00a1\\u00a7\\u00ab\\u00b6\\u00b7\\u00bb\\u00bf\\u2010-\\u2027\\u2030-\\u2043\\u2045-\\u2051\\u2053-\\u205e' +
  '\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301f\\u3030\\u303d\\u30a0\\u30fb\\ufe30-\\ufe61\\ufe63\\ufe68\\uff01-\\uff03\\uff05-\\uff0a' +
  '\\uff0c-\\uff0f\\uff1a\\uff1b\\uff1f\\uff20\\uff3b-\\uff3d\\uff3f\\uff5b\\uff5d\\uff5f-\\uff65';

const LETTER = new RegExp(`[${LETTERS}]`, 'u');

export function hasLetter(text: string): boolean {
  return LETTER.test(text);
}
