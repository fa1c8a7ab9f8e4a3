import type { Objection } from '../../diagnostic/finding.ts';
import type { Text } from '../../diagnostic/problem.ts';
import type { Subject } from '../../diagnostic/subject.ts';
import type { Place } from '../../source/place.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { vaguePhrase } from '../vague.ts';

export const vagueWording: Rule = {
  code: 'vague-wording',
  group: 'D',
  severity: 'warning',
  title: { zh: '笼统的措辞', en: 'wording that says nothing' },
  rationale: {
    zh: '“有力保障”“效果良好”说不出做到什么程度，无法衡量，也无法评分。',
    en: '有力保障 and 效果良好 do not say how far: they can be neither measured nor scored.',
  },
  basis: '审核；财预〔2015〕88号：指标应细化、量化',
  examples: {
    good: ['绩效指标:\n  效益指标:\n    社会效益指标:\n      - 长效机制制度健全性: 健全\n      - 党组织工作整体水平: 逐步提高'],
    bad: [
      '绩效指标:\n  效益指标:\n    社会效益指标:\n      - 基层党建工作: 有力保障',
      '表样: national-2015\n绩效指标:\n  效益指标:\n    社会效益指标:\n      - 对维护基建市场公平的影响程度: 效果明显',
      '绩效指标:\n  效益指标:\n    社会效益指标:\n      - 有效提升群众安全感: ≥90.00(%)',
    ],
  },
  givesWayTo: ['placeholder', 'not-applicable-row', 'quantity-not-numeric', 'value-in-name'],
  *checkIndicator({ name, value, subject }, { form }) {
    const label = name?.value ?? '';
    const inName = vaguePhrase(label, form);
    // 有效缓解率 is a measure.
    if (name?.node !== undefined && inName !== undefined && !form.words.rate.some(word => label.startsWith(word, inName.end)))
      yield objection(name.node.place, { zh: '名称', en: 'the name' }, label.slice(inName.start, inName.end), subject);
    const read = value?.value;
    const inValue = read === undefined || 'number' in read ? undefined : vaguePhrase(read.text, form);
    if (read === undefined || value?.node === undefined || inValue === undefined) return;
    const { start, end } = inValue;
    const place = read.text === value.node.text ? value.node.placeOf(start, end) : value.node.place;
    yield objection(place, { zh: `“${quote(label)}”的指标值`, en: `the value of “${quote(label)}”` }, read.text.slice(start, end), subject);
  },
};

function objection(place: Place, where: Text, phrase: string, subject: Subject): Objection {
  return {
    place,
    message: { zh: `${where.zh}里的“${phrase}”说不出程度`, en: `“${phrase}” in ${where.en} does not say how far` },
    help: {
      zh: '写能衡量的数或状态，如“≥90%”“健全”；名称只写衡量什么',
      en: 'write a number or a state that can be measured, as “≥90%” or 健全; a name only says what is measured',
    },
    subject,
  };
}
