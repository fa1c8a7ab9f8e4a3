import { describe, expect, test } from 'vitest';
import { faceSetOf } from '../../src/writers/output/pdf/face/face-set.ts';
import { viewOf } from '../../src/writers/output/pdf/face/true-type.ts';
import { breakLines } from '../../src/writers/output/pdf/text/break-lines.ts';
import type { Line } from '../../src/writers/output/pdf/text/line.ts';
import { faces } from './pdf-faces.ts';
import { hongmeiOverview } from './pdf-sheets.ts';

const open = faceSetOf(faces);

function lines(text: string, width: number, more: { readonly tabular?: boolean; readonly firstIndent?: number } = {}): readonly Line[] {
  return breakLines(text, { faces: open, style: 'text', tabular: false, firstIndent: 0, words: [], width, ...more });
}

function read(line: Line): string {
  return line.glyphs.map(({ glyph }) => glyph.character).join('');
}

function broken(text: string, width: number): readonly string[] {
  return lines(text, width).map(read);
}

function heading(text: string, width: number): readonly string[] {
  const words = ['可持续', '影响', '指标', '满意度'];
  return breakLines(text, { faces: open, style: 'label', tabular: false, firstIndent: 0, words, width }).map(read);
}

const widths = Array.from({ length: 40 }, (_, index) => 8 + index * 0.75);

describe('a published overview, in columns from 8 to 37 characters', () => {
  test('nothing is lost and no line is too long', () => {
    for (const width of widths) {
      const set = lines(hongmeiOverview, width, { firstIndent: 2 });
      expect(set.map(read).join('')).toBe(hongmeiOverview);
      for (const line of set) expect(line.width).toBeLessThanOrEqual(width + 1e-6);
    }
  });

  test('no closing mark begins a line and no opening mark ends one', () => {
    for (const set of widths.map(width => broken(hongmeiOverview, width))) {
      for (const line of set.slice(1)) expect('，。、；：！？）》”%').not.toContain(line[0]);
      for (const line of set.slice(0, -1)) expect('（《“').not.toContain(line.at(-1));
    }
  });
});

describe('numbers and words', () => {
  test.each([
    ['a number and its unit', '本年度计划投入资金120万元用于改造', 11, ['本年度计划投入资金', '120万元用于改造']],
    ['thousands separators', '年度资金226,145,100.00元', 9, ['年度资金', '226,145,100.00元']],
    ['a sign, a number and the unit in brackets', '目标值≥8000.00(人)', 7, ['目标值', '≥8000.00(人)']],
    ['a unit with a denominator', '亩均投资≤3000元/亩', 7, ['亩均投资', '≤3000元/亩']],
    ['a year', '计划完成日期为2023年', 8, ['计划完成日期为', '2023年']],
    ['a percentage', '群众满意度不低于90.00%', 9, ['群众满意度不低于', '90.00%']],
    ['a Latin word', '通过Construction平台', 8, ['通过', 'Construction', '平台']],
    ['a short remark in brackets', '上海市闵行区虹梅街道（汇总）', 12, ['上海市闵行区虹梅街道', '（汇总）']],
    ['a number after a comma', '甲乙丙丁戊,12345人', 7, ['甲乙丙丁戊,', '12345人']],
    ['a dash of two', '一二三四五六——七', 7, ['一二三四五', '六——七']],
  ])('%s stays whole', (_, text, width, expected) => {
    expect(broken(text, width)).toEqual(expected);
  });

  test('a word longer than the column begins on the line it would leave half empty, and is divided', () => {
    const set = broken('支持CommercialAircraftEngineManufacturingProject', 10);
    expect(set.length).toBeGreaterThan(2);
    expect(set[0]?.startsWith('支持Comm')).toBe(true);
    expect(set.join('')).toBe('支持CommercialAircraftEngineManufacturingProject');
  });

  test('a character is not left alone on the last line', () => {
    expect(broken('上海市普陀区建设和管理委员会', 13)).toEqual(['上海市普陀区建设和管理委', '员会']);
    expect(broken('绩效目标表', 4)).toEqual(['绩效目标', '表']);
  });

  test('a heading is divided between its words', () => {
    expect(heading('可持续影响指标', 5)).toEqual(['可持续影响', '指标']);
    expect(heading('可持续影响指标', 4)).toEqual(['可持续', '影响指标']);
    expect(heading('满意度', 2)).toEqual(['满意', '度']);
  });

  test('spaces at the end of a line do not count', () => {
    expect(broken('一二三 四五六', 3)).toEqual(['一二三 ', '四五六']);
    expect(lines('一二三   ', 10)[0]?.width).toBeCloseTo(3);
  });
});

describe('distances', () => {
  test('marks that stand together are closed up', () => {
    expect(lines('甲（乙）、丙', 20)[0]?.width).toBeCloseTo(5.5);
    expect(lines('丙“甲”“乙”丙', 20)[0]?.width).toBeCloseTo(7.5);
    expect(lines('丙（《甲》）乙', 20)[0]?.width).toBeCloseTo(6);
  });

  test('a closing mark at the end needs only its inked half', () => {
    expect(broken('一二三四。', 4.5)).toEqual(['一二三四。']);
  });

  test('digits of an amount are all as wide as the widest', () => {
    const widthOf = (text: string): number | undefined => lines(text, 40, { tabular: true })[0]?.width;
    expect(widthOf('1,111,111.11')).toBeCloseTo(widthOf('9,999,999.99') ?? 0);
    expect(lines('1111', 40)[0]?.width).not.toBeCloseTo(lines('9999', 40)[0]?.width ?? 0);
  });

  test('a column narrower than a character still gets one on each line', () => {
    expect(broken('绩效指标', 0.5)).toEqual(['绩', '效', '指', '标']);
  });
});

/** Where the ink of a line begins and ends, in ems. */
function inkOf({ glyphs, indent }: Line): readonly [number, number] {
  let at = indent;
  const ends = glyphs.map(({ glyph: { face, id }, shift, advance }) => {
    const box = viewOf(face.outlineOf(id));
    const origin = at + shift;
    at = origin + advance;
    return [origin + box.getInt16(2) / face.unitsPerEm, origin + box.getInt16(6) / face.unitsPerEm] as const;
  });
  return [Math.min(...ends.map(([from]) => from)), Math.max(...ends.map(([, to]) => to))];
}

describe('marks at the ends of a line', () => {
  test('an opening mark stands flush at the start, but keeps its blank behind the indentation of a paragraph', () => {
    for (const mark of '（《“「') {
      const [plain] = lines(`${mark}甲`, 10);
      expect(plain && inkOf(plain)[0]).toBeLessThan(0.2);
      expect(plain?.width).toBeCloseTo(1.5);
      expect(lines(`${mark}甲`, 10, { firstIndent: 2 })[0]?.width).toBeCloseTo(4);
    }
  });

  test('a centred line in brackets has as much blank at its left as at its right', () => {
    const [line] = lines('（2026年度）', 20);
    const [from, to] = line ? inkOf(line) : [0, 0];
    expect(Math.abs(from - ((line?.width ?? 0) - to))).toBeLessThan(0.15);
  });

  test('a closing mark closes up to whatever closing mark follows it', () => {
    for (const next of '！？,.;:!?)%') {
      expect(lines(`甲”${next}`, 20)[0]?.width).toBeCloseTo((lines(`甲${next}`, 20)[0]?.width ?? 0) + 0.5);
    }
  });

  test('an opening mark that is closed up does not poke out of the line it ends', () => {
    for (const width of [3.2, 4.4, 5.1, 6.3]) {
      for (const line of lines('（《“「（《“「（《“「', width)) {
        expect(inkOf(line)[1]).toBeLessThanOrEqual(width);
      }
    }
  });
});

describe('forced breaks', () => {
  test('a long word is divided behind its hyphens and the marks of an address', () => {
    for (const line of broken('甲乙丙https://example-site.gov.cn/municipal-engineering', 12).slice(0, -1))
      expect('-./').toContain(line.at(-1));
    expect(broken('甲乙丙丁戊己2024-01-15', 7)).toEqual(['甲乙丙丁戊己', '2024-01-15']);
  });

  test('a closing mark takes a character down with it', () => {
    for (const width of [8, 9, 10, 11, 12]) {
      const [, ...others] = broken(`${'1234567890'.repeat(4)}，联系邮箱`, width);
      for (const line of others) expect(line[0]).not.toBe('，');
    }
  });
});

describe('breaks that read well', () => {
  test('第 stays with its number', () => {
    expect(broken('项目验收合格情况第9项率', 9)).toEqual(['项目验收合格情况', '第9项率']);
    expect(broken('项目验收合格情况第二项率', 9)).toEqual(['项目验收合格情况', '第二项率']);
  });

  test('a character with a closing mark is as alone as one without', () => {
    expect(broken('完成全部工程建设任务并验收完成。', 14).at(-1)).toBe('完成。');
  });

  test('where the last break is tied, the one before it gives company', () => {
    expect(broken('年度计划完成改造的道路共120条率', 14).at(-1)?.length).toBeGreaterThan(1);
  });
});

test('a dash fills two characters without a gap', () => {
  const [line] = lines('甲——乙', 20);
  expect(line?.width).toBeCloseTo(4);
  const dashes = line?.glyphs.slice(1, 3) ?? [];
  const ends = dashes.map(glyph => inkOf({ glyphs: [glyph], indent: 0, width: 0, endsParagraph: true, forced: false }));
  const [first = [0, 0], second = [0, 0]] = ends;
  expect(1 + second[0]).toBeLessThan(first[1]);
  expect(1 + second[1] - first[0]).toBeGreaterThan(1.85);
});
