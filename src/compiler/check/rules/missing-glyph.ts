import type { Rule } from '../rule.ts';

export const missingGlyph: Rule = {
  code: 'missing-glyph',
  group: 'A',
  severity: 'warning',
  title: { zh: '打印字体没有的字', en: 'a character that no face of the print has' },
  rationale: {
    zh: '字体里没有的字，打印出来是空白或方框。',
    en: 'A character that no face has is printed as a blank or a box.',
  },
  examples: { good: ['项目名称: 㙍镇人居环境整治'], bad: ['项目名称: 智慧校园😀'] },
  *check({ texts }, world) {
    const seen = new Set<string>();
    for (const { node, paragraphs, subject } of texts) {
      for (const character of paragraphs.join('')) {
        if (seen.has(character)) continue;
        seen.add(character);
        if (world.drawable(character)) continue;
        const at = node.text.indexOf(character);
        const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
        yield {
          place: at < 0 ? node.place : node.placeOf(at, at + character.length),
          message: { zh: `打印字体没有“${character}”（${code}）`, en: `no face of the print has “${character}” (${code})` },
          help: { zh: '换一个字，或改用文字说明', en: 'use another character, or say it in words' },
          subject,
        };
      }
    }
  },
};
