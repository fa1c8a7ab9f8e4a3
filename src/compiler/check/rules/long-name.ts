import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** The marks that end a sentence or one of its parts. */
const SENTENCE = /[。；;！!？?]/;

export const longName: Rule = {
  code: 'long-name',
  group: 'F',
  severity: 'warning',
  title: { zh: '指标名称过长，或是一句话', en: 'a name that is too long, or a sentence' },
  rationale: {
    zh: '名称只说衡量什么；系统不收过长的名称，一句话里往往有几件事。',
    en: 'A name says what is measured; entry systems take no longer one, and a sentence mostly says several things.',
  },
  basis: '系统：指标名称的长度',
  examples: {
    good: ['绩效指标:\n  效益指标:\n    社会效益指标:\n      - 城市知名度提升情况: 提升'],
    bad: [
      '绩效指标:\n  效益指标:\n    社会效益指标:\n      - 打造金安国际网球公开赛等系列品牌赛事,提升六安城市的知名度和美誉度。: 提升',
      `绩效指标:\n  效益指标:\n    社会效益指标:\n      - ${'社区党校课程活动与四季公益活动、'.repeat(7)}参与情况: 提升`,
    ],
  },
  givesWayTo: ['placeholder'],
  *checkIndicator({ name, subject }, { form }) {
    if (name?.value === undefined) return;
    const most = form.schema.limits.longName;
    const length = Array.from(name.value).length;
    if (length <= most && !SENTENCE.test(name.value)) return;
    yield {
      place: name.node.place,
      message:
        length > most
          ? { zh: `名称有 ${length} 个字，超过 ${most} 个字`, en: `the name has ${length} characters, more than ${most}` }
          : { zh: `名称“${quote(name.value)}”是一句话`, en: `the name “${quote(name.value)}” is a sentence` },
      help: { zh: '名称只写衡量什么，如“城市知名度提升情况”', en: 'let the name say what is measured, as 城市知名度提升情况' },
      subject,
    };
  },
};
