import { describe, expect, test } from 'vitest';
import { around, template } from '../around.ts';
import { compiled } from './compiling.ts';
import { exchange, goal, national, numbers, SATISFACTION, testMends } from './mending.ts';

testMends({
  'groups of money beside the fields': {
    wrong: national('年度资金总额: 854.00\n财政拨款: 854.00\n其他资金: 0.00\n'),
    code: 'unknown-key',
    help: '写一行“项目资金:”，把“年度资金总额”和金额各行放在它下面，都多缩进两格',
    mended: national('项目资金:\n  年度资金总额: 854.00\n  财政拨款: 854.00\n  其他资金: 0.00\n'),
  },
  'indicators without a dash': {
    wrong: numbers('      道路建设长度: =985.00(米)\n'),
    code: 'wrong-type',
    help: '- 道路建设长度: =985.00(米)',
    mended: numbers('      - 道路建设长度: =985.00(米)\n'),
  },
  'an indicator without a dash below the only second level': {
    wrong: exchange(/ {4}服务对象满意度指标:\n {6}- /, '    '),
    code: 'category-unknown',
    help: '前面加“- ”：- 居民群众满意度: ≥90.00(%)',
    mended: exchange(/ {4}服务对象满意度指标:\n {6}- /, '    - '),
  },
  'indicators below the heading of the goals': {
    wrong: exchange(/绩效指标:/, '预期目标:').replace(/年度总体目标: \|\n.*\n/, ''),
    code: 'wrong-type',
    help: '这里写的是指标：把键改写为“绩效指标”',
    mended: exchange(/绩效指标:/, '绩效指标:'),
  },
  'rows of indicators that were pasted as a goal': {
    wrong: exchange(/绩效指标:\n[\s\S]*$/, '').replace(/年度总体目标: \|\n.*\n/, '绩效目标:\n  产出指标\t数量指标\t道路长度\t≥985米\n'),
    code: 'missing-field',
    help: '“年度总体目标”里的像是指标：移到“绩效指标:”下面，按类别写，每项一行“- 名称: 指标值”',
    mended: exchange(/绩效指标:/, '绩效指标:'),
  },
  'a list of paragraphs': {
    wrong: goal('年度总体目标:\n  - 1.完成前期征收工作，年内开展管线搬迁。\n  - 2.施工现场符合文明施工的要求。\n'),
    code: 'wrong-type',
    help: '冒号后写“|”，换行缩进，每段之间空一行',
    mended: goal('年度总体目标: |\n  1.完成前期征收工作，年内开展管线搬迁。\n\n  2.施工现场符合文明施工的要求。\n'),
  },
  'no unit for a rate': {
    wrong: exchange('项目验收达标率: =100.00(%)', '项目验收达标率: 0.97'),
    code: 'missing-unit',
    help: '写“97(%)”',
    mended: exchange('项目验收达标率: =100.00(%)', '项目验收达标率: 97.00(%)'),
  },
  'a serial number of Excel for a date': {
    wrong: exchange('计划开始日期: 2026/1/1', '计划开始日期: 46023'),
    code: 'date-invalid',
    help: '写成 2026-01-01',
    mended: exchange('计划开始日期: 2026/1/1', '计划开始日期: 2026-01-01'),
  },
  'separators out of place': {
    wrong: exchange('合计: 771,325,800.00', '合计: 7713,25,800.00'),
    code: 'wrong-type',
    help: '写成 771,325,800.00',
    mended: template('shanghai-2026'),
  },
  'an empty row of the template': {
    wrong: numbers('      - 道路建设长度: =985.00(米)\n      - 指标2:\n'),
    code: 'placeholder',
    help: '没有内容就删去这一行',
    mended: template('shanghai-2026'),
  },
  'an item without anything': {
    wrong: numbers('      - 道路建设长度: =985.00(米)\n      -\n'),
    code: 'missing-field',
    help: '没有内容就删去这一行',
    mended: template('shanghai-2026'),
  },
  'dots for an item': {
    wrong: numbers('      - 道路建设长度: =985.00(米)\n      - ……\n'),
    code: 'wrong-type',
    help: '没有内容就删去这一行',
    mended: template('shanghai-2026'),
  },
  'a person whom no cell of the form names': {
    wrong: exchange('项目名称:', '填报日期: 2026-01-01\n项目名称:'),
    code: 'unknown-key',
    help: '本表样没有这一栏，删去这一行',
    mended: template('shanghai-2026'),
  },
  'the end of a label': {
    wrong: exchange('年度资金总额:', '资金总额:', 'national-2021'),
    code: 'unknown-key',
    help: '年度资金总额',
    mended: template('national-2021'),
  },
  'numbers for the dashes of indicators': {
    wrong: numbers('      1. 道路建设长度: =985.00(米)\n      2. 管线搬迁长度: =98.00(米)\n'),
    code: 'wrong-type',
    help: '每项以“- ”开头：- 道路建设长度: =985.00(米)',
    mended: numbers('      - 道路建设长度: =985.00(米)\n      - 管线搬迁长度: =98.00(米)\n'),
  },
  'Chinese numbers for the dashes of indicators': {
    wrong: numbers('      1、道路建设长度: =985.00(米)\n'),
    code: 'wrong-type',
    help: '每项以“- ”开头：- 道路建设长度: =985.00(米)',
    mended: numbers('      - 道路建设长度: =985.00(米)\n'),
  },
  'points for the dashes of indicators': {
    wrong: numbers('      · 道路建设长度: =985.00(米)\n      · 管线搬迁长度: =98.00(米)\n'),
    code: 'wrong-type',
    help: '用半角减号，减号后要空一格：- 道路建设长度: =985.00(米)',
    mended: numbers('      - 道路建设长度: =985.00(米)\n      - 管线搬迁长度: =98.00(米)\n'),
  },
  'no indicators of a category that the form requires': {
    wrong: exchange(SATISFACTION, '  满意度指标: 无\n'),
    code: 'wrong-type',
    help: '# perfdecl-ignore-file missing-category:满意度指标 -- 理由',
    mended: `# perfdecl-ignore-file missing-category:满意度指标 -- 项目没有服务对象\n${exchange(SATISFACTION, '')}`,
  },
  'both terms with their boxes, one ticked': {
    wrong: exchange('项目性质: 阶段性项目', '项目性质: □经常性项目 ☑阶段性项目'),
    code: 'unknown-term',
    help: '写成 阶段性项目',
    mended: template('shanghai-2026'),
  },
  'text beside an amount': {
    wrong: exchange('合计: 771,325,800.00', '合计: 约77132.58万元'),
    code: 'wrong-type',
    help: '写成 77,132.58万元，其他文字删去',
    mended: exchange('合计: 771,325,800.00', '合计: 77,132.58万元'),
  },
  'a placeholder of the template in a name': {
    wrong: exchange('项目验收达标率:', '项目验收达标率(≥**%):'),
    code: 'template-prefix',
    help: '删去“(≥**%)”，其余不动',
    mended: template('shanghai-2026'),
  },
  'a range that begins with the larger number': {
    wrong: numbers('      - 站点建设数: 20-10处\n'),
    code: 'suspicious-number',
    help: '两个数按从小到大写',
    mended: numbers('      - 站点建设数: 10-20处\n'),
  },
  'half a unit': {
    wrong: numbers('      - 宣传覆盖数: 12万\n'),
    code: 'unit-fit',
    help: '是“万人”还是“万元”',
    mended: numbers('      - 宣传覆盖数: 12万人\n'),
  },
  'a negative number': {
    wrong: numbers('      - 宣传场次数: ≥-5处\n'),
    code: 'suspicious-number',
    help: '“-”若是破折号就删去',
    mended: numbers('      - 宣传场次数: ≥5处\n'),
  },
  'a code that a spreadsheet has destroyed': {
    wrong: exchange('项目性质:', '项目代码: 3.10107E+20\n项目性质:'),
    code: 'suspicious-number',
    help: '从原件抄写完整的编码',
    mended: exchange('项目性质:', '项目代码: 310107210000000123456\n项目性质:'),
  },
  'a goal that only refers to another': {
    wrong: goal('年度总体目标: 同上\n'),
    code: 'placeholder',
    help: '换成实际内容',
    mended: template('shanghai-2026'),
  },
  'an equals sign that was read as a numeral': {
    wrong: exchange('≥90.00(%)', '二90百分比'),
    code: 'suspicious-number',
    help: '改成原来的比较符',
    mended: exchange('≥90.00(%)', '=90.00(%)'),
  },
  'a comparison sign that was read as a digit': {
    wrong: exchange('居民群众满意度: ≥90.00(%)', '居民群众满意度: 292%'),
    code: 'percent-range',
    help: '“2”可能是“≥”的误识',
    mended: exchange('居民群众满意度: ≥90.00(%)', '居民群众满意度: ≥92.00(%)'),
  },
  'a target that is too low for satisfaction': {
    wrong: exchange('居民群众满意度: ≥90.00(%)', '居民群众满意度: ≥9.00(%)'),
    code: 'low-satisfaction',
    help: '一般不低于 90%',
    mended: template('shanghai-2026'),
  },
  'a day that its month does not have': {
    wrong: exchange('2026/1/1', '2026-2-30'),
    code: 'date-invalid',
    help: '2026年2月只有 28 天',
    mended: exchange('2026/1/1', '2026-2-28'),
  },
  'marks for an amount': {
    wrong: exchange('合计: 771,325,800.00', '合计: 若干'),
    code: 'wrong-type',
    help: '只写数字；没有就留空',
    mended: template('shanghai-2026'),
  },
  'a misspelt key of the form': {
    wrong: exchange('表样:', '表洋:'),
    code: 'missing-form',
    help: '在第一行写“表样: …”',
    mended: template('shanghai-2026'),
  },
  'a negative amount': {
    wrong: exchange('其他资金: 0.00', '其他资金: -5.00'),
    code: 'wrong-type',
    help: '改为不小于 0 的金额',
    mended: template('shanghai-2026'),
  },
  'a field of other forms': {
    wrong: exchange('项目性质:', '负责人: 张三\n项目性质:'),
    code: 'unknown-key',
    help: '',
    mended: exchange('项目性质:', '项目负责人: 张三\n项目性质:'),
  },
  'a second list below the same category': {
    wrong: numbers('      - 道路建设长度: =985.00(米)\n    数量指标:\n      - 管线搬迁长度: =98.00(米)\n'),
    code: 'duplicate-key',
    help: '把两处的指标写在同一个类别下面',
    mended: numbers('      - 道路建设长度: =985.00(米)\n      - 管线搬迁长度: =98.00(米)\n'),
  },
});

describe('what is read as it stands', () => {
  test.each<[string, string]>([
    ['a year in brackets', exchange('年度: 2026', '年度: （2026年度）')],
    ['another name of a department', exchange('主管部门:', '主管部门及编码:')],
    ['points behind a category', exchange('  成本指标:', '  成本指标(0-20)分:')],
    ['a number before a category', exchange('  产出指标:', '  （二）产出指标:')],
    ['a sign of money', exchange('合计: 771,325,800.00', '合计: ￥771,325,800.00')],
    ['thousands', exchange('合计: 771,325,800.00', '合计: 771,325.8千元')],
    ['no amount', exchange('其他资金: 0.00', '其他资金: 无')],
    ['amounts without decimals', template('national-2015').replaceAll('.00\n', '\n')],
  ])('%s', (_name, text) => {
    expect(compiled(text).diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(compiled(text).outcome).toBe('accepted');
  });

  test.each<[string, string]>([
    ['the column of operators', '符号'],
    ['the column of operators by another name', '计算符号'],
    ['the column of operators by its usual name', '指标性质'],
  ])('%s', (_name, column) => {
    const lines = `绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 道路建设长度\n        ${column}: ≥\n        指标值: 985\n        度量单位: 米`;
    const { declaration } = compiled(around(`表样: shanghai-2026\n${lines}`));
    expect(declaration?.indicators.find(({ name }) => name?.value === '道路建设长度')?.value?.value?.canonical).toBe('≥985.00(米)');
  });
});

test.each(['大于等于12处', '≥12㎡', '＝12处'])('%s has one finding for all that is written otherwise', text => {
  const { diagnostics } = compiled(numbers(`      - 站点建设数: ${text}\n`));
  expect(diagnostics.map(({ problem }) => problem.code)).toEqual(['number-format']);
});
