import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Accepted } from '../../src/compiler/compile.ts';
import { shippedForm } from '../../src/compiler/schema/shipped-forms.ts';
import { json } from '../../src/writers/output/json.ts';
import type { OutputWorld } from '../../src/writers/output/output.ts';
import { validJson } from '../written-json.ts';
import { accepted } from './declared.ts';

const nothing = new Uint8Array();
const world: OutputWorld = {
  faces: { text: nothing, title: nothing, label: nothing, fallbacks: [] },
  sourceDigest: 'd1'.repeat(32),
  date: '2023-01-01',
  encode: text => new TextEncoder().encode(text),
  deflate: deflateSync,
};

async function written(declaration: Accepted): Promise<string> {
  return validJson(await json.write(declaration, world));
}

async function read(text: string): Promise<Record<string, unknown>> {
  // Every mapping is read by name below.
  return JSON.parse(await written(accepted(text))) as Record<string, unknown>;
}

const shanghai = `表样: shanghai-2023
年度: 2023
项目名称: 社区党建
项目编码: 00123456789012345678901
项目性质: 经常性项目
项目类别: 其他运转类
主管部门: 上海市闵行区虹梅街道（汇总）
实施单位: 上海市闵行区虹梅街道社区党群服务中心
计划开始日期: 2023/1/1
计划完成日期: 2023-12
项目资金:
  项目资金总额: { 合计: 448.3万元, 财政拨款: "4,483,000.000", 其他资金: }
  年度资金申请总额: { 合计: 4483000, 当年财政拨款: "4,483,000.00" }
项目概述: |
  <p>开展分类党建工作&mdash;&mdash;有针对性。</p><p>建设一支高素质的社区干部队伍。</p>
绩效指标:
  满意度: [{ 党员满意度: ≥90% }]
  效益指标:
    可持续影响: [{ 档案管理制度健全性: 健全 }]
  产出:
    质量指标:
      - 质量达标率: ＝100％
    数量指标:
      - 名称: 书记工作室带教教师数量
        指标值: 70
        计量单位: 人
        说明: 以聘书为准
`;

test('the validated declaration, to the byte', async () => {
  const declaration = accepted(shanghai);
  const of = (severity: string): number => declaration.diagnostics.filter(diagnostic => diagnostic.severity === severity).length;
  // Two blank goals and the markup at least, and two amounts without decimals.
  expect(of('warning')).toBeGreaterThanOrEqual(3);
  expect(of('info')).toBeGreaterThanOrEqual(2);
  expect(await written(declaration)).toBe(`{
  "format": "perfdecl/declaration@1",
  "form": {
    "id": "shanghai-2023",
    "title": "财政项目支出绩效目标申报表",
    "fingerprint": "${shippedForm('shanghai-2023')?.fingerprint}"
  },
  "source": {
    "name": "our-project.yaml",
    "sha256": "${world.sourceDigest}"
  },
  "fiscalYear": 2023,
  "fields": {
    "projectName": "社区党建",
    "projectCode": "00123456789012345678901",
    "projectNature": "经常性项目",
    "projectCategory": "其他运转类",
    "supervisingDepartment": "上海市闵行区虹梅街道（汇总）",
    "implementingUnit": "上海市闵行区虹梅街道社区党群服务中心",
    "startDate": "2023-01-01",
    "endDate": "2023-12"
  },
  "funding": {
    "unit": "元",
    "groups": {
      "projectTotal": {
        "total": "4483000.00",
        "fiscal": "4483000.000",
        "other": null
      },
      "annual": {
        "total": "4483000.00",
        "fiscal": "4483000.00",
        "carriedOver": null,
        "other": null
      }
    }
  },
  "goals": {
    "overview": [
      "开展分类党建工作——有针对性。",
      "建设一支高素质的社区干部队伍。"
    ],
    "overallGoal": [],
    "annualGoal": []
  },
  "indicators": [
    {
      "set": "annual",
      "category": "output.quantity",
      "level1": "产出指标",
      "level2": "数量指标",
      "name": "书记工作室带教教师数量",
      "value": {
        "text": "70",
        "kind": "quantity",
        "operator": null,
        "number": "70",
        "unit": "人",
        "canonical": "70人"
      },
      "weight": null,
      "note": "以聘书为准",
      "line": 24
    },
    {
      "set": "annual",
      "category": "output.quality",
      "level1": "产出指标",
      "level2": "质量指标",
      "name": "质量达标率",
      "value": {
        "text": "＝100％",
        "kind": "quantity",
        "operator": "eq",
        "number": "100",
        "unit": "%",
        "canonical": "=100.00(%)"
      },
      "weight": null,
      "note": null,
      "line": 22
    },
    {
      "set": "annual",
      "category": "benefit.sustainability",
      "level1": "效益指标",
      "level2": "可持续性影响指标",
      "name": "档案管理制度健全性",
      "value": {
        "text": "健全",
        "kind": "state",
        "word": "健全",
        "canonical": "健全"
      },
      "weight": null,
      "note": null,
      "line": 19
    },
    {
      "set": "annual",
      "category": "satisfaction.beneficiarySatisfaction",
      "level1": "满意度指标",
      "level2": "服务对象满意度指标",
      "name": "党员满意度",
      "value": {
        "text": "≥90%",
        "kind": "quantity",
        "operator": "ge",
        "number": "90",
        "unit": "%",
        "canonical": "≥90.00(%)"
      },
      "weight": null,
      "note": null,
      "line": 17
    }
  ],
  "findings": {
    "error": 0,
    "warning": ${of('warning')},
    "info": ${of('info')}
  }
}
`);
});

const national = (form: string, more: string, weight: (points: number) => string = () => ''): string => `表样: ${form}
年度: 2024
项目名称: 网球公开赛
主管部门: 六安市金安区体育局
实施单位: 六安市金安区体育局
${more}项目资金:
  年度资金总额: { 合计: 1125, 财政拨款: 1125 }
年度目标: 打造一系列的品牌赛事，提升六安城市的知名度和美誉度，带动体育消费。
绩效指标:
  产出: { 数量: [{ 打造品牌赛事种类: 1种${weight(50)} }] }
  效益: { 社会效益: [{ 城市知名度: 提升${weight(30)} }] }
  满意度: [{ 群众满意度: ≥95%${weight(10)} }]
`;

describe('a national declaration', () => {
  test('has 项目期 as written and the dates that come from it, as precise as written', async () => {
    const { fields } = await read(national('national-2015', '项目期: 2022年3月-2024年11月\n'));
    expect(fields).toEqual({
      projectName: '网球公开赛',
      projectCode: null,
      projectAttribute: null,
      projectPeriod: '2022年3月-2024年11月',
      supervisingDepartment: '六安市金安区体育局',
      implementingUnit: '六安市金安区体育局',
      startDate: '2022-03',
      endDate: '2024-11',
    });
  });

  test('has no dates where 项目期 is a length, or absent', async () => {
    expect((await read(national('national-2015', '项目期: 3年\n')))['fields']).toMatchObject({
      projectPeriod: '3年',
      startDate: null,
      endDate: null,
    });
    expect((await read(national('national-2021', '', points => `, 权重: ${points}`)))['fields']).toMatchObject({
      projectPeriod: null,
      startDate: null,
      endDate: null,
    });
  });

  test('has the amounts in 万元, and null for the group that is absent', async () => {
    const { funding } = await read(national('national-2015', ''));
    expect(funding).toEqual({ unit: '万元', groups: { annual: { total: '1125.00', fiscal: '1125.00', other: null }, midTerm: null } });
  });

  test('has the goals of its form only', async () => {
    const { goals } = await read(national('national-2015', ''));
    expect(goals).toEqual({ overallGoal: [], annualGoal: ['打造一系列的品牌赛事，提升六安城市的知名度和美誉度，带动体育消费。'] });
  });

  test('has weights as they were written', async () => {
    const { indicators } = await read(national('national-2021', '', points => `, 权重: ${points}.0`));
    expect(indicators).toMatchObject([{ weight: '50.0' }, { weight: '30.0' }, { weight: '10.0' }]);
  });

  test('has the indicators of 总体 before those of 年度', async () => {
    const text = national('national-2015', '项目期: 3年\n').replace(/绩效指标:\n((?: .*\n)+)/, (_, rows: string) => {
      const inside = rows.replaceAll(/^/gm, '  ').trimEnd();
      return `绩效指标:\n  年度:\n${inside}\n  中期:\n${inside}\n`;
    });
    const { indicators } = await read(text);
    expect(indicators).toMatchObject(['overall', 'overall', 'overall', 'annual', 'annual', 'annual'].map(set => ({ set })));
  });
});
