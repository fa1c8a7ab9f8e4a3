import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allProblems } from '../../src/compiler/catalogue.ts';
import { applyEdits } from '../../src/compiler/source/edit.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import { around } from '../around.ts';
import { codesOf, compiled } from './compiling.ts';

/** The text after its first safe fix, again and again until there is none. */
function mended(text: string, except?: string): string {
  let current = text;
  for (let round = 0; round < 200; round += 1) {
    const fix = compiled(current).diagnostics.find(({ fix: own, problem }) => own?.safe === true && problem.code !== except)?.fix;
    if (fix === undefined) return current;
    current = applyEdits(sourceFile('a.yaml', current), fix.edits);
  }
  throw new RangeError(`fixes without end: ${text}`);
}

const under = (category: string, item: string): string => `绩效指标:\n  产出指标:\n    ${category}:\n      - ${item}`;

/** What of a text is printed. */
function printed(source: string): unknown {
  const { declaration } = compiled(source);
  return {
    fields: [...(declaration?.fields ?? [])].map(([id, { value }]) => [id, value]),
    values: declaration?.indicators.map(({ value }) => value?.value?.canonical),
  };
}

/** The codes whose findings safe edits mend. */
const fixable = [
  'fullwidth-colon missing-space-after-colon unquoted-operator unquoted-comma tab-indent invisible-character template-prefix amount-format',
  'operator-spelling unit-spelling number-format markup-in-text',
]
  .join(' ')
  .split(' ');

describe('safe fixes', () => {
  const examples = allProblems
    .filter(({ code }) => fixable.includes(code))
    .flatMap(({ code, examples: { bad } }) => bad.map(example => ({ code, example })));

  test.each(examples)('mend $code in $example', ({ code, example }) => {
    expect(codesOf(mended(around(example)))).not.toContain(code);
  });

  test('there are none for other codes', () => {
    const others = allProblems.filter(({ code }) => !fixable.includes(code)).flatMap(({ examples: { bad } }) => bad);
    const fixed = others.flatMap(example => compiled(around(example)).diagnostics.filter(({ fix }) => fix?.safe));
    expect(fixed.map(({ problem }) => problem.code)).toEqual([]);
  });

  test.each([
    [under('质量指标', '工程验收合格率: ≥100.00(%)'), '工程验收合格率: =100.00(%)'],
    [under('质量指标', '工程验收合格率: "不低于100%"'), '工程验收合格率: "=100%"'],
    [under('数量指标', '道路长度: 985米'), '道路长度: =985米'],
    [under('数量指标', '道路长度: 累计985米'), '道路长度: 累计=985米'],
  ])('that are unsafe mend %s on request', (lines, expected) => {
    const { source, diagnostics } = compiled(around(lines));
    const [fix] = diagnostics.flatMap(({ fix: own }) => (own?.safe === false ? [own] : []));
    expect(applyEdits(source, fix?.edits ?? [])).toContain(`${expected}\n`);
  });

  test.each(
    ['test/golden', 'test/forms', 'examples'].flatMap(folder =>
      readdirSync(folder)
        .filter(name => name.endsWith('.yaml'))
        .map(name => `${folder}/${name}`),
    ),
  )('of %s change nothing of what is printed', path => {
    const text = readFileSync(path, 'utf8');
    // The number of a template is printed as long as it stands there.
    expect(printed(mended(text, 'template-prefix'))).toEqual(printed(text));
  });
});
