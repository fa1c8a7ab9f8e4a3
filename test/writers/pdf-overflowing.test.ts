import { describe, expect, test } from 'vitest';
import { faceSetOf } from '../../src/writers/output/pdf/face/face-set.ts';
import { tableFaces } from '../../src/writers/output/pdf/face/table-faces.ts';
import { overflowing } from '../../src/writers/output/pdf/overflowing.ts';
import { longestPart } from '../../src/writers/output/pdf/text/break-lines.ts';
import { declared } from './declared.ts';
import { faces } from './pdf-faces.ts';

const open = faceSetOf(faces);
const digits = '1234567890';

/** A national form with 中期 beside 年度, whose columns of values are the narrowest that is shipped. */
function national(value: string): string {
  return `表样: national-2015
年度: 2026
项目名称: 道路养护
绩效指标:
  总体:
    产出指标:
      数量指标:
        - 养护道路里程: ≥100公里
  年度:
    产出指标:
      数量指标:
        - 养护道路里程: ${value}
`;
}

function found(value: string): readonly string[] {
  return overflowing(declared(national(value))).map(({ text }) => text);
}

describe('a value that the form cannot hold', () => {
  test.each(['≤22614.51万元', '≤10,000.50万元', '2026年12月31日前'])('is none that fits once it is set smaller: %s', value => {
    expect(found(value)).toEqual([]);
  });

  test('is one whose figure is longer than its column can become', () => {
    expect(found(`≤${digits.repeat(3)}万元`)).toEqual([`≤${digits.repeat(3)}万元`]);
  });
});

test.each(['≥30.00(次)', '≤22614.51万元', '12.5‰', '每月20日前', '10－20℃', '——', '…… A/B-C_d@e.cn', '±0.5%'])(
  'a check measures as the print does, without reading the faces: %s',
  text => {
    for (const style of ['text', 'title', 'label'] as const) {
      const width = (set: typeof open): number => longestPart(text, { faces: set, style, tabular: false });
      expect(width(tableFaces)).toBeCloseTo(width(open), 2);
    }
  },
);
