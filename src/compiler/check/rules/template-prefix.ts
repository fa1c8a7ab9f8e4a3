import type { Declaration, Field } from '../../declaration/declaration.ts';
import { emptyRows, isTemplateRow, templatePrefixLength } from '../../declaration/text/placeholder.ts';
import type { Objection } from '../../diagnostic/finding.ts';
import type { Subject } from '../../diagnostic/subject.ts';
import { rewritePart } from '../../syntax/rewrite/rewrite.ts';
import type { Rule } from '../rule.ts';

export const templatePrefix: Rule = {
  code: 'template-prefix',
  group: 'B',
  severity: 'warning',
  title: { zh: '名称或目标前留有模板的编号', en: 'the number of a template before a name or a goal' },
  rationale: {
    zh: '“指标1:”“目标1：”是模板的提示，不是名称的一部分；留着会印进申报表。',
    en: '“指标1:” and “目标1：” are a template’s prompts and no part of a name; left there they are printed.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: ['绩效指标:\n  产出指标:\n    数量指标:\n      - 安置小区物业费: 8.00(个)'],
    bad: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 指标1:安置小区物业费: =8.00(个)',
      '年度总体目标: 目标1：完成社区党校、书记工作室和四季公益各项活动，党员群众满意度达到九成以上。',
    ],
  },
  *check({ form, goals, indicators }) {
    for (const [id, { node }] of goals) yield* prefixes(form, node, { labels: [form.fields.get(id)?.label ?? id] });
    for (const { name, subject } of indicators) if (name?.node !== undefined) yield* prefixes(form, name.node, subject);
  },
};

/** One for each line that begins so; a row of a template without any text is a placeholder. */
function* prefixes(form: Declaration['form'], node: Field<unknown>['node'], subject: Subject): Iterable<Objection> {
  if (isTemplateRow(node.text, form)) return;
  const empty = emptyRows(node.text, form);
  for (const { 0: line, index } of node.text.matchAll(/[^\r\n]+/g)) {
    const length = templatePrefixLength(line, form);
    if (length === 0) continue;
    const start = index + line.length - line.trimStart().length;
    const end = index + length;
    if (empty.some(row => row.start === start)) continue;
    const prefix = node.text.slice(start, end);
    yield {
      place: node.placeOf(start, end),
      message: { zh: `“${prefix}”是模板的编号`, en: `“${prefix}” is the number of a template` },
      help: { zh: '删去编号，只留内容', en: 'delete it and keep the text' },
      fix: { safe: true, edits: [rewritePart(node, start, end, '')] },
      subject,
    };
  }
}
