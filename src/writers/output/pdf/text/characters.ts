/** How a character behaves at the ends of a line (GB/T 15834: no closing mark begins a line, no opening mark ends one). */
export type CharacterClass = 'closing' | 'opening' | 'dash' | 'space' | 'digit' | 'letter' | 'sign' | 'joiner' | 'hanzi';

const classOf = new Map<string, CharacterClass>();
const members: Readonly<Partial<Record<CharacterClass, string>>> = {
  closing: '、。，．：；！？）】》」』〉〕］｝”’〗·・,;:!?)]}%％‰℃°°′″々ー',
  opening: '（【《「『〈〔［｛“‘〖([{＄￥¥$№#＃§',
  dash: '—…―⸺',
  sign: '≥≤＞＜>＝=<±+≧≦≠≈×－+',
  joiner: '.-_/&@~～\'"\\',
};
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.entries forgets which keys these are
for (const [kind, characters] of Object.entries(members) as [CharacterClass, string][]) {
  // the keys of the literal above
  for (const character of characters) classOf.set(character, kind);
}

export function characterClass(character: string): CharacterClass {
  const known = classOf.get(character);
  if (known !== undefined) return known;
  const found = unlistedClass(character);
  classOf.set(character, found);
  return found;
}

function unlistedClass(character: string): CharacterClass {
  if (character >= '0' && character <= '9') return 'digit';
  if (/^\s$/.test(character)) return character === '\u3000' ? 'hanzi' : 'space';
  // Latin, Greek, Cyrillic and their neighbours are written in words; everything from the general symbols on is set by the character.
  return character < '\u2000' ? 'letter' : 'hanzi';
}

/** Marks whose em square is half blank, on the right (closing) or on the left (opening). */
export const blankAtRight: ReadonlySet<string> = new Set('、。，．：；）】》」』〉〕］｝”’〗');
export const blankAtLeft: ReadonlySet<string> = new Set('（【《「『〈〔［｛“‘〖');
