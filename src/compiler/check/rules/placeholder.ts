import type { Declaration, Written } from '../../declaration/declaration.ts';
import { isPlaceholder, isPlaceholderWord } from '../../declaration/placeholder.ts';
import type { Objection } from '../../diagnostic/finding.ts';
import type { Text } from '../../diagnostic/problem.ts';
import { quote } from '../quote.ts';
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
      '实施单位: 待填写',
    ],
  },
  *check(declaration) {
    yield* header(declaration);
    yield* indicators(declaration);
  },
};

function* header({ form, fields, funding }: Declaration): Iterable<Objection> {
  for (const [id, { node, value }] of fields) {
    const label = form.fields.get(id)?.label ?? id;
    if (value !== undefined && isPlaceholder(value, form)) yield objection(node, { zh: label, en: label }, value, label);
  }
  for (const group of funding.values()) {
    for (const { node, label, placeholder: isOne } of group.parts.values()) {
      const path = `${group.label}/${label}`;
      if (isOne) yield objection(node, { zh: `${group.label}的${label}`, en: path }, node.text, path);
    }
  }
}

function* indicators({ form, indicators: all }: Declaration): Iterable<Objection> {
  for (const { name, value, weight, path } of all) {
    const label = quote(name?.value ?? '');
    if (name !== undefined && isPlaceholderWord(label, form)) yield objection(name.node, { zh: '指标名称', en: 'the name' }, label, path);
    const meaning = value?.value;
    if (value !== undefined && meaning !== undefined && (meaning.kind === 'placeholder' || isPlaceholderWord(meaning.text, form))) {
      yield objection(value.node, { zh: `“${label}”的指标值`, en: `the value of “${label}”` }, meaning.text, path);
    }
    if (weight !== undefined && weight.value === undefined && isPlaceholder(weight.node.text, form)) {
      yield objection(weight.node, { zh: `“${label}”的权重`, en: `the weight of “${label}”` }, weight.node.text, path);
    }
  }
}

function objection(node: Written<unknown>['node'], what: Text, text: string, subject: string): Objection {
  return {
    place: node.place,
    message: { zh: `${what.zh}“${quote(text)}”是占位符`, en: `${what.en} “${quote(text)}” is a placeholder` },
    help: { zh: '换成实际内容', en: 'write what is meant' },
    subject,
  };
}
