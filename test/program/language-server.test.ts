import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LanguageServer, startLanguageServer } from './language-server.ts';

let server: LanguageServer;

beforeAll(async () => {
  server = await startLanguageServer(process.cwd());
});

afterAll(async () => server.stop());

const modeline = (form: string): string => `# yaml-language-server: $schema=../schemas/editor/${form}.schema.json\n表样: ${form}\n`;

async function labels(lines: string, form = 'shanghai-2026'): Promise<readonly string[]> {
  return (await server.complete(modeline(form) + lines)).map(({ label }) => label);
}

/** What is written where the proposal of that label is taken. */
async function written(lines: string, wanted: string): Promise<string | undefined> {
  const proposal = (await server.complete(modeline('shanghai-2026') + lines)).find(({ label }) => label === wanted);
  return proposal?.textEdit?.newText ?? proposal?.insertText;
}

describe('yaml-language-server, by the schema that the modeline names, proposes', () => {
  test('the fields that are still missing, as the form prints them', async () => {
    const proposed = await labels('年度: 2026\n|');
    expect(proposed.slice(0, 3)).toEqual(['项目名称', '项目编码', '项目性质']);
    expect(proposed).not.toContain('年度');
    expect(proposed.filter(label => /[a-z]|项目代码|项目期/.test(label))).toEqual([]);
  });

  test('the words of a vocabulary, and no others', async () => {
    expect(await labels('项目性质: |')).toEqual(['一次性项目', '经常性项目', '阶段性项目']);
    expect(await labels('项目编码: |')).toEqual([]);
  });

  test('the categories of each level', async () => {
    expect(await labels('绩效指标:\n  |')).toEqual(['成本指标', '产出指标', '效益指标', '满意度指标']);
    expect(await labels('绩效指标:\n  产出指标:\n    |')).toEqual(['数量指标', '质量指标', '时效指标']);
  });

  test('the two sets of a form that has two', async () => {
    expect(await labels('绩效指标:\n  |', 'national-2015')).toEqual(['总体', '年度', '产出指标', '效益指标', '满意度指标']);
    expect(await labels('绩效指标:\n  总体:\n    |', 'national-2015')).toEqual(['产出指标', '效益指标', '满意度指标']);
  });

  test('the groups of money, one by one or all at once', async () => {
    expect(await labels('项目资金:\n  |')).toEqual(['各项资金', '项目资金总额', '年度资金申请总额']);
    expect(await written('项目资金:\n  |', '各项资金')).toMatch(/^项目资金总额:\n {2}合计: \$1\n {2}财政资金: \$2\n/);
  });

  test('an indicator of the category, and values of the kinds that it takes', async () => {
    expect(await labels('绩效指标:\n  产出指标:\n    数量指标:\n      |')).toEqual(['- 举办培训班: ≥5期']);
    expect(await labels('绩效指标:\n  产出指标:\n    数量指标:\n      - 甲: |')).toEqual([
      '≥50.00(场)',
      '80%-90%',
      '较上年增长≥5%',
      '每月不少于3次',
      '12个月',
    ]);
  });

  test.each([
    ['|', '年度', '年度: '],
    ['|', '年度总体目标', '年度总体目标: |\n  '],
    ['|', '项目资金', '项目资金:\n  '],
    ['绩效指标:\n  |', '产出指标', '产出指标:\n  '],
    ['绩效指标:\n  产出指标:\n    |', '数量指标', '数量指标:\n  - '],
  ])('behind %j the key %s as it goes on in YAML', async (lines, key, text) => {
    expect(await written(lines, key)).toBe(text);
  });
});

describe('it shows on hover', () => {
  test.each([
    ['a field', '主管|部门: 甲', /^#### 主管部门\n\n必填；主管本单位的部门的全称；也可写/],
    ['another spelling of it', '主管部门及|代码: 甲', /^#### 主管部门\n\n必填/],
    ['a term', '项目性质: 经常性|项目', /选一项：一次性项目、经常性项目、阶段性项目/],
    ['a first level', '绩效指标:\n  产出|指标:\n    数量指标:\n      - 甲: ≥5期', /^#### 产出指标\n\n必填；反映根据既定目标/],
    [
      'a second level',
      '绩效指标:\n  产出指标:\n    数量|指标:\n      - 甲: ≥5期',
      /^#### 数量指标\n\n可以是数量、范围.*如 - 举办培训班: ≥5期/,
    ],
    ['the name of an indicator', '绩效指标:\n  产出指标:\n    数量指标:\n      - 甲|: ≥5期', /可以是数量、范围/],
  ])('%s: what belongs there', async (_, lines, text) => {
    expect(await server.hover(modeline('shanghai-2026') + lines)).toMatch(text);
  });
});

test('it marks what is missing or is no term, in the language of the form', async () => {
  const faults = await server.faults(`${modeline('shanghai-2026')}年度: 2026\n项目名称:\n项目性质: 常年项目\n项目期: 3年\n`);
  expect(faults).toEqual([
    '“项目名称”必填',
    '项目性质：选一项：一次性项目、经常性项目、阶段性项目',
    'Property 项目期 is not allowed.',
    '缺少“项目类别”',
    '缺少“主管部门”',
    '缺少“实施单位”',
    '缺少“计划开始日期”',
    '缺少“计划完成日期”',
    '缺少“项目资金”',
    '缺少“绩效指标”',
    '至少填写项目总目标、年度总体目标中的一项',
  ]);
});
