import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/compiler/check/check.ts';
import type { Rule } from '../../src/compiler/check/rule.ts';
import { compile, reject } from '../../src/compiler/compile.ts';
import { formReference } from '../../src/compiler/declaration/form-reference.ts';
import { makeForm } from '../../src/compiler/schema/make-form.ts';
import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import { overflowing } from '../../src/writers/output/pdf/overflowing.ts';
import { parse } from '../../src/compiler/syntax/parse.ts';
import { notUtf8Finding } from '../../src/compiler/syntax/problems/not-utf8.ts';
import { shippedGrammar } from '../../src/compiler/value/shipped-grammar.generated.ts';
import { around, template } from '../around.ts';
import { bound, codesOf, compiled, findingsIn, skippedOf } from './compiling.ts';

const options = { forms: shippedForm, formIds: shippedFormIds, overflowing };
const correct = sourceFile('a.yaml', template('shanghai-2023'));

describe('a compilation', () => {
  test('accepts a declaration without errors', () => {
    expect(compiled(template('shanghai-2023')).outcome).toBe('accepted');
    expect(compiled(around('项目类别: 绩效目标')).outcome).toBe('accepted');
  });

  test('rejects one with an error, and still says what it means', () => {
    const { outcome, declaration } = compiled(around('项目名称:'));
    expect([outcome, declaration?.indicators.length]).toEqual(['rejected', 8]);
  });

  test('gives findings in source order, and those at one place by code', () => {
    const starts = compiled(around('年度: 2022\n项目名称:\n绩效指标:\n  产出指标:\n    质量指标:\n      - 合格率: ≤90%')).diagnostics.map(
      ({ place, problem }) => [place.start, problem.code] as const,
    );
    expect(starts).toEqual(starts.toSorted(([a, x], [b, y]) => a - b || (x < y ? -1 : 1)));
    expect(starts.map(([, code]) => code)).toEqual(['date-year', 'missing-field', 'direction', 'number-format']);
  });

  test('takes a tree that somebody has parsed', () => {
    const parsed = parse(correct);
    expect(formReference(parsed.value)?.text).toBe('shanghai-2023');
    expect(compile(correct, { ...options, parsed }).diagnostics).toEqual(compile(correct, options).diagnostics);
  });

  test('asks the faces that it is given which characters they have', () => {
    const { diagnostics } = compile(correct, { ...options, drawable: character => character !== '党' });
    expect(diagnostics.map(({ problem, place }) => [problem.code, correct.positionAt(place.start)])).toEqual([
      ['missing-glyph', { line: 3, column: 9 }],
    ]);
  });
});

describe('the form of a declaration', () => {
  const without = template('shanghai-2023').replace(/^表样.*\n/, '');

  test('is the default one where none is named', () => {
    const { outcome, form } = compile(sourceFile('a.yaml', without), { ...options, defaultForm: 'shanghai-2023' });
    expect([outcome, form?.schema.id]).toEqual(['accepted', 'shanghai-2023']);
  });

  test('is what the key form names as well as the key 表样', () => {
    expect(codesOf(`form: shanghai-2023\n${without}`)).toEqual([]);
    expect(codesOf(`form: shanghai-2023\n${template('shanghai-2023')}`)).toEqual(['duplicate-key']);
  });

  test.each([
    ['none', without, '1:1 missing-form'],
    ['a blank one', `表样:\n${without}`, '1:1 missing-form'],
    ['an empty file', '', '1:1 missing-form'],
    ['a file of comments', '# 待写\n', '1:1 missing-form'],
    ['one that is not known', `${without}表样: shanghai-2032\n`, '43:5 unknown-form'],
    ['a file that is not there', `表样: ./our-form.yaml\n${without}`, '1:5 unknown-form'],
  ])('%s ends the check', (_, text, expected) => {
    const { source, outcome, form, diagnostics, skipped } = compiled(text);
    const places = diagnostics.map(({ place, problem }) => {
      const { line, column } = source.positionAt(place.start);
      return `${line}:${column} ${problem.code}`;
    });
    expect([outcome, form, places, [...skipped.keys()]]).toEqual(['rejected', undefined, [expected], ['*']]);
  });

  test('an empty file with a default form lacks everything that the form requires', () => {
    const { diagnostics } = compile(sourceFile('a.yaml', ''), { ...options, defaultForm: 'national-2015' });
    expect(diagnostics.map(({ message }) => message.zh)).toEqual(
      [
        '没有填写绩效目标（总体目标、年度目标）',
        '缺少实施单位',
        '缺少年度',
        '缺少绩效指标',
        '缺少主管部门',
        '缺少项目名称',
        '缺少项目资金',
      ].toSorted(),
    );
  });
});

describe('a source that cannot be read', () => {
  test.each([
    ['a full-width colon', '项目名称：智慧校园', 'fullwidth-colon'],
    ['a tab', '项目资金:\n\t项目资金总额: 1', 'tab-indent'],
    ['an anchor', '项目名称: &a 智慧校园', 'alias-refused'],
  ])('%s: only faults of the text are reported', (_, lines, code) => {
    const { outcome, skipped, diagnostics } = compiled(around(`年度: 1\n${lines}`));
    expect([outcome, [...skipped.keys()]]).toEqual(['rejected', ['*']]);
    expect(new Set(diagnostics.map(({ problem }) => problem.group))).toEqual(new Set(['A']));
    expect(diagnostics.map(({ problem }) => problem.code)).toContain(code);
  });

  test('what can be read of it is read all the same, for editors', () => {
    const { declaration } = compiled(around('项目名称: &a 智慧校园'));
    expect(declaration?.indicators.map(({ name }) => name?.value)).toContain('党员满意度');
    expect(declaration?.fields.get('implementingUnit')?.value).toBe('上海市闵行区虹梅街道社区党群服务中心');
  });

  test('a file that is no mapping gets one finding', () => {
    expect(codesOf('本项目开展培训和宣传。\n')).toEqual(['wrong-type']);
    expect(codesOf('- 表样: shanghai-2023\n')).toEqual(['wrong-type']);
  });

  test('a file that is not UTF-8 is rejected by whoever decodes it', () => {
    const source = sourceFile('a.yaml', '');
    const { outcome, diagnostics, skipped } = reject(source, notUtf8Finding(source, 'gb18030'));
    expect([outcome, diagnostics.map(({ problem }) => problem.code), [...skipped.keys()]]).toEqual(['rejected', ['not-utf8'], ['*']]);
  });
});

describe('what is not executed', () => {
  test.each([
    ['sums of an amount that is not known', '项目资金:\n  项目资金总额:\n    合计: 待填写', ['funding-annual', 'funding-sum']],
    ['sums without parts', '项目资金:\n  项目资金总额:\n    财政拨款:\n    其他资金:', ['funding-sum']],
    ['the order of dates that are not known', '计划开始日期: 2023-02-30', ['date-order', 'date-year', 'funding-annual']],
    [
      'the total of weights of which one is missing',
      '表样: national-2021\n项目期: 2022年\n绩效指标:\n  满意度指标:\n    - 满意度: ≥95%',
      ['weight-band', 'weight-total'],
    ],
    [
      'a deadline of a project without an end',
      '计划完成日期: 待定\n绩效指标:\n  产出指标:\n    时效指标:\n      - 完成时间: 2023年6月',
      ['date-order', 'date-year', 'deadline-after-end', 'funding-annual'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(skippedOf(lines).toSorted()).toEqual(expected);
  });

  test('a code that is switched off is not listed as skipped', () => {
    const source = sourceFile('a.yaml', template('national-2015'));
    const { skipped } = compile(source, { ...options, severities: { 'date-order': 'off' } });
    expect([...skipped.keys()]).toEqual(['date-year']);
  });

  test('a suppression of what was not executed is not called unused', () => {
    expect(findingsIn('# perfdecl-ignore-file date-year -- 项目期待批复\n表样: national-2015')).toEqual([]);
    expect(findingsIn('# perfdecl-ignore-file funding-sum -- 待调整\n表样: national-2015')).toEqual([
      'unused-suppression «# perfdecl-ignore-file funding-sum -- 待调整»',
    ]);
  });
});

describe('severities', () => {
  test('of a configuration go before those of the catalogue, but not for errors of the source', () => {
    const severities = { 'unknown-term': 'error', 'missing-field': 'info', 'unknown-key': 'info' } as const;
    const source = sourceFile('a.yaml', around('项目类别: 绩效目标\n项目名称:\n绩效等级: 优'));
    const { diagnostics, outcome } = compile(source, { ...options, severities });
    expect(Object.fromEntries(diagnostics.map(({ problem, severity }) => [problem.code, severity]))).toEqual({
      'unknown-term': 'error',
      'missing-field': 'info',
      'unknown-key': 'error',
    });
    expect(outcome).toBe('rejected');
  });
});

describe('suppressions', () => {
  const partial =
    '绩效指标:\n  产出指标:\n    数量指标:\n      - 甲: ≥5.00(次)\n      - 乙: ≥6.00(次)\n  效益指标:\n    社会效益指标:\n      - 丙: 健全';

  test('by category suppress the one category', () => {
    expect(findingsIn(partial)).toEqual(['missing-category «绩效指标»']);
    expect(findingsIn(`# perfdecl-ignore-next-line missing-category:满意度 -- 内部系统，没有服务对象\n${partial}`)).toEqual([]);
    expect(findingsIn(`# perfdecl-ignore-next-line missing-category:效益 -- 没有效益\n${partial}`)).toHaveLength(2);
  });
});

describe('a rule that throws', () => {
  const broken: Rule = {
    code: 'long-name',
    group: 'F',
    severity: 'warning',
    title: { zh: '', en: '' },
    rationale: { zh: '', en: '' },
    examples: { good: [], bad: [] },
    *check({ indicators }) {
      for (const { place, name } of indicators) {
        if (name?.value === '书记工作室带教教师数量') throw new RangeError('out of range');
        yield { place, message: { zh: '太长', en: 'too long' } };
      }
    },
  };

  test('fails with its code, and what was found until then is kept', () => {
    const { findings, failed, skipped } = check(bound('项目名称: 社区党建'), { drawable: () => true, overflowing: undefined }, [broken]);
    expect([findings.length, failed, skipped.get('long-name')?.skip.en]).toEqual([1, ['long-name'], 'the rule failed: out of range']);
  });
});

describe('a form of one’s own', () => {
  const { schema } = shippedForm('shanghai-2023') ?? { schema: undefined };
  if (schema === undefined) throw new TypeError('no form');
  const { indicators } = schema.fields;
  const own = makeForm(
    {
      ...schema,
      id: 'our-form',
      unit: '万元',
      fields: {
        ...schema.fields,
        contact: { label: '联系人', labels: [], kind: 'text', use: 'required' },
        approvedOn: { label: '批复日期', labels: [], kind: 'date', use: 'optional' },
        ...(indicators?.columns && {
          indicators: { ...indicators, columns: { ...indicators.columns, note: { label: '说明', labels: [], use: 'required' } } },
        }),
      },
      categories: { ...schema.categories, process: { label: '过程指标', labels: [], presence: 'required', categories: {} } },
      limits: { ...schema.limits, leastIndicators: 20, shortGoal: 3 },
      severities: { 'too-few-indicators': 'error', 'missing-category': 'info' },
    },
    'sha256:0',
    shippedGrammar,
  );
  const ask = (lines: string): readonly string[] =>
    compile(sourceFile('a.yaml', around(lines)), { forms: () => own, formIds: ['our-form'] }).diagnostics.map(
      ({ problem, severity, message }) => `${severity} ${problem.code} ${message.zh}`,
    );

  test('says by itself what it requires, how it counts and what weighs how much', () => {
    const found = ask('批复日期: 去年\n年度总体目标: 完成任务。');
    expect(found.filter(finding => !finding.includes('没有说明'))).toEqual([
      'error missing-field 缺少联系人',
      'info missing-category 过程指标下没有指标',
      'error too-few-indicators 三级指标只有 8 项，至少应有 20 项',
      'error date-invalid 批复日期“去年”不是有效的日期，应为日期，如 2023-01-01、2023/1/1 或 2023年1月',
    ]);
    expect(found).toContain('error missing-field 指标“党员满意度”没有说明');
  });

  test('takes money in its unit', () => {
    expect(ask('项目资金:\n  项目资金总额:\n    合计: 4,483,000.00元\n    财政拨款: 448.20')).toContain(
      'error funding-sum 项目资金总额的合计为 448.30万元，各部分之和为 448.20万元，相差 0.10万元',
    );
  });
});

describe('any text', () => {
  const lines = template('national-2015').split('\n');
  const pieces = fc.oneof(
    fc.constantFrom(...lines),
    fc.constantFrom(
      '    ',
      '- ',
      '{',
      '[',
      '|',
      '<p>',
      '&nbsp;',
      '合计',
      '名称',
      '指标值: ',
      '≥',
      '总体:',
      '~',
      '# perfdecl-ignore-file',
      '\r\n',
      '\t',
      '：',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );

  test('is compiled without a crash, to the same findings every time', () => {
    const property = fc.property(fc.array(fc.tuple(fc.nat(lines.length), pieces), { maxLength: 4 }), changes => {
      const changed = changes
        .reduce((text, [at, piece]) => text.with(at % text.length, `${text[at % text.length] ?? ''}${piece}`), lines)
        .join('\n');
      const { outcome, diagnostics } = compiled(changed);
      expect(outcome).not.toBe('failed');
      expect(compiled(changed).diagnostics.map(({ message }) => message)).toEqual(diagnostics.map(({ message }) => message));
    });
    fc.assert(property, { numRuns: 150 });
  });

  test('may lack any of its lines', () => {
    const outcomes = lines.map((_, at) => compiled(lines.toSpliced(at, 1).join('\n')).outcome);
    expect(outcomes).not.toContain('failed');
  });
});
