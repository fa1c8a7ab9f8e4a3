import { describe, expect, test } from 'vitest';
import { type Finding, findingOf } from '../../src/compiler/diagnostic/finding.ts';
import { judge, type SeveritySetting } from '../../src/compiler/diagnostic/judge.ts';
import type { Problem, ProblemGroup, Severity } from '../../src/compiler/diagnostic/problem.ts';
import type { Subject } from '../../src/compiler/diagnostic/subject.ts';
import { placeIn } from '../../src/compiler/source/place.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import { parse } from '../../src/compiler/syntax/parse.ts';

const text = { zh: '', en: '' };

function problem(code: string, group: ProblemGroup, severity: Severity): Problem {
  const conditions = group === 'A' && severity === 'error' ? ({ unconditional: true } as const) : {};
  return { code, group, severity, ...conditions, title: text, rationale: text, examples: { good: [], bad: [] } };
}

const vague = problem('vague-wording', 'D', 'warning');
const category = problem('missing-category', 'B', 'error');
const colon = problem('fullwidth-colon', 'A', 'error');
const lost = problem('text-lost-to-comment', 'A', 'warning');
const known = [
  'vague-wording',
  'missing-category',
  'fullwidth-colon',
  'text-lost-to-comment',
  'unused-suppression',
  'suppression-without-reason',
  'short-goal',
];

interface Case {
  readonly severities?: Readonly<Record<string, SeveritySetting>>;
  readonly executed?: readonly string[];
}

/** Judges findings that stand at given lines of a source with comments. */
function judged(
  lines: string,
  found: readonly (readonly [Problem, number, Subject?])[],
  { severities = {}, executed = known }: Case = {},
): readonly string[] {
  const source = sourceFile('declaration.yaml', lines);
  const { directives } = parse(source).value;
  const findings = found.map(([kind, line, subject]): Finding => {
    const start = source.lineStart(line);
    return findingOf(kind, { place: placeIn(source, start, start + 1), message: text, ...(subject !== undefined && { subject }) });
  });
  return judge(findings, { severities, directives, codes: new Set(known), executed: new Set(executed) }).diagnostics.map(
    ({ place, problem: { code }, severity }) => {
      const { line, column } = source.positionAt(place.start);
      return `${line}:${column} ${severity} ${code}`;
    },
  );
}

describe('severities', () => {
  test('are the problem’s own, or those that a form or a configuration sets', () => {
    expect(judged('甲: 1\n', [[vague, 1]])).toEqual(['1:1 warning vague-wording']);
    expect(judged('甲: 1\n', [[vague, 1]], { severities: { 'vague-wording': 'info' } })).toEqual(['1:1 info vague-wording']);
    expect(judged('甲: 1\n', [[vague, 1]], { severities: { 'vague-wording': 'off' } })).toEqual([]);
  });

  test('of errors of the source text stay, of its warnings do not', () => {
    const severities = { 'fullwidth-colon': 'off', 'text-lost-to-comment': 'off' } as const;
    expect(
      judged(
        '甲: 1\n',
        [
          [colon, 1],
          [lost, 1],
        ],
        { severities },
      ),
    ).toEqual(['1:1 error fullwidth-colon']);
  });

  test('are not taken from what every object has', () => {
    expect(judged('甲: 1\n', [[problem('constructor', 'D', 'info'), 1]])).toEqual(['1:1 info constructor']);
  });
});

describe('a suppression', () => {
  test('of the next line covers what begins on the next line that is neither blank nor a comment', () => {
    const lines = '# perfdecl-ignore-next-line vague-wording -- 原文如此\n\n# 注\n甲: 1\n乙: 2\n';
    expect(
      judged(lines, [
        [vague, 4],
        [vague, 5],
      ]),
    ).toEqual(['5:1 warning vague-wording']);
  });

  test('of the file covers all of it, with every code in its list', () => {
    const lines = '甲: 1\n# perfdecl-ignore-file vague-wording, missing-category -- 原文如此\n乙: 2\n';
    expect(
      judged(lines, [
        [vague, 1],
        [category, 3],
      ]),
    ).toEqual([]);
  });

  test('can be limited to a category, in any spelling of it', () => {
    const lines = '# perfdecl-ignore-file missing-category:满意度指标 -- 本项目没有服务对象\n甲: 1\n';
    expect(
      judged(lines, [
        [category, 2, { labels: ['绩效指标', '满意度指标'] }],
        [category, 2, { labels: ['绩效指标', '产出指标'] }],
      ]),
    ).toEqual(['2:1 error missing-category']);
    expect(judged(lines.replace('指标 ', ' ').replace(':', '：'), [[category, 2, { labels: ['绩效指标', '满意度指标'] }]])).toEqual([]);
  });

  test('of a category does not silence an indicator that bears its name', () => {
    const lines = '# perfdecl-ignore-file missing-category:满意度指标 -- 本项目没有服务对象\n甲: 1\n';
    const labels = ['绩效指标', '产出指标', '数量指标'];
    expect(judged(lines, [[category, 2, { labels, indicator: '满意度指标' }]])).toContain('2:1 error missing-category');
    expect(judged(lines, [[category, 2, { labels, indicator: '服务/满意度指标' }]])).toContain('2:1 error missing-category');
  });

  test('of a category may have a blank behind the colon', () => {
    const lines = '# perfdecl-ignore-file missing-category: 满意度指标, vague-wording -- 本项目没有服务对象\n甲: 1\n';
    expect(
      judged(lines, [
        [category, 2, { labels: ['绩效指标', '满意度指标'] }],
        [category, 2, { labels: ['绩效指标', '产出指标'] }],
        [vague, 2],
      ]),
    ).toEqual(['2:1 error missing-category']);
  });

  test.each(['--', '——', '–', '—', '-'])('has its reason behind %s', sign => {
    expect(judged(`# perfdecl-ignore-file vague-wording ${sign} 原文如此\n甲: 1\n`, [[vague, 2]])).toEqual([]);
    expect(judged(`# perfdecl-ignore-file vague-wording ${sign}\n甲: 1\n`, [])).toEqual(['1:1 warning suppression-without-reason']);
  });

  test('that names a code twice is one', () => {
    expect(judged('# perfdecl-ignore-file vague-wording, vague-wording -- x\n甲: 1\n', [])).toEqual(['1:1 warning unused-suppression']);
  });

  test('among thousands counts for its own line', () => {
    const lines = '# perfdecl-ignore-next-line vague-wording -- 原文如此\n甲: 1\n'.repeat(10_000);
    const found = Array.from({ length: 10_000 }, (_, index) => [vague, 2 * index + 2] as const);
    expect(judged(lines, found)).toEqual([]);
  });

  test('in a text is none', () => {
    expect(judged('甲: |\n  # perfdecl-ignore-file vague-wording -- x\n', [[vague, 1]])).toEqual(['1:1 warning vague-wording']);
  });

  test('without a reason does not apply and is reported once a comment', () => {
    const lines = '# perfdecl-ignore-next-line vague-wording, missing-category\n甲: 1\n';
    expect(judged(lines, [[vague, 2]])).toEqual(['1:1 warning suppression-without-reason', '2:1 warning vague-wording']);
  });

  test('that suppresses nothing is reported, unless the code was not looked for', () => {
    const lines = '# perfdecl-ignore-next-line vague-wording -- x\n甲: 1\n';
    expect(judged(lines, [])).toEqual(['1:1 warning unused-suppression']);
    expect(judged(lines, [], { executed: [] })).toEqual([]);
  });

  test('counts as used where the code is off', () => {
    expect(judged('# perfdecl-ignore-file vague-wording -- x\n甲: 1\n', [[vague, 2]], { severities: { 'vague-wording': 'off' } })).toEqual(
      [],
    );
  });

  test('of an unknown code, of none, or in a form that does not exist is reported', () => {
    expect(judged('# perfdecl-ignore-file vague-words -- x\n# perfdecl-ignore-next-line -- x\n甲: 1\n', [])).toEqual([
      '1:1 warning unused-suppression',
      '2:1 warning unused-suppression',
    ]);
    const { findings } = parse(sourceFile('x', '# perfdecl-ignore vague-wording -- x\n甲: 1\n'));
    expect(findings.map(({ problem: { code } }) => code)).toEqual(['unused-suppression']);
  });

  test('of an error of the source text does nothing; of a warning of it, it does', () => {
    const lines = '# perfdecl-ignore-next-line fullwidth-colon, text-lost-to-comment -- x\n甲: 1\n';
    expect(
      judged(lines, [
        [colon, 2],
        [lost, 2],
      ]),
    ).toEqual(['1:1 warning unused-suppression', '2:1 error fullwidth-colon']);
  });

  test('can set aside findings about suppressions, though never one about itself', () => {
    const unused = '# perfdecl-ignore-next-line vague-wording -- x\n甲: 1\n';
    expect(judged(`# perfdecl-ignore-file unused-suppression -- 换届中\n${unused}`, [])).toEqual([]);
    expect(judged('# perfdecl-ignore-file unused-suppression -- x\n甲: 1\n', [])).toEqual(['1:1 warning unused-suppression']);
  });
});

test('diagnostics stand in the order of the source, at one place by code', () => {
  const found = [
    [vague, 2],
    [category, 2],
    [lost, 1],
    [colon, 2],
  ] as const;
  expect(judged('甲: 1\n乙: 2\n', found)).toEqual([
    '1:1 warning text-lost-to-comment',
    '2:1 error fullwidth-colon',
    '2:1 error missing-category',
    '2:1 warning vague-wording',
  ]);
});
