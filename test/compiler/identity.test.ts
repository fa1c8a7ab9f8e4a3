import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { around } from '../around.ts';

const indicators = (...lines: readonly string[]) =>
  around(['绩效指标:', '  产出指标:', '    数量指标:', ...lines.map(line => `      - ${line}`)].join('\n'));

function identities(text: string, code: string, name = 'a.yaml'): readonly string[] {
  return check(text, { name }).findings.flatMap(finding => (finding.code === code ? [finding.identity] : []));
}

describe('the identity of a finding', () => {
  const [one] = identities(indicators('培训: ≥5'), 'missing-unit');

  test('is the same when its line moves', () => {
    expect(one).toBeDefined();
    expect(identities(indicators('巡查: ≥9(次)', '# 注', '培训: ≥5').replace('      - # 注', '      # 注'), 'missing-unit')).toEqual([one]);
  });

  test.each([
    ['text', indicators('培训: ≥6')],
    ['indicator', indicators('宣传: ≥5')],
  ])('is another where its %s differs', (_what, text) => {
    expect(identities(text, 'missing-unit')).toHaveLength(1);
    expect(identities(text, 'missing-unit')).not.toEqual([one]);
  });

  test('is another in another file', () => {
    expect(identities(indicators('培训: ≥5'), 'missing-unit', 'b.yaml')).not.toEqual([one]);
  });

  test('counts findings that are otherwise equal', () => {
    const [first, second] = identities(indicators('培训: ≥5', '培训: ≥5'), 'missing-unit');
    expect(first).toBe(one);
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
  });
});
