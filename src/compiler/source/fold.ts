import { withoutUnseen } from './unseen.ts';

/** A text as dates, amounts and words are compared: after NFKC, without white space and characters that have no shape. */
export function compact(text: string): string {
  return withoutUnseen(text).normalize('NFKC').replace(/\s/g, '');
}

/**
 * A key or label as it is compared: compact, without a leading 其中： and without final colons and brackets, as in 项目资金（元）： and
 * 数量指标 (必填).
 */
export function foldLabel(text: string): string {
  let folded = compact(text);
  if (folded.startsWith('其中:')) folded = folded.slice('其中:'.length);
  for (;;) {
    const shorter = withoutFinalBracket(folded.endsWith(':') ? folded.slice(0, -1) : folded);
    if (shorter === folded) return folded;
    folded = shorter;
  }
}

/** The same of a category, whose suffix 指标 may be left out. */
export function foldCategory(text: string): string {
  const folded = foldLabel(text);
  return folded.endsWith('指标') ? folded.slice(0, -'指标'.length) : folded;
}

function withoutFinalBracket(text: string): string {
  if (!text.endsWith(')')) return text;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    if (text[at] === '(') depth -= 1;
    if (depth === 0) return text.slice(0, at);
  }
  return text;
}
