import { describe, expect, test } from 'vitest';
import { terminal } from '../../src/writers/report/terminal.ts';
import type { ReportedFinding } from '../../src/writers/report/file-report.ts';
import type { TerminalShow } from '../../src/writers/report/reporter.ts';
import { fileOf, finding, print } from './reported.ts';

/** The source line and the carets that the terminal shows for the stretch between « and ». */
function frameOf(marked: string, wished: Partial<TerminalShow> = {}): readonly string[] {
  const [, source = '', carets = ''] = print(terminal, [fileOf(finding(marked))], { terminal: wished }).split('\n');
  return [source.slice(source.indexOf('|') + 2), carets.slice(carets.indexOf('|') + 2)];
}

describe('carets stand under', () => {
  test('a sign of ambiguous width, which most terminals draw in one cell', () => {
    expect(frameOf('  - 服务满意度: «≥95%»')).toEqual([
      '  - 服务满意度: ≥95%', //
      '                ^^^^',
    ]);
  });

  test('the same sign in a terminal that draws it in two', () => {
    expect(frameOf('  - 服务满意度: «≥95%»', { ambiguousWidth: 2 })[1]).toBe('                ^^^^^');
    expect(frameOf('值: ≥95%«x»', { ambiguousWidth: 2 })[1]).toBe('         ^');
  });

  test('full-width brackets and digits', () => {
    expect(frameOf('值: （１）«（２）»人')).toEqual([
      '值: （１）（２）人', //
      '          ^^^^^^',
    ]);
  });

  test('characters beyond the basic plane, which are two UTF-16 units and two cells', () => {
    expect(frameOf('名称: \u{20BB7}野家«\u{20BB7}店»')).toEqual([
      '名称: \u{20BB7}野家\u{20BB7}店', //
      '            ^^^^',
    ]);
  });

  test('a letter with combining marks as one', () => {
    expect(frameOf('a: e\u0301e\u0301«e\u0301»x')[1]).toBe('     ^');
    expect(frameOf('a: e«\u0301»x')[1]).toBe('   ^');
  });

  test('pictures made of several characters', () => {
    expect(frameOf('值: 👨‍👩‍👧👍🏽«🇨🇳»y')[1]).toBe('        ^^');
  });

  test('what follows tabs, which are shown as spaces up to the next stop', () => {
    expect(frameOf('\t值:\t«x»')).toEqual(['    值: x', '        ^']);
  });

  test('the end of a line, where something is missing', () => {
    expect(frameOf('名称:«»')).toEqual(['名称:', '     ^']);
  });

  test('nothing, where the whole file is meant: its first line would say nothing', () => {
    const shown = print(terminal, [fileOf(finding('«»# 甲乙\n年度: 2023\n', { help: { zh: '补上', en: '' } }))]);
    expect(shown).toMatch(/^a\.yaml:1:1 error percent-range 指标值超出范围\n {2}帮助：补上\n/);
    expect(shown).not.toContain('甲乙');
  });

  test('a stretch of a line that ends in CR LF, without its end', () => {
    const shown = print(terminal, [fileOf(finding('年度: 2023\r\n名称: «未定»\r\n'))]);
    expect(shown).toContain('  2 | 名称: 未定\n    |       ^^^^\n');
    expect(shown).not.toContain('\r');
  });

  test('the first two lines of a longer text', () => {
    expect(print(terminal, [fileOf(finding('概述: «|\n  一\n  二\n  三»\n'))])).toContain(
      ['  1 | 概述: |', '    |       ^', '  2 |   一', '    |   ^^', '    | ...'].join('\n'),
    );
  });
});

describe('a line longer than the terminal', () => {
  const words = '根据不同领域基层党组织担负任务和党员特点';

  test('is cut to a window around the mark', () => {
    expect(frameOf(`概述: ${words.repeat(3)}«有针对性»${words.repeat(40)}`)).toEqual([
      '...织担负任务和党员特点有针对性根据不同领域基层党组织担负任务和党员特点...',
      '                       ^^^^^^^^',
    ]);
  });

  test('is cut at the right where the mark itself is too long', () => {
    const [source = '', carets = ''] = frameOf(`概述: «${words.repeat(50)}»`);
    expect(source).toMatch(/^概述: 根.*组织\.\.\.$/u);
    expect(carets).toMatch(/^ {6}\^+$/);
  });

  test.each([20, 40, 80, 120])('fits %i columns', columns => {
    const long = finding(`概述: ${words.repeat(300)}«有针对性»${words.repeat(300)}`, {
      help: { zh: words.repeat(10), en: words },
      related: [['概述', `首次${words.repeat(5)}`]],
      path: 'a.yaml',
    });
    const [, ...below] = print(terminal, [fileOf(long)], { terminal: { columns, ending: false } })
      .trimEnd()
      .split('\n');
    expect(below.filter(line => cells(line) > columns)).toEqual([]);
  });
});

describe('a text that nobody should print raw', () => {
  test('is named in the excerpt', () => {
    expect(frameOf('名称: a\u200B\u202E«b\u3000\u00A0c»\u0007')).toEqual([
      '名称: a<U+200B><U+202E>b<U+3000><U+00A0>c<U+0007>',
      '                       ^^^^^^^^^^^^^^^^^^',
    ]);
  });

  test('is named in messages, helps and paths, which stay on one line', () => {
    const hostile = 'x\u001B[2J\u202Ey\nz:1:1 error';
    const parts = { message: { zh: hostile, en: '' }, help: { zh: hostile, en: '' }, path: `${hostile}.yaml` };
    const shown = print(terminal, [fileOf(finding('«a»', parts))]);
    expect(shown).toMatch(/^x<U\+001B>\[2J<U\+202E>y<U\+000A>z:1:1 error\.yaml:1:1 error percent-range x<U\+001B>/);
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u);
  });

  test('may hide a joiner between letters, not inside of a picture', () => {
    expect(frameOf('a\u200Db👨‍👩‍👧«c»')[0]).toBe('a<U+200D>b👨‍👩‍👧c');
  });
});

describe('a finding in the terminal', () => {
  const parts = {
    help: { zh: '改为不超过100%的百分比', en: 'at most 100%' },
    related: [['满意度', '名称在此']] as const,
  };

  test('begins with its golden line and says what to do, what belongs to it, and on what basis', () => {
    expect(print(terminal, [fileOf(finding('满意度: «290%»', { ...parts, path: '申报/a.yaml' }))])).toBe(
      `申报/a.yaml:1:6 error percent-range 指标值超出范围
  1 | 满意度: 290%
    |         ^^^^
  帮助：改为不超过100%的百分比
  相关：申报/a.yaml:1:1 名称在此
  依据：审核

1 个错误：不能生成申报表
`,
    );
  });

  test('is printed in English too', () => {
    expect(print(terminal, [fileOf(finding('满意度: «290%»', parts))], { lang: 'en' })).toContain('  help: at most 100%\n');
  });

  test('is underlined at its place where colour is wanted', () => {
    expect(print(terminal, [fileOf(finding('满意度: «290%»'))], { terminal: { color: true } })).toContain('\u001B[4m290%\u001B[24m');
    expect(print(terminal, [fileOf(finding('满意度: «290%»'))])).not.toContain('\u001B');
  });
});

describe('the sentence that ends a run', () => {
  const [error, warning, info] = (['error', 'warning', 'info'] as const).map(severity => finding('«a»', { severity }));

  test.each([
    ['build', [[error, error, error, warning, warning]], '3 个错误，2 个警告：申报表未生成'],
    ['build', [[warning, info]], '1 个警告：申报表已生成（另有 1 条提示）'],
    ['check', [[warning]], '1 个警告：可以生成申报表'],
    ['check', [[error]], '1 个错误：不能生成申报表'],
    ['check', [[]], '没有发现问题：可以生成申报表'],
    ['check', [[info]], '没有错误和警告：可以生成申报表（另有 1 条提示）'],
    ['build', [[], [error], []], '1 个错误：3 份申报中有 1 份的申报表未生成'],
    ['check', [[], []], '没有发现问题：2 份申报表均可生成'],
  ] as const)('after a %s', (purpose, files, sentence) => {
    const reports = files.map(findings => fileOf(...findings.flatMap(found => found ?? [])));
    expect(print(terminal, reports, { purpose }).trimEnd().split('\n').at(-1)).toBe(sentence);
  });

  test('is left out where nothing was looked at', () => {
    expect(print(terminal, [])).toBe('');
  });
});

/** Findings of one code, each on a line of its own. */
function several(severity: 'error' | 'warning' | 'info', count: number, group: 'A' | 'D' = 'D'): readonly ReportedFinding[] {
  return Array.from({ length: count }, (_, index) => finding(`${'\n'.repeat(index)}«a»`, { severity, group }));
}

describe('what occurs often', () => {
  test('infos stand after the others, in a line a code', () => {
    const report = fileOf(...several('info', 5), finding('\n«b»', { severity: 'info', code: 'number-format' }), ...several('error', 1));
    expect(print(terminal, [report])).toBe(
      `a.yaml:1:1 error percent-range 指标值超出范围
  1 | a
    | ^
  依据：审核

a.yaml info
5 × percent-range 指标值超出范围（第 1、2、3 … 行）
1 × number-format 指标值超出范围（第 2 行）

合并显示的各条可用 --verbose 逐条列出
1 个错误：不能生成申报表（另有 6 条提示）
`,
    );
    expect(print(terminal, [report], { lang: 'en' })).toContain(
      '5 × percent-range the value is out of range (lines 1, 2, 3 …)\n1 × number-format',
    );
  });

  test.each([
    ['warnings, from four on', 'warning', 4, 'D'],
    ['errors in the source text', 'error', 4, 'A'],
  ] as const)('%s are one line too', (_what, severity, count, group) => {
    const shown = print(terminal, [fileOf(...several(severity, count, group))]);
    expect(shown).toContain(`a.yaml ${severity}\n4 × percent-range 指标值超出范围（第 1、2、3 … 行）\n\n`);
    expect(shown).not.toContain(' | ');
  });

  test.each([
    ['three warnings', 'warning', 3],
    ['errors of the declaration', 'error', 9],
  ] as const)('but not %s', (_what, severity, count) => {
    const shown = print(terminal, [fileOf(...several(severity, count))]);
    expect(shown.match(/^a\.yaml:\d+:1 /gm)).toHaveLength(count);
    expect(shown).not.toContain('×');
  });

  test('is shown one by one where that is wanted', () => {
    const shown = print(terminal, [fileOf(...several('warning', 9), ...several('info', 9))], { terminal: { detail: 'full' } });
    expect(shown.match(/^a\.yaml:\d+:1 /gm)).toHaveLength(18);
    expect(shown).not.toContain('--verbose');
  });

  test('is a golden line each and nothing else where lines are wanted', () => {
    const report = fileOf(finding('«a»', { help: { zh: '改', en: '' } }), finding('\n«b»', { severity: 'info' }));
    expect(print(terminal, [report], { terminal: { detail: 'compact' } })).toBe(
      'a.yaml:1:1 error percent-range 指标值超出范围\na.yaml:2:1 info percent-range 指标值超出范围\n',
    );
  });

  test('and less than the least severity is not shown', () => {
    const report = fileOf(...several('error', 1), ...several('warning', 1), ...several('info', 1));
    const shown = (leastSeverity: 'error' | 'warning') => print(terminal, [report], { terminal: { leastSeverity, detail: 'compact' } });
    expect(shown('warning').match(/ (?:error|warning|info) /g)).toEqual([' error ', ' warning ']);
    expect(shown('error').match(/ (?:error|warning|info) /g)).toEqual([' error ']);
  });
});

describe('the end of a run of several files', () => {
  const good = fileOf();
  const failed = {
    ...fileOf(),
    path: 'c.yaml',
    outcome: 'failed',
    stopped: { cause: 'source', reason: { zh: '没有权限', en: '' } },
  } as const;

  test('names those that were not accepted, with what was found in them', () => {
    const rejected = fileOf(...(['error', 'error', 'warning'] as const).map(severity => finding('«a»', { severity, path: '乙.yaml' })));
    const shown = print(terminal, [good, rejected, failed]);
    expect(shown).toMatch(/\n\n错误 {2}警告 {2}未通过的申报\n {3}2 {5}1 {2}乙\.yaml\n {3}0 {5}0 {2}c\.yaml（未能检查）\n\n2 个错误/);
    expect(print(terminal, [good, rejected], { lang: 'en' })).toContain('errors  warnings  not accepted\n     2         1  乙.yaml\n');
  });

  test('names nothing where all are accepted', () => {
    expect(print(terminal, [good, good])).toBe('没有发现问题：2 份申报表均可生成\n');
  });

  test('is left out where it is not wanted', () => {
    expect(print(terminal, [good, failed], { terminal: { ending: false } })).toBe('');
  });
});

describe('rules that lacked the same input', () => {
  const reason = { zh: '缺少项目期', en: 'there is no 项目期' };
  const notExecuted = ['date-order', 'date-year'].map(code => ({ code, reason, isOptional: false }));

  test('are named together as not fully executed', () => {
    const report = { ...fileOf(finding('«a»')), notExecuted };
    expect(print(terminal, [report])).toContain('  未能全部执行：date-order、date-year（缺少项目期）\n');
  });

  test('are not named where the form does not require it', () => {
    const report = { ...fileOf(finding('«a»')), notExecuted: notExecuted.map(rule => ({ ...rule, isOptional: true })) };
    expect(print(terminal, [report])).not.toContain('未能');
    expect(print(terminal, [report], { terminal: { detail: 'full' } })).toContain('未能全部执行');
  });
});

/** Cells of a line made of ASCII and Chinese only. */
function cells(line: string): number {
  return Array.from(line, character => (character.charCodeAt(0) < 0x2e80 ? 1 : 2)).reduce((sum, width) => sum + width, 0);
}
