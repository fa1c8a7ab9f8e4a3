import { findingOf, type Finding } from '../../diagnostic/finding.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import type { Subject } from '../../diagnostic/subject.ts';
import type { Scalar } from '../../syntax/syntax-tree.ts';

export const categoryParent: Problem = {
  code: 'category-parent',
  group: 'E',
  severity: 'error',
  title: { zh: '二级指标放错了一级指标', en: 'a second level under the wrong first level' },
  rationale: {
    zh: '二级指标属于表样规定的一级指标；放错后打印的表和权重合计都会错。',
    en: 'Each second level belongs to one first level; under another one the printed form and the sums of weights go wrong.',
  },
  basis: '系统 审核：财预〔2015〕88号、财预〔2021〕101号的指标框架',
  examples: {
    good: ['绩效指标:\n  效益指标:\n    生态效益指标:\n      - 绿化覆盖率: ≥30.00(%)'],
    bad: [
      '绩效指标:\n  产出指标:\n    生态效益指标:\n      - 绿化覆盖率: ≥30.00(%)',
      '绩效指标:\n  数量指标:\n    - 植树数量: ≥100.00(株)',
    ],
  },
};

export function wrongParent(key: Scalar, subject: Subject, label: string, parent: string): Finding {
  return findingOf(categoryParent, {
    place: key.place,
    message: { zh: `“${label}”属于“${parent}”，应写在它下面`, en: `“${label}” belongs under “${parent}”` },
    help: { zh: `把“${label}”移到“${parent}”下面`, en: `move “${label}” under “${parent}”` },
    subject,
  });
}
