import { aimOf } from '../aim.ts';
import { quote } from '../quote.ts';
import { compare, zero } from '../../value/decimal.ts';
import { placeOf } from '../value-place.ts';
import type { Rule } from '../rule.ts';

export const zeroTarget: Rule = {
  code: 'zero-target',
  group: 'D',
  severity: 'warning',
  title: { zh: '越高越好的指标，指标值却是 0', en: '0 for what is to be high' },
  rationale: { zh: '指标值为 0，什么都不做也算完成。', en: 'With a target of 0 the indicator is met by doing nothing.' },
  basis: '系统：指标值合理性',
  examples: {
    good: ['表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 差错率: =0%'],
    bad: ['表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 工程验收合格率: ≥0%'],
  },
  givesWayTo: ['missing-unit', 'direction', 'suspicious-number'],
  *checkValue({ name, value, subject }, { form }) {
    const read = value.value;
    const label = name?.value ?? '';
    if (read.kind !== 'quantity' || compare(read.number, zero) !== 0 || aimOf(label, read.unit, form) !== 'high') return;
    yield {
      place: placeOf(value, 'number'),
      message: { zh: `“${quote(label)}”越高越好，指标值却是 0`, en: `“${quote(label)}” is to be high, and its target is 0` },
      help: { zh: '写要达到的数；这一年没有任务就删去这一行', en: 'write what is to be reached, or drop the row where nothing is planned' },
      subject,
    };
  },
};
