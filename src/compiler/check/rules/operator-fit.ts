import { compact } from '../../source/fold.ts';
import type { Value } from '../../value/value.ts';
import { quote } from '../quote.ts';
import { statesUnit } from '../states-unit.ts';
import { placeOf } from '../value-place.ts';
import type { Rule } from '../rule.ts';

export const operatorFit: Rule = {
  code: 'operator-fit',
  group: 'D',
  severity: 'warning',
  title: { zh: '指标值的比较符应与指标性质一致', en: 'the sign in the value is that of 指标性质' },
  rationale: {
    zh: '指标性质写“≤”，指标值又写“≥”，系统按哪一个评分无法知道；“定性”的指标没有数可比。',
    en: 'Where 指标性质 is ≤ and the value has ≥, nobody knows which is scored; an indicator that is 定性 has no number.',
  },
  basis: '系统：指标性质与指标值',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 名称: 检验报告合格率\n        指标值: ≥95.00(%)\n        指标性质: 大于等于',
      '绩效指标:\n  效益指标:\n    社会效益指标:\n      - 名称: 档案管理制度健全性\n        指标值: 健全\n        指标性质: 定性',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 名称: 检验报告合格率\n        指标值: ≥95.00(%)\n        指标性质: ≤',
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 名称: 检验报告合格率\n        指标值: ≥95.00(%)\n        指标性质: 定性',
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 名称: 检验报告合格率\n        指标值: ≥95.00(%)\n        指标性质: 正向',
    ],
  },
  givesWayTo: ['placeholder'],
  *checkValue({ value, operator, subject }, { form }) {
    if (operator?.value === undefined || !statesUnit(form, operator.value)) return;
    const read = value.value;
    const column = form.columns.get('operator')?.label ?? '';
    const [text, stated] = [quote(read.text), quote(operator.value)];
    const own = 'operator' in read ? read.operator : undefined;
    const intended = form.readOperator(operator.value);
    const isQualitative = form.words.qualitative.includes(compact(operator.value));
    if (intended === undefined && !isQualitative) {
      yield {
        place: operator.node.place,
        message: { zh: `${column}“${stated}”不是比较符`, en: `“${stated}” in ${column} is no sign` },
        help: { zh: '写 ≥、>、=、<、≤ 之一，没有数的指标写“定性”', en: 'write one of ≥ > = < ≤, or 定性 where the value is no number' },
        subject,
      };
    } else if (isQualitative ? hasNumber(read) : own && own !== intended) {
      yield {
        place: isQualitative ? value.node.place : placeOf(value, 'operator'),
        message: {
          zh: `指标值“${text}”与${column}“${stated}”不一致`,
          en: `the value “${text}” does not agree with “${stated}” in ${column}`,
        },
        help: { zh: '只保留正确的一个', en: 'keep the right one only' },
        related: [{ place: operator.node.place, message: { zh: column, en: column } }],
        subject,
      };
    }
  },
};

function hasNumber(value: Value): boolean {
  return 'number' in value || value.kind === 'range' || value.kind === 'graded';
}
