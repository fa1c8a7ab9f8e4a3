import { expect, test } from 'vitest';
import { template } from '../around.ts';
import { compiled } from './compiling.ts';
import { exchange, goal, indented, national, numbers, testMends } from './mending.ts';

testMends({
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
  'a dash for no amount': {
    wrong: exchange('其他资金: 0.00', '其他资金: -'),
    code: 'yaml-syntax',
    help: '没有内容就留空',
    mended: exchange('其他资金: 0.00', '其他资金:'),
  },
  'quotes within a text': {
    wrong: goal('年度总体目标: "十四五"期间完成道路建设任务的全部工程\n'),
    code: 'yaml-syntax',
    help: `给整个值加引号：'"十四五"期间完成道路建设任务的全部工程'`,
    mended: goal(`年度总体目标: '"十四五"期间完成道路建设任务的全部工程'\n`),
  },
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
