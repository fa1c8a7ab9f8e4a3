import { withoutUnseen } from './unseen.ts';

/** A text as dates, amounts and words are compared: after NFKC, without white space and characters that have no shape. */
export function compact(text: string): string {
  return COMPACT.test(text) ? text : withoutUnseen(text).normalize('NFKC').replace(/\s/g, '');
}

/** Characters that are in NFKC, and of which none is white or without a shape: most keys, names and words. */
const COMPACT = /^[!-~\u4e00-\u9fff]*$/;

/**
 * A key or label as it is compared: compact, without what forms print around it: a leading `*`, number of a list, or 其中：, and final
 * colons and brackets, as in （二）产出指标, 项目资金（元）：, 数量指标 (必填), 项目名称【必填】 and 成本指标(0-20)分.
 */
export function foldLabel(text: string): string {
  let folded = compact(text.replace(CIRCLED_NUMBER, ''))
    .replace(/[[【〔]/g, '(')
    .replace(/[\]】〕]/g, ')')
    .replace(LIST_NUMBER, '');
  if (folded.startsWith('其中:')) folded = folded.slice('其中:'.length);
  for (;;) {
    const shorter = withoutFinalBracket(folded.endsWith(':') ? folded.slice(0, -1) : folded);
    if (shorter === folded) return folded;
    folded = shorter;
  }
}

const CIRCLED_NUMBER = /^\s*[①-⑳]/;
/** `*`, `（二）`, `1.`, `1、`, `一、`, `A.`; nothing is taken away that the label consists of. */
const LIST_NUMBER =
  /^\*?(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])\)|(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[.、])?(?=.)/;

/** The same of a category, whose suffix 指标 and a final 等 may be left out, and behind which forms print its points: 产出指标 40分. */
export function foldCategory(text: string): string {
  const folded = foldLabel(text).replace(/(?<=.)(?:等|\d{1,3}分)$/, '');
  return folded.endsWith('指标') ? folded.slice(0, -'指标'.length) : folded;
}

/** Without a bracket at the end, and the points behind it. */
function withoutFinalBracket(label: string): string {
  const text = label.endsWith(')分') ? label.slice(0, -'分'.length) : label;
  if (!text.endsWith(')')) return label;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    if (text[at] === '(') depth -= 1;
    if (depth === 0) return text.slice(0, at);
  }
  return label;
}
