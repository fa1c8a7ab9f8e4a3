import { describe, expect, test } from 'vitest';
import { around, template } from '../around.ts';
import { compiled } from './compiling.ts';

/** A declaration with one mistake, the help that it gets, and what somebody makes of it who does what the help says. */
interface Mend {
  readonly wrong: string;
  readonly code: string;
  /** A part of the help. */
  readonly help: string;
  readonly mended: string;
}

/** Exchanges lines of a correct declaration of shanghai-2026. */
function exchange(found: string | RegExp, lines: string, form = 'shanghai-2026'): string {
  const text = template(form);
  const isThere = typeof found === 'string' ? text.includes(found) : found.test(text);
  if (!isThere) throw new TypeError(`not in the template: ${found.toString()}`);
  return text.replace(found, () => lines);
}

const NUMBERS = / {4}数量指标:\n(?: {6}.*\n)+/;
const GOAL = /年度总体目标: \|\n(?: {2}.*\n)*/;
const FUNDING = /^项目资金:\n(?: +.*\n)*/m;
const numbers = (lines: string): string => exchange(NUMBERS, `    数量指标:\n${lines}`);
const goal = (lines: string): string => exchange(GOAL, lines);
const national = (lines: string): string => exchange(FUNDING, lines, 'national-2015');
const indented = (by: string): string => template('shanghai-2026').replaceAll(/^( +)/gm, indent => by.repeat(indent.length / 2));

const mends: Readonly<Record<string, Mend>> = {
  'parts indented below a group with its total': {
    wrong: national('项目资金:\n  年度资金总额: 854.00\n    财政拨款: 854.00\n    其他资金: 0.00\n'),
    code: 'yaml-syntax',
    help: '“合计: 854.00”',
    mended: national('项目资金:\n  年度资金总额:\n    合计: 854.00\n    财政拨款: 854.00\n    其他资金: 0.00\n'),
  },
  'parts indented below a group with its total, aligned': {
    wrong: national('项目资金:\n  年度资金总额: 854.00\n    财政拨款: 854.00\n    其他资金: 0.00\n'),
    code: 'yaml-syntax',
    help: '与“年度资金总额”对齐',
    mended: national('项目资金:\n  年度资金总额: 854.00\n  财政拨款: 854.00\n  其他资金: 0.00\n'),
  },
  'parts indented below a group with its total, as printed': {
    wrong: national('项目资金:\n  年度资金总额: 854.00\n    其中:财政拨款: 854.00\n    其他资金: 0.00\n'),
    code: 'yaml-syntax',
    help: '与“年度资金总额”对齐',
    mended: national('项目资金:\n  年度资金总额: 854.00\n  其中:财政拨款: 854.00\n  其他资金: 0.00\n'),
  },
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
  'tabs for indentation': {
    wrong: indented('\t'),
    code: 'tab-indent',
    help: '这些行都改用半角空格，每层两个',
    mended: indented('  '),
  },
  'wide spaces for indentation': {
    wrong: indented('　'),
    code: 'tab-indent',
    help: '这些行都改用半角空格，每层两个',
    mended: indented('  '),
  },
  'a first line indented by two characters': {
    wrong: goal(
      '年度总体目标: |\n    1.完成前期征收工作，年内开展管线搬迁及维护结构施工。\n  2.施工现场符合文明施工的要求，不发生安全事故。\n',
    ),
    code: 'yaml-syntax',
    help: '长文本各行从同一列开始',
    mended: goal(
      '年度总体目标: |\n  1.完成前期征收工作，年内开展管线搬迁及维护结构施工。\n  2.施工现场符合文明施工的要求，不发生安全事故。\n',
    ),
  },
  'the mark of a required field': {
    wrong: exchange('项目名称:', '*项目名称:'),
    code: 'unquoted-operator',
    help: '删去“*”',
    mended: template('shanghai-2026'),
  },
  'the mark of a required field with a blank': {
    wrong: exchange('项目名称:', '* 项目名称:'),
    code: 'unquoted-operator',
    help: '删去“*”',
    mended: template('shanghai-2026'),
  },
  'a name of the template before the name': {
    wrong: numbers('      - 指标1: 道路建设长度: =985.00(米)\n'),
    code: 'yaml-syntax',
    help: '删去“指标1:”',
    mended: numbers('      - 道路建设长度: =985.00(米)\n'),
  },
  'a numbered goal on the line of its key': {
    wrong: goal('年度总体目标: 目标1: 完成前期征收工作，年内开展管线搬迁及维护结构施工。\n'),
    code: 'yaml-syntax',
    help: '删去“目标1:”',
    mended: goal('年度总体目标: 完成前期征收工作，年内开展管线搬迁及维护结构施工。\n'),
  },
  'a colon in a value': {
    wrong: exchange(/项目名称: .*/, '项目名称: 立交工程: 一期'),
    code: 'yaml-syntax',
    help: '给值加引号："立交工程: 一期"',
    mended: exchange(/项目名称: .*/, '项目名称: "立交工程: 一期"'),
  },
  'a key one space too far left': {
    wrong: numbers('      - 名称: 道路建设长度\n        指标值: =985.00\n       计量单位: 米\n'),
    code: 'yaml-syntax',
    help: '“计量单位”前面空 8 格',
    mended: numbers('      - 名称: 道路建设长度\n        指标值: =985.00\n        计量单位: 米\n'),
  },
  'a key one space too far right': {
    wrong: numbers('      - 名称: 道路建设长度\n         指标值: =985.00(米)\n'),
    code: 'yaml-syntax',
    help: '“指标值”前面空 8 格',
    mended: numbers('      - 名称: 道路建设长度\n        指标值: =985.00(米)\n'),
  },
  'a space before the first line': {
    wrong: ` ${template('shanghai-2026')}`,
    code: 'yaml-syntax',
    help: '删去行首的空格',
    mended: template('shanghai-2026'),
  },
  'a space before a field': {
    wrong: exchange('项目性质:', ' 项目性质:'),
    code: 'yaml-syntax',
    help: '删去“项目性质”前面的空格',
    mended: template('shanghai-2026'),
  },
  'a second level in the column of the first': {
    wrong: exchange('    数量指标:', '  数量指标:'),
    code: 'yaml-syntax',
    help: '“数量指标”前面空 4 格',
    mended: template('shanghai-2026'),
  },
  'the heading of a goal without a colon': {
    wrong: exchange('年度总体目标: |', '年度总体目标'),
    code: 'yaml-syntax',
    help: '写成“年度总体目标: |”，正文在下面各行，比它多缩进两格',
    mended: template('shanghai-2026'),
  },
  'an equals sign for the colon': {
    wrong: exchange('年度: 2026', '年度 = 2026'),
    code: 'yaml-syntax',
    help: '写成“年度: 2026”',
    mended: template('shanghai-2026'),
  },
  'a small colon': {
    wrong: exchange('年度: 2026', '年度﹕ 2026'),
    code: 'yaml-syntax',
    help: '写成“年度: 2026”',
    mended: template('shanghai-2026'),
  },
  'a blank for the colon': {
    wrong: exchange('项目名称: 兰', '项目名称 兰'),
    code: 'yaml-syntax',
    help: '写成“项目名称: 兰溪路-真南路下立交工程”',
    mended: template('shanghai-2026'),
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
  'a dash for no amount': {
    wrong: exchange('其他资金: 0.00', '其他资金: -'),
    code: 'yaml-syntax',
    help: '没有内容就留空',
    mended: exchange('其他资金: 0.00', '其他资金:'),
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
};

describe.each(Object.entries(mends))('%s', (_name, { wrong, code, help, mended }) => {
  test('is one finding, with this help', () => {
    const errors = compiled(wrong).diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ problem }) => problem.code)).toEqual([code]);
    expect(errors[0]?.help?.zh).toContain(help);
  });

  test('is gone when the help is followed, and nothing else comes', () => {
    expect(compiled(mended).diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('what is read as it stands', () => {
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

test('a help never shows a cut-off value as what to write', () => {
  const long = '期间完成道路建设任务的全部工程，包括三公里道路以及两侧的绿化和照明设施的建设与调试工作并通过验收。';
  const texts = [
    `年度总体目标: "十四五"${long}`,
    `年度总体目标: '十四五'${long}`,
    `年度总体目标: *${long}`,
    `年度总体目标: &甲 ${long}`,
    `年度总体目标: %${long}`,
    `年度总体目标: 甲: ${long}`,
  ];
  const helps = texts.flatMap(line => compiled(goal(`${line}\n`)).diagnostics.map(diagnostic => diagnostic.help?.zh ?? ''));
  expect(helps.filter(help => help.includes('…'))).toEqual([]);
  expect(helps.length).toBeGreaterThanOrEqual(texts.length);
});

test('the lines that are indented with tabs are all named', () => {
  const [first] = compiled(indented('\t')).diagnostics;
  expect(first?.message.zh).toBe('第 11–19、21、23、25–43 行用制表符缩进，YAML 只认半角空格');
  expect(first?.related?.map(({ place }) => place.source.positionAt(place.start).line)).toEqual([21, 23, 25]);
});
