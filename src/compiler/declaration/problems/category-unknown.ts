import { findingOf, type Finding } from '../../diagnostic/finding.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import { clip } from '../../syntax/clip.ts';
import type { Subject } from '../../diagnostic/subject.ts';
import { withSuggestion } from '../../diagnostic/suggestion.ts';
import type { Scalar } from '../../syntax/syntax-tree.ts';

export const categoryUnknown: Problem = {
  code: 'category-unknown',
  group: 'E',
  severity: 'error',
  title: { zh: '表样没有的指标类别', en: 'a category that the form does not have' },
  rationale: {
    zh: '一级、二级指标由表样规定，系统不接受其他类别。',
    en: 'The first and second levels of indicators are the form’s; entry systems take no others.',
  },
  basis: '系统：预算管理一体化系统的指标类别',
  examples: {
    good: ['绩效指标:\n  产出指标:\n    时效指标:\n      - 培训完成时间: 2023年12月底前'],
    bad: [
      '绩效指标:\n  产出指标:\n    实效指标:\n      - 培训完成时间: 2023年12月底前',
      '绩效指标:\n  过程指标:\n    管理指标:\n      - 制度健全性: 健全',
    ],
  },
};

export function unknownCategory(key: Scalar, subject: Subject, intended: string | undefined, known: readonly string[]): Finding {
  const fact = { zh: `本表样没有“${clip(key.text)}”`, en: `this form has no category “${clip(key.text)}”` };
  return findingOf(categoryUnknown, {
    place: key.place,
    message: withSuggestion(fact, intended),
    help: { zh: `可以写的类别：${known.join('、')}`, en: `what can stand here: ${known.join(', ')}` },
    subject,
  });
}

/** A key with a value of its own, where a category has a list below it: an indicator without its dash. */
export function indicatorAmongCategories(key: Scalar, value: Scalar, subject: Subject, under: string): Finding {
  const item = `${key.text}: ${value.text.trim()}`;
  const example = clip(item) === item ? `- ${item}` : '- 名称: 指标值';
  return findingOf(categoryUnknown, {
    place: key.place,
    message: { zh: `“${clip(key.text)}”不是“${under}”下面的类别`, en: `“${clip(key.text)}” is no category under “${under}”` },
    help: {
      zh: `是一项指标，就写在它的二级指标下面，前面加“- ”：${example}`,
      en: `write an indicator under its second level, with “- ” before it: ${example}`,
    },
    subject,
  });
}

interface FirstLevel {
  readonly label: string;
  /** The first level that it stands under. */
  readonly under: string;
  /** Its own second levels. */
  readonly below: readonly string[];
}

/** A first level where a second level belongs. */
export function firstLevelBelow(key: Scalar, subject: Subject, { label, under, below }: FirstLevel): Finding {
  return findingOf(categoryUnknown, {
    place: key.place,
    message: {
      zh: `“${label}”在本表样是一级指标，不在“${under}”下面`,
      en: `“${label}” is a first level of this form, not under “${under}”`,
    },
    help: {
      zh: `与“${under}”并列写“${label}”，它下面是：${below.join('、')}`,
      en: `write “${label}” beside “${under}”, with ${below.join(', ')} below it`,
    },
    subject,
  });
}

/** 总体 or 年度 in a form that has one set of indicators. */
export function unexpectedSet(key: Scalar, subject: Subject, indicators: string): Finding {
  return findingOf(categoryUnknown, {
    place: key.place,
    message: { zh: '本表样不分总体和年度，直接写一级指标', en: 'this form has one set of indicators; write the first levels at once' },
    help: {
      zh: `去掉“${clip(key.text)}”一层，一级指标写在“${indicators}”下面`,
      en: `leave “${clip(key.text)}” out and write the first levels under “${indicators}”`,
    },
    subject,
  });
}
