import { describe, expect, test } from 'vitest';
import { check, compile } from '../../src/index.ts';
import { around } from '../around.ts';

const codes = (example: string): readonly string[] =>
  check(around(example)).findings.map(({ at, code }) => `${at.line}:${at.column}-${at.endColumn} ${code}`);

describe('what clerks paste and mistype', () => {
  test.each(['台（套）', '个(次)', '人（次）'])('a unit with another in brackets, %s, is a unit', unit => {
    const item = `      - 名称: 中心服务活动完成数\n        指标值: 不少于30\n        计量单位: ${unit}`;
    expect(codes(`绩效指标:\n  产出指标:\n    数量指标:\n${item}`)).toEqual([]);
  });

  test.each([
    ['甲<br / >乙', ['甲', '乙']],
    ['甲&copy 乙&middot丙&ldquo丁&rdquo', ['甲© 乙·丙“丁”']],
    ['见 https://x.cn?a=1&copy=3', ['见 https://x.cn?a=1&copy=3']],
  ])('the text of %s is %j', (written, paragraphs) => {
    expect(compile(around(`项目概述: ${written}`)).declaration?.goals.get('overview')?.value).toEqual(paragraphs);
  });

  test('the blank beside a wide space is not named as invisible', () => {
    expect(codes('项目名称: 社区党建 　')).toEqual(['3:12-13 invisible-character']);
  });

  test.each(['产出指镖', '效益指际'])('a category that is mistyped in what folding drops, %s, is still suggested', level => {
    const [finding] = check(around(`绩效指标:\n  ${level}:\n    数量指标:\n      - 中心服务活动完成数: ≥30.00(次)`)).findings;
    expect(finding).toMatchObject({ code: 'category-unknown', message: { zh: expect.stringContaining('您是否要写') } });
  });

  test.each([
    ['2022年全年', '2022', '2022'],
    ['自2022年1月起', '2022-01-01', undefined],
  ])('项目期 %s is read', (written, start, end) => {
    const period = compile(around(`表样: national-2015\n项目期: ${written}`)).declaration?.projectPeriod?.value;
    expect(period?.start?.first.startsWith(start)).toBe(true);
    expect(period?.end?.first.slice(0, 4)).toBe(end);
  });
});
