import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Compilation } from '../../src/compiler/compile.ts';
import { type Fixed, fix } from '../../src/compiler/fix.ts';
import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import { around } from '../around.ts';
import { compiled } from './compiling.ts';

function fixed(text: string, unsafe = false): Fixed {
  return fix(sourceFile('a.yaml', text), { forms: shippedForm, formIds: shippedFormIds, unsafe });
}

/** A text after its fixes, with its byte order mark. */
function mended(text: string, unsafe = false): string {
  const { source } = fixed(text, unsafe);
  return (source.byteOrderMark ? '\uFEFF' : '') + source.text;
}

function errorsOf({ diagnostics }: Compilation): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}

const under = (item: string): string => `绩效指标:\n  产出指标:\n    数量指标:\n      - ${item}`;
const correct = around('');

describe('a first file, with every fault of the source at once', () => {
  const faulty = correct
    .replace('项目名称: ', '项目名称：')
    .replace('年度: ', '年度:')
    .replace(/\n {4}合计: /g, '\n\t\t合计：')
    .replace(/(\n {6}- [^:\n]+): ≥(\S+)/, '$1: >=$2')
    .replace('实施单位: ', '实施单位: \u200b');

  test('is mended into one without an error', () => {
    expect(faulty).not.toBe(correct);
    expect(errorsOf(compiled(faulty))).toBeGreaterThan(3);
    expect(fixed(faulty).compilation.outcome).toBe('accepted');
  });
});

describe('fixing', () => {
  test.each([
    ['a full-width colon', '项目名称：智慧校园', '项目名称: 智慧校园'],
    ['a missing space', '项目名称:智慧校园', '项目名称: 智慧校园'],
    ['an operator', under('培训: >=5.00(次)'), under('培训: ≥5.00(次)')],
    ['an operator behind a full-width colon', under('培训：>=5.00(次)'), under('培训: ≥5.00(次)')],
    ['what YAML reads as nothing', under('培训: >9(次)'), under('培训: ">9.00(次)"')],
    ['a comma', under('{名称: 培训, 指标值: "≥1.00(次)", 说明: 甲,乙,丙}'), under('{名称: 培训, 指标值: "≥1.00(次)", 说明: "甲,乙,丙"}')],
    ['tabs', '项目概述: |\n\t本项目开展培训和宣传。', '项目概述: |\n  本项目开展培训和宣传。'],
    ['invisible characters', '项目名称: 智慧\u200b校园', '项目名称: 智慧校园'],
    ['two that touch', under('培训: ＞＝5次'), under('培训: ≥5.00(次)')],
  ])('mends %s', (_what, faulty, expected) => {
    expect(mended(around(faulty))).toBe(around(expected));
  });

  test('leaves comments, quotes, order and indentation as they are', () => {
    const text = around(under("'培训':   '+5.00(次)'   # 共五次"));
    expect(mended(text)).toBe(text.replace('+5.00', '=5.00'));
  });

  test.each([
    ['CR LF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
  ])('keeps line breaks: %s', (_name, lineBreak) => {
    const lines = '项目名称：智慧校园\n年度总体目标: |\n  <p>开展食品安全监管业务培训，提升队伍的能力。</p>\n  另起一行。';
    const written = (text: string): string => text.replaceAll('\n', lineBreak);
    expect(mended(written(around(lines)))).toBe(written(mended(around(lines))));
    expect(mended(around(lines))).not.toContain('<p>');
  });

  test('keeps a byte order mark', () => {
    expect(mended(`\uFEFF${around('项目名称：智慧校园')}`)).toBe(`\uFEFF${around('项目名称: 智慧校园')}`);
  });

  test('does not touch what a comment suppresses', () => {
    const text = around(
      `# perfdecl-ignore-file operator-spelling -- 系统导出\n# perfdecl-ignore-file number-format -- 系统导出\n${under('培训: ">=5.00(次)"')}`,
    );
    expect(mended(text)).toBe(text);
  });

  test('changes what the author means only on request', () => {
    const text = around('绩效指标:\n  产出指标:\n    质量指标:\n      - 工程验收合格率: ≥100.00(%)');
    expect(mended(text)).toBe(text);
    expect(mended(text, true)).toContain('工程验收合格率: =100.00(%)');
  });

  test('counts what it mended', () => {
    const { applied } = fixed(around('项目名称：智慧校园\n年度：2023'));
    expect(applied).toBe(2);
  });
});

const declarations = ['examples', 'test/forms', 'test/golden']
  .flatMap(folder => readdirSync(folder).map(name => `${folder}/${name}`))
  .filter(path => path.endsWith('.yaml'))
  .map(path => readFileSync(path, 'utf8'));

/** What a clerk's keyboard, a word processor and a web form do to a declaration. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/: /g, '：'],
  [/: /g, ':'],
  [/: /g, ':\u3000'],
  [/: (?=\S)/g, ': \u00a0'],
  [/^ {2}/gm, '\t'],
  [/^ {2}/gm, '\u3000'],
  [/≥/g, '>='],
  [/≥/g, '>'],
  [/≥/g, '》'],
  [/=/g, '＝'],
  [/ *: (.+)$/gm, ': {名称: a, 指标值: $1}'],
  [/- (.+): (.+)$/gm, '- {名称: $1, 指标值: $2}'],
  [/(\d)/g, '$1,'],
  [/(\S)/g, '\u200b$1'],
  [/(\S)$/gm, '$1\u3000'],
  [/: (\S+)$/gm, ': "$1"'],
  [/: (\S+)$/gm, ": '$1'"],
  [/: (\S+)$/gm, ': <p>$1</p>'],
  [/: (\S+)$/gm, ': |\n    <p>$1</p>'],
  [/%/g, '％'],
  [/[(]/g, '（'],
  [/: (\S)/g, ': *$1'],
  [/^/gm, '# '],
  [/\n/g, '\r\n'],
  [/\n/g, '\r'],
  [/^/, '\uFEFF'],
];

const mutated = fc
  .tuple(
    fc.constantFrom(...declarations),
    fc.array(fc.tuple(fc.constantFrom(...slips), fc.nat(), fc.integer({ min: 1, max: 3 })), { maxLength: 6 }),
    fc.boolean(),
  )
  .map(([text, made, unsafe]) => ({
    text: made.reduce((written, [slip, nth, count]) => slipped(written, slip, nth, count), text),
    unsafe,
  }));

/** A text with a few of the places changed where a slip can happen, from the n-th on. */
function slipped(text: string, [pattern, replacement]: readonly [RegExp, string], nth: number, count: number): string {
  if (!pattern.global || replacement.startsWith('\r')) return text.replace(pattern, replacement);
  const places = [...text.matchAll(pattern)].length;
  let at = -1;
  return text.replace(pattern, (...found) => {
    at++;
    const isHit = (at - (nth % Math.max(1, places)) + places) % places < count;
    return isHit ? replacement.replace('$1', String(found[1])).replace('$2', String(found[2])) : found[0];
  });
}

function commentsIn(text: string): number {
  return text.match(/^ *#.*$/gm)?.length ?? 0;
}

function breaksIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\r\n|\r|\n/g));
}

describe('a mutated real declaration', () => {
  test('with invisible characters around a full-width colon below a group', () => {
    const text = around('项目资金:\n  项目资金总额:\n    合计\u200b：\u200b4,483,000.00');
    expect(fixed(text, false).compilation.diagnostics.filter(({ fix: own }) => own?.safe)).toEqual([]);
    expect(mended(text, false)).toContain('    合计: 4,483,000.00\n');
  });

  test('after its fixes has nothing left to fix, and no more errors than before, but for those that were hidden', () => {
    fc.assert(
      fc.property(mutated, ({ text, unsafe }) => {
        const before = compiled(text);
        const { source, compilation } = fixed(text, unsafe);
        const once = (source.byteOrderMark ? '\uFEFF' : '') + source.text;
        expect(mended(once, unsafe)).toBe(once);
        const wasWhole = !before.skipped.has('*');
        expect(wasWhole && compilation.skipped.has('*')).toBe(false);
        expect(wasWhole && errorsOf(compilation) > errorsOf(before)).toBe(false);
        const left = compilation.diagnostics.filter(({ fix: own }) => own?.safe);
        expect(left.map(({ problem, place }) => [problem.code, source.text.slice(place.start, place.end)])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps its comments and its kind of line breaks', () => {
    fc.assert(
      fc.property(mutated, ({ text, unsafe }) => {
        const after = mended(text, unsafe);
        expect(commentsIn(after)).toBeGreaterThanOrEqual(commentsIn(text));
        expect([...breaksIn(after)].filter(lineBreak => !breaksIn(text).has(lineBreak))).toEqual([]);
        expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
      }),
      { numRuns: 200 },
    );
  });
});
