import { emptyRows, isPlaceholder, isPlaceholderWord, isTemplateRow } from '../../declaration/text/placeholder.ts';
import type { Objection } from '../../diagnostic/finding.ts';
import type { Text } from '../../diagnostic/problem.ts';
import { hasLetter } from '../../source/letters.ts';
import { quote, quoteName } from '../quote.ts';
import type { Subject } from '../../diagnostic/subject.ts';
import type { Place } from '../../source/place.ts';
import type { Rule } from '../rule.ts';

export const placeholder: Rule = {
  code: 'placeholder',
  group: 'B',
  severity: 'error',
  title: { zh: '占位符没有换成内容', en: 'a placeholder that was never filled in' },
  rationale: {
    zh: '模板里的 *、XXX、待填写等只是提示，留在申报表里等于没有填写。',
    en: 'The marks of a template stand for something still to be written; left in a declaration they say nothing.',
  },
  basis: '审核 系统：不得保留占位符',
  examples: {
    good: ['绩效指标:\n  产出指标:\n    数量指标:\n      - 劳务补助标准: ≥530.00(元/人*月)', '项目名称: 智慧校园'],
    bad: [
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 检验报告合格率: ≥**%',
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 营造林面积: 》 亩',
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 指标1:',
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 营造林面积\n        指标值: ≥3000\n        计量单位: XX',
      '年度总体目标: |\n  目标1：\n  目标2：',
      '年度总体目标: 43.2',
      '实施单位: 待填写',
    ],
  },
  *check({ form, fields, goals, funding }) {
    for (const [id, { node, value }] of fields) {
      const label = form.fields.get(id)?.label ?? id;
      const subject = { labels: [label] };
      const isWordless = value !== undefined && goals.has(id) && !hasLetter(value);
      if (value !== undefined && (isWordless || isPlaceholder(value, form) || isTemplateRow(node.text, form)))
        yield objection(node.place, { zh: label, en: label }, value, subject);
      else if (goals.has(id)) {
        for (const { start, end } of emptyRows(node.text, form))
          yield objection(node.placeOf(start, end), { zh: `${label}的`, en: label }, node.text.slice(start, end), subject);
      }
    }
    for (const group of funding.values()) {
      for (const { node, label, state } of group.parts.values()) {
        if (state !== 'placeholder' || node === undefined) continue;
        const part = { zh: `${group.label}的${label}`, en: `${group.label}/${label}` };
        yield objection(node.place, part, node.text, { labels: [group.label, label] });
      }
    }
  },
  *checkIndicator({ name, value, unit, operator, weight, subject }, { form }) {
    const label = quoteName(name);
    if (name?.node !== undefined && isPlaceholderWord(label, form))
      yield { ...objection(name.node.place, { zh: '指标名称', en: 'the name' }, label, subject), help: fillOrDelete };
    if (value?.value !== undefined && (value.value.kind === 'placeholder' || isPlaceholderWord(value.value.text, form)))
      yield objection(value.node.place, { zh: `“${label}”的指标值`, en: `the value of “${label}”` }, value.value.text, subject);
    if (unit?.value !== undefined && isPlaceholderWord(unit.value, form))
      yield objection(unit.node.place, { zh: `“${label}”的计量单位`, en: `the unit of “${label}”` }, unit.value, subject);
    if (operator?.value !== undefined && isPlaceholderWord(operator.value, form))
      yield objection(operator.node.place, { zh: `“${label}”的指标性质`, en: `the sign of “${label}”` }, operator.value, subject);
    if (weight?.node !== undefined && weight.value === undefined && isPlaceholder(weight.node.text, form))
      yield objection(weight.node.place, { zh: `“${label}”的权重`, en: `the weight of “${label}”` }, weight.node.text, subject);
  },
};

/** For an unfilled row of a template. */
const fillOrDelete = { zh: '换成实际内容；没有内容就删去这一行', en: 'write what is meant, or delete the row if there is nothing' };

function objection(place: Place, what: Text, text: string, subject: Subject): Objection {
  return {
    place,
    message: { zh: `${what.zh}“${quote(text)}”是占位符`, en: `${what.en} “${quote(text)}” is a placeholder` },
    help: { zh: '换成实际内容', en: 'write what is meant' },
    subject,
  };
}
