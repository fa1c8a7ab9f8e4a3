import type { Declaration, Field } from '../../declaration/declaration.ts';
import {
  emptyRows,
  isTemplateRow,
  numberedNameLength,
  placeholderBracket,
  templatePrefixLength,
} from '../../declaration/text/placeholder.ts';
import type { Objection } from '../../diagnostic/finding.ts';
import type { Subject } from '../../diagnostic/subject.ts';
import { rewritePart } from '../../syntax/rewrite/rewrite.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

export const templatePrefix: Rule = {
  code: 'template-prefix',
  group: 'B',
  severity: 'warning',
  title: { zh: '名称或目标里留有模板的编号或占位', en: 'what is left of a template in a name or a goal' },
  rationale: {
    zh: '“指标1:”“目标1：”是模板的提示，不是名称的一部分；留着会印进申报表。',
    en: '“指标1:” and “目标1：” are a template’s prompts and no part of a name; left there they are printed.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 安置小区物业费: =8.00(个)\n      - 指标体系建设数量: =1.00(套)',
      '年度总体目标: 目标1：完成社区党校和书记工作室的各项活动。目标2：完成四季公益各项活动，党员群众普遍满意。',
      '年度总体目标: |\n  目标1：完成社区党校和书记工作室的各项活动。\n  目标2：完成四季公益各项活动，党员群众满意度达到九成以上。',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 指标1:安置小区物业费: =8.00(个)',
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 指标1工程验收合格率: ≥98.00(%)',
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 苗木成活率(≥**%): ≥85.00(%)',
      '年度总体目标: 目标1：完成社区党校、书记工作室和四季公益各项活动，党员群众满意度达到九成以上。',
    ],
  },
  *check({ form, goals, indicators }) {
    for (const [id, { node }] of goals) {
      const prefixes = prefixesIn(form, node.text);
      // 目标1 to 目标n number a list and are in order; one alone is left of a template.
      if (prefixes.length === 1) yield* prefixes.map(part => leftover(node, part, { labels: [form.fields.get(id)?.label ?? id] }));
    }
    for (const { name, subject } of indicators) {
      if (name?.node === undefined || isTemplateRow(name.node.text, form)) continue;
      const [prefix] = prefixesIn(form, name.node.text);
      const part = prefix ?? numberedName(form, name.node.text) ?? placeholderBracket(name.node.text, form);
      if (part !== undefined) yield leftover(name.node, part, subject);
    }
  },
};

interface Part {
  readonly start: number;
  readonly end: number;
}

/** The numbers that lines and sentences begin with; a row of a template without any text is a placeholder. */
function prefixesIn(form: Declaration['form'], text: string): readonly Part[] {
  const prefixes: Part[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n。；;]+/g)) {
    const length = templatePrefixLength(line, form);
    if (length > 0) prefixes.push({ start: index + line.length - line.trimStart().length, end: index + length });
  }
  if (prefixes.length === 0 || isTemplateRow(text, form)) return [];
  const empty = new Set(emptyRows(text, form).map(({ start }) => start));
  return prefixes.filter(({ start }) => !empty.has(start));
}

function numberedName(form: Declaration['form'], text: string): Part | undefined {
  const length = numberedNameLength(text, form);
  return length === 0 ? undefined : { start: text.length - text.trimStart().length, end: length };
}

function leftover(node: Field<unknown>['node'], { start, end }: Part, subject: Subject): Objection {
  const text = node.text.slice(start, end);
  return {
    place: node.placeOf(start, end),
    message: { zh: `“${quote(text)}”是模板里留下的`, en: `“${quote(text)}” is left of a template` },
    help: { zh: `删去“${quote(text)}”，其余不动`, en: `delete “${quote(text)}” and keep the rest` },
    fix: { safe: true, edits: [rewritePart(node, start, end, '')] },
    subject,
  };
}
