import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../src/compiler/source/edit.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import { parse } from '../../src/compiler/syntax/parse.ts';

/** What is found in a text, as `line:column code`. */
function found(text: string): readonly string[] {
  const source = sourceFile('declaration.yaml', text);
  return parse(source)
    .findings.toSorted((a, b) => a.place.start - b.place.start)
    .map(({ place, problem }) => {
      const { line, column } = source.positionAt(place.start);
      return `${line}:${column} ${problem.code}`;
    });
}

/** A text with the fixes of its findings, the first of two that overlap. */
function fixed(text: string): string {
  const source = sourceFile('declaration.yaml', text);
  const edits = parse(source).findings.flatMap(({ fix }) => fix?.edits ?? []);
  const isFree = ({ place }: Edit, index: number): boolean =>
    edits.slice(0, index).every(({ place: other }) => other.end <= place.start || place.end <= other.start);
  return applyEdits(source, edits.filter(isFree));
}

const sound = (text: string): boolean => parse(sourceFile('declaration.yaml', text)).value.sound;

describe('what YAML does not see, or sees elsewhere', () => {
  test.each<[string, string, readonly string[]]>([
    ['a full-width colon in the only line', '项目名称：智慧校园', ['1:5 fullwidth-colon']],
    [
      'full-width colons everywhere',
      '表样：a\n年度：2023\n项目名称：b\n',
      ['1:3 fullwidth-colon', '2:3 fullwidth-colon', '3:5 fullwidth-colon'],
    ],
    ['a full-width colon among good lines', '表样: a\n项目名称：智慧校园\n年度: 2023\n', ['2:5 fullwidth-colon']],
    ['a full-width colon in the last line', '表样: a\n项目名称：智慧校园\n', ['2:5 fullwidth-colon']],
    [
      'full-width colons that open levels',
      '项目资金：\n  项目资金总额：\n    合计：4\n年度: 2023\n',
      ['1:5 fullwidth-colon', '2:9 fullwidth-colon', '3:7 fullwidth-colon'],
    ],
    [
      'amounts under a good key',
      '项目资金:\n  合计：4,483.00\n  财政拨款：0\n年度: 2023\n',
      ['2:5 fullwidth-colon', '3:7 fullwidth-colon'],
    ],
    ['a full-width colon in an item', '数量指标:\n  - 培训：≥5次\n  - 演练: ≥3次\n', ['2:7 fullwidth-colon']],
    ['an item that goes on with a good key', '- 名称：培训\n  指标值: 5\n', ['1:5 fullwidth-colon']],
    ['elements on lines of their own', '数量指标: [\n  培训：≥5次,\n  演练: 3 ]\n', ['2:5 fullwidth-colon']],
    ['a line that ends in a comment', '项目名称：智慧 # 注\n年度: 2023\n', ['1:5 fullwidth-colon']],
    ['a block under a full-width colon', '项目概述：|\n  主要：x\n  其他\n年度：2023\n', ['1:5 fullwidth-colon', '4:3 fullwidth-colon']],
    ['an item and its column', '数量指标:\n  - 培训：≥5次\n    权重：10\n', ['2:7 fullwidth-colon', '3:7 fullwidth-colon']],
    ['the second colon of a printed label', '项目资金总额:\n  合计: 1\n  其中：财政拨款：1\n', ['3:10 fullwidth-colon']],
    ['a quoted key', '"项目名称"：智慧校园', ['1:7 fullwidth-colon']],
    ['a quoted key among good lines', '表样: a\n"项目名称"：社区党建\n年度: 2023\n', ['2:7 fullwidth-colon']],
    [
      'quoted keys below each other',
      '"年度":2023\n"名称"：甲\n项目：乙\n',
      ['1:5 missing-space-after-colon', '2:5 fullwidth-colon', '3:3 fullwidth-colon'],
    ],
    [
      'a full-width colon between comments, below a blank key',
      '编码:\n\n# 必填\n性质：阶段性\n\n# 必填\n类别: 一\n',
      ['4:3 fullwidth-colon'],
    ],
    ['an entry in braces', '- { 名称：培训, 指标值: 5次 }\n', ['1:7 fullwidth-colon']],
    ['no space after the colon', '表样: a\n年度:2023\n', ['2:3 missing-space-after-colon']],
    ['a wide space after the colon', '表样: a\n名称:　智慧\n年度: 2023\n', ['2:3 missing-space-after-colon']],
    ['a long text whose header is not apart', '项目概述:|\n  本项目\n年度: 2023\n', ['1:5 missing-space-after-colon']],
    ['an ASCII comparison', '指标值: >=95%\n说明: x\n', ['1:6 unquoted-operator']],
    ['an ASCII comparison that YAML reads as nothing', '指标值: >9\n说明: x\n', ['1:6 unquoted-operator']],
    ['stars', '指标值: *\n说明: **%\n', ['1:6 unquoted-operator', '2:5 unquoted-operator']],
    ['comparisons in braces', '外: { 值: >=95%, 注: * }\n', ['1:9 unquoted-operator', '1:19 unquoted-operator']],
    ['a comma in braces', '- { 名称: x, 指标值: 1,200.50万元 }\n', ['1:18 unquoted-comma']],
    ['two commas in braces', '总额: { 合计: 4,483,000.00, 其他: 0 }\n', ['1:12 unquoted-comma', '1:16 unquoted-comma']],
    ['a text lost altogether', '名称: #3楼维修\n说明: # 注\n外: #注\n  内: 1\n', ['1:5 text-lost-to-comment']],
    ['a wide space before a key of the first level', '年度: 2023\n　名称: 甲\n', ['2:1 tab-indent']],
    ['spaces of other widths as indentation', '外:\n\u2003内: 甲\n', ['2:1 tab-indent']],
    ['a comma in brackets', '数量指标: [培训: ≥1,200.00(次), 演练: 3]\n', ['1:14 unquoted-comma']],
    ['commas between amounts in brackets', '数量指标: [培训: 5, 演练: 3]\n编号: [12, 345]\n', []],
    ['a lost text', '名称: 完成 #3 楼维修\n说明: 优100% #注\n', ['1:8 text-lost-to-comment', '2:11 text-lost-to-comment']],
    ['tabs', '项目资金:\n\t合计: 1\n\t其他: 0\n年度: 2023\n', ['2:1 tab-indent']],
    ['wide spaces as indentation', '项目资金:\n　　合计: 1\n　　其他: 0\n', ['2:1 tab-indent']],
    ['a long text indented with wide spaces only', '项目概述: |\n　　主要内容：培训\n　　其他\n年度: 2023\n', ['2:1 tab-indent']],
    [
      'a tab below two levels of spaces, and another fault',
      '项目名称： 甲\n外:\n  中:\n    内:\n\t- 乙: 1\n',
      ['1:5 fullwidth-colon', '5:1 tab-indent'],
    ],
    ['anchors, aliases and tags', 'a: &x 1\nb: *x\nc: !重要 x\n', ['1:4 alias-refused', '2:4 alias-refused', '3:4 alias-refused']],
    ['a second document', '---\n表样: a\n---\n表样: b\n', ['3:1 alias-refused']],
    ['a directive above the document', '%YAML 1.2\n---\n表样: a\n', []],
    ['a directive above two documents', '%YAML 1.2\n---\n表样: a\n---\n', ['4:1 alias-refused']],
    [
      'what is unseen behind the colon of a key',
      '外:\u200b\n  内: \u00a0\n    值:\u2060 1\n',
      ['1:3 invisible-character', '2:5 invisible-character', '3:7 invisible-character'],
    ],
    ['what is unseen in a key', '项目\u200b名称: 1\n\u200b年度: 2\n', ['1:3 invisible-character', '2:1 invisible-character']],
    ['line separators', '名称: 甲\u2028乙\n', ['1:6 invisible-character']],
    ['a control character beyond ASCII', '名称: 甲\u0085乙\n', ['1:6 yaml-syntax']],
    [
      'spaces and characters without a shape',
      '名称: 甲\u2003乙\u3164丙\u200d丁\ufe0f戊\n',
      ['1:6 invisible-character', '1:8 invisible-character', '1:10 invisible-character', '1:12 invisible-character'],
    ],
    ['the joiners and selectors of pictures and ideographs', '名称: 👨\u200d👩 ☀\ufe0f 1\ufe0f\u20e3 葛\u{e0100}\n', []],
    ['an alias without an anchor', 'a: *x\n', ['1:4 unquoted-operator']],
    ['byte order marks inside', '\ufeff\ufeff甲: 1\n\ufeff乙: 2\n', ['1:1 invisible-character', '2:1 invisible-character']],
    ['bidi controls, in comments too', '甲: 1\u202e2 # \u2066注\n', ['1:5 invisible-character', '1:10 invisible-character']],
    ['a wide space between the dash and the name', '外:\n  - 　名称: 1\n', ['2:5 invisible-character']],
    ['two faults on one line', '指标值：>=5次\n年度: 2023\n', ['1:4 fullwidth-colon', '1:5 unquoted-operator']],
    ['two faults in one file', '项目名称：x\n主管部门: [042]六安市\n', ['1:5 fullwidth-colon', '2:12 yaml-syntax']],
  ])('%s', (_name, text, findings) => {
    expect(found(text)).toEqual(findings);
  });
});

describe('what only looks like a fault', () => {
  test.each<[string, string]>([
    ['colons in keys', '其中：财政拨款: 60\n指标1:安置小区物业费: 8个\n'],
    ['colons in values', '项目名称: 智慧校园：二期\n时间: 8:30\n网址: http://a.b/c\n比例: 3:1\n'],
    ['colons in a block', '概述: |\n  主要内容：培训\n  值:95\n  >=95%\n  完成 #3 楼\n  - a：b\n'],
    ['colons in quotes', '概述: "主要：\n  内容：x"\n说明: \'值:95 #3\'\n'],
    ['colons in a text over several lines', '概述: 本项目\n  主要内容：培训\n  值:95\n年度: 2023\n'],
    ['goals numbered under their key', '目标:\n  目标1：完成培训\n  目标2：完成验收\n年度: 2023\n'],
    ['a time in an item', '- 每日8:30前到岗\n- 比例3:1\n'],
    ['a paragraph as an item', '- 总体要求：全面贯彻落实各项部署。确保按期完成。\n'],
    ['a folded block', '概述: >\n  第一行\n  第二行\n说明: >-\n  x\n'],
    ['signs inside values', '单位: 元/人*月\n值: ≥95%\n注: a>b\n'],
    ['comments', '# 项目名称：x\n年度: 2023 # 编制：张三\n#紧挨着\n'],
    ['wide spaces that a block is indented with', '概述: |\n  　　第一段\n\n  　　第二段\n'],
    ['tabs in a text', '概述: |\n  a\tb\n  \tc\n说明: "x\n  \ty"\n'],
    ['commas outside braces', '合计: 4,483,000.00\n表: [1,200, 3]\n'],
    ['quoted commas in braces', '- { 名称: "a, b", 指标值: \'1,200\' }\n'],
    ['elements on the line of their key', '满意度指标: [培训：≥5次]\n'],
    ['one document with its marks', '---\n表样: a\n...\n'],
  ])('%s', (_name, text) => {
    expect(found(text).filter(finding => !finding.endsWith('wrong-type'))).toEqual([]);
  });
});

describe('faults of the YAML', () => {
  test.each<[string, string, readonly string[], RegExp]>([
    ['a long text that is not indented', '项目概述: |\n本项目：一、\n二、\n年度: 2023\n', ['2:1 yaml-syntax'], /缩进两个空格/],
    ['a paragraph that is not indented', '项目概述: |\n  第一段\n第二段\n年度: 2023\n', ['3:1 yaml-syntax'], /缩进两个空格/],
    ['a value in brackets', '主管部门: [042]六安市\n年度: 2023\n', ['1:12 yaml-syntax'], /"\[042\]六安市"/],
    ['a value in braces', '主管部门: {x}市\n年度: 2023\n', ['1:10 yaml-syntax'], /"\{x\}市"/],
    ['an open quotation mark', '项目名称: "智慧\n年度: 2023\n', ['3:1 yaml-syntax'], /"智慧"/],
    ['quotation marks inside a quoted text', "项目名称: '智慧'校园\n", ['1:11 yaml-syntax'], /"'智慧'校园"/],
    ['a percent sign', '指标值: %5\n', ['1:6 yaml-syntax'], /"%5"/],
    ['an at sign', '指标值: @5\n', ['1:6 yaml-syntax'], /"@5"/],
    ['a lone dash', '指标值: -\n年度: 2023\n', ['1:6 yaml-syntax'], /"-"/],
    ['two colons', '目标: 完成: 三\n', ['1:5 yaml-syntax'], /引号/],
    ['a colon in the bracket of a name', '- 景观（路面: 沥青）: 提升\n', ['1:10 yaml-syntax'], /名称加引号："景观（路面: 沥青）"/],
    ['a key under a key with a value', '目标: 三\n  完成: 四\n', ['2:3 yaml-syntax'], /前面的空格/],
    ['a text on the line of its bar', '概述: | 本项目\n年度: 2023\n', ['1:7 yaml-syntax'], /换行/],
    ['a line without a key', '年度: 2023\n无冒号\n', ['2:1 yaml-syntax'], /键: /],
    ['an indentation of its own', 'a:\n   b: 1\n  c: 2\n', ['3:3 yaml-syntax'], /前面空 3 格/],
    ['a control character', '年度: 2023\n名称: x\u0007y\n', ['2:6 yaml-syntax'], /删去/],
    ['an escaped control character', '名称: "x\\u0007y"\n', ['1:7 yaml-syntax'], /删去/],
    ['a list as a key', '? [a]\n: b\n', ['1:3 yaml-syntax'], /引号/],
  ])('%s', (_name, text, findings, help) => {
    expect(found(text)).toEqual(findings);
    expect(sound(text)).toBe(false);
    expect(parse(sourceFile('x', text)).findings[0]?.help?.zh).toMatch(help);
  });

  test('that no clerk can tell apart are explained in the clerk’s words, never in the parser’s', () => {
    for (const text of ['a: }\n', 'a: b # c\n  d\n', 'a: |9x\n  b\n', 'a: "\\q"\n', '- a\nb: 1\n', ': x\n', 'a: , b\n', '%YAML\na: 1\n']) {
      const [finding] = parse(sourceFile('x', text)).findings;
      expect(finding?.problem.code).toBe('yaml-syntax');
      expect(finding?.message.zh).toMatch(/[一-龥]/);
      expect(finding?.message.en).not.toMatch(/implicit|scalar|node|token/);
    }
  });
});

describe('fixes', () => {
  test.each<[string, string, string]>([
    ['a full-width colon', '项目名称：智慧校园\n年度: 2023\n', '项目名称: 智慧校园\n年度: 2023\n'],
    ['one with a wide space behind it', '名称：　x\nb: 1\n', '名称: x\nb: 1\n'],
    ['one at the end of its line', '项目资金：\n  合计：4\nb: 1\n', '项目资金:\n  合计: 4\nb: 1\n'],
    ['a missing space', '值:95\nb: 1\n', '值: 95\nb: 1\n'],
    ['a wide space', '值:　95\nb: 1\n', '值: 95\nb: 1\n'],
    ['a comparison', '值: >=95%  # 注\nb: 1\n', '值: ≥95%  # 注\nb: 1\n'],
    ['another sign', '值: >95%\nb: *\n', '值: ">95%"\nb: "*"\n'],
    ['a comma', '- {a: x, b: 4,483,000.00}\n', '- {a: x, b: "4,483,000.00"}\n'],
    ['tabs', 'a:\n\tb:\n\t\tc: 1\n', 'a:\n  b:\n    c: 1\n'],
    ['tabs among wider levels', 'a:\n    b: 1\n\tc: 2\n', 'a:\n    b: 1\n    c: 2\n'],
    ['a tab before a key of the first level', 'a: 1\n\tb: 2\n\u00a0c: 3\n', 'a: 1\nb: 2\nc: 3\n'],
    ['a wide space before the first key', '　a: 1\nb: 2\n', 'a: 1\nb: 2\n'],
    ['tabs before the further keys of an item', 'a:\n- b: 1\n\tc: 2\n', 'a:\n- b: 1\n  c: 2\n'],
    ['a quoted key', '"a"：1\n"b":2\n', '"a": 1\n"b": 2\n'],
    ['a comma in brackets', '甲: [培训: ≥1,200.00(次), 演练: 3]\n', '甲: [培训: "≥1,200.00(次)", 演练: 3]\n'],
    ['what is unseen behind a colon', 'a:\u200b\n  b:\u200b 1\n', 'a:\n  b: 1\n'],
    ['invisible characters', 'a: x\u3000\nb: y\u00a0z\nc: q\u200bq\n', 'a: x\nb: y z\nc: qq\n'],
    ['invisible characters in a block', 'a: |\n  x\u200by\u00a0z\n', 'a: |\n  xy z\n'],
    ['two faults at one place', '值：>=5次\nb: 1\n', '值: ≥5次\nb: 1\n'],
  ])('%s', (_name, text, mended) => {
    expect(fixed(text)).toBe(mended);
    expect(found(mended).filter(finding => !finding.endsWith('wrong-type'))).toEqual([]);
  });
});

describe('the check goes on', () => {
  test('after what YAML reads, and ends after what it does not', () => {
    expect(['值: >9\n', '值: 完成 #3 楼\n', '值: x\u00a0y\n', 'a: 1\na: 2\n', '', '# 空\n'].map(sound)).toEqual(Array(6).fill(true));
    expect(['值: >=9\n', '值: *\n', '值：9\n', 'a: {b: 1,2}\n', 'a: &x 1\n', '- a\n', '文字\n'].map(sound)).toEqual(Array(7).fill(false));
  });

  test('with the value that the author meant, where YAML reads none', () => {
    const { root } = parse(sourceFile('x', '指标值: >9 # 注\n')).value;
    expect(root?.kind === 'mapping' ? root.entries.map(({ value }) => value.kind === 'scalar' && value.text) : []).toEqual(['>9']);
  });

  test('not in a text that is no mapping, which has its own finding', () => {
    expect(['本项目开展培训。\u00a0\n', '- a\n', '"x"\n', '# c\n~\n'].map(found)).toEqual(
      Array.from({ length: 4 }, () => ['1:1 wrong-type']),
    );
  });
});
