import type { Rule } from '../rule.ts';

export const missingGlyph: Rule = {
  code: 'missing-glyph',
  group: 'F',
  severity: 'error',
  title: { zh: '打印字体没有的字', en: 'a character that no face of the print has' },
  basis: '审核：名称、人名、地名应完整打印',
  rationale: {
    zh: '字体里没有的字，打印出来是一个虚线方框；人名、地名印成方框的申报表会被退回。',
    en: 'A character that no face has is printed as a dashed box; a form with a box in a name of a person or place is returned.',
  },
  examples: { good: ['项目名称: 㙍镇人居环境整治'], bad: ['项目名称: 智慧校园😀'] },
  *check({ texts }, world) {
    const seen = new Set<string>();
    for (const { node, paragraphs, subject } of texts) {
      const missing = new Set<string>();
      for (const character of paragraphs.join('')) {
        if (seen.has(character)) continue;
        seen.add(character);
        if (!world.drawable(character)) missing.add(character);
      }
      if (missing.size === 0) continue;
      const places = firstOffsets(node.text, missing);
      for (const character of missing) {
        const at = places.get(character);
        const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
        yield {
          place: at === undefined ? node.place : node.placeOf(at, at + character.length),
          message: { zh: `打印字体没有“${character}”（${code}）`, en: `no face of the print has “${character}” (${code})` },
          help: {
            zh: '换一个字，或改用文字说明；有字体有这个字的，用 --face 字体.ttf 指定',
            en: 'use another character, say it in words, or name a face that has it: --face font.ttf',
          },
          subject,
        };
      }
    }
  },
};

/** Where each of some characters first occurs in a text, in one pass: a text may lack thousands of them. */
function firstOffsets(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let offset = 0;
  for (const character of text) {
    if (wanted.has(character) && !found.has(character)) found.set(character, offset);
    offset += character.length;
  }
  return found;
}
