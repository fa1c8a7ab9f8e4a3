import { aimOf } from '../aim.ts';
import { quote } from '../quote.ts';
import { signs } from '../../value/value.ts';
import { placeOf } from '../value-place.ts';
import type { Rule } from '../rule.ts';

export const direction: Rule = {
  code: 'direction',
  group: 'D',
  severity: 'warning',
  title: { zh: '比较符的方向与名称不合', en: 'a sign that points the wrong way' },
  rationale: { zh: '合格率写“≤”，越差越得分；投诉率写“≥”，也是如此。', en: 'With ≤ for 合格率, or ≥ for 投诉率, the worse result scores.' },
  basis: '审核 系统：指标方向',
  examples: {
    good: [
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 设施稳定运行率: ≥99%\n      - 投诉率: ≤2%\n      - 投诉办结率: ≥98%',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    成本指标:\n      - 成本节约率: ≥5%',
    ],
    bad: [
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 设施稳定运行率: ≤99%',
      '表样: national-2015\n绩效指标:\n  效益指标:\n    社会效益指标:\n      - 重大安全责任事故: ≥1起',
    ],
  },
  *checkValue({ name, value, subject }, { form }) {
    const read = value.value;
    if (read.kind !== 'quantity' || read.operator === null || read.operator === 'eq') return;
    const label = name?.value ?? '';
    const aim = aimOf(label, read.unit, form);
    const isFloor = read.operator === 'ge' || read.operator === 'gt';
    if (aim === undefined || (aim === 'high') === isFloor) return;
    const right = aim === 'high' ? signs.ge : signs.le;
    yield {
      place: placeOf(value, 'operator'),
      message: {
        zh: `“${quote(label)}”越${aim === 'high' ? '高' : '低'}越好，指标值“${quote(read.text)}”的方向相反`,
        en: `“${quote(label)}” is to be ${aim}, and “${quote(read.text)}” points the other way`,
      },
      help: { zh: `用“${right}”`, en: `use “${right}”` },
      subject,
    };
  },
};
