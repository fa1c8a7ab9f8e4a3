import { describe, expect, test } from 'vitest';
import { type Compilation, compile } from '../../src/compiler/compile.ts';
import { type KnownFinding, knownFrom } from '../../src/compiler/diagnostic/known.ts';
import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import { around } from '../around.ts';
import { compiled } from './compiling.ts';

const indicators = (...items: readonly string[]): string =>
  around(`绩效指标:\n  产出指标:\n    数量指标:\n${items.map(item => `      - ${item}\n`).join('')}`);

function compiledWith(known: readonly KnownFinding[], text: string): Compilation {
  return compile(sourceFile('a.yaml', text), { forms: shippedForm, formIds: shippedFormIds, known });
}

const before = indicators('培训: ≥5', '巡查: ≥9(次)');
const known = knownFrom(compiled(before).diagnostics);

describe('a known finding', () => {
  test('is not reported, and rejects nothing', () => {
    expect(known.map(({ code }) => code)).toContain('missing-unit');
    const { diagnostics, outcome, stale } = compiledWith(known, before);
    expect({ diagnostics, outcome, stale }).toEqual({ diagnostics: [], outcome: 'accepted', stale: [] });
  });

  test('is known on another line', () => {
    expect(compiledWith(known, `# 新的一行\n${before}`).diagnostics).toEqual([]);
  });

  test('does not hide a new one of its code, nor a second equal one', () => {
    const other = compiledWith(known, indicators('培训: ≥5', '巡查: ≥9'));
    expect(other.diagnostics.map(({ problem }) => problem.code)).toEqual(['missing-unit']);
    const second = compiledWith(known, indicators('培训: ≥5', '培训: ≥5')).diagnostics.filter(
      ({ problem }) => problem.code === 'missing-unit',
    );
    expect(second).toHaveLength(1);
  });

  test('is stale when it is gone, unless nobody could look', () => {
    const mended = indicators('培训: ≥5(次)', '巡查: ≥9(次)');
    expect(compiledWith(known, mended).stale.map(({ code }) => code)).toContain('missing-unit');
    expect(compiledWith(known, mended.replace('项目名称: ', '项目名称：')).stale).toEqual([]);
  });

  test('is never an error of the source', () => {
    const broken = around('项目名称：智慧校园');
    expect(knownFrom(compiled(broken).diagnostics)).toEqual([]);
    const forged = [{ code: 'fullwidth-colon', path: [], text: '：', count: 9 }];
    expect(compiledWith(forged, broken).diagnostics.map(({ problem }) => problem.code)).toEqual(['fullwidth-colon']);
  });
});
