import { describe, expect, test } from 'vitest';
import { template } from '../around.ts';
import { compiled } from './compiling.ts';

/** A declaration with one mistake, the help that it gets, and what somebody makes of it who does what the help says. */
interface Mend {
  readonly wrong: string;
  readonly code: string;
  /** A part of the help. */
  readonly help: string;
  readonly mended: string;
}

/** Exchanges lines of a correct declaration of shanghai-2026. */
export function exchange(found: string | RegExp, lines: string, form = 'shanghai-2026'): string {
  const text = template(form);
  const isThere = typeof found === 'string' ? text.includes(found) : found.test(text);
  if (!isThere) throw new TypeError(`not in the template: ${found.toString()}`);
  return text.replace(found, () => lines);
}

const NUMBERS = / {4}数量指标:\n(?: {6}.*\n)+/;
const GOAL = /年度总体目标: \|\n(?: {2}.*\n)*/;
export const SATISFACTION = / {2}满意度指标:\n(?: {4,}.*\n)*/;
const FUNDING = /^项目资金:\n(?: +.*\n)*/m;
/** A correct declaration with other lines for its 数量指标, its goal or its money, or indented in another way. */
export const numbers = (lines: string): string => exchange(NUMBERS, `    数量指标:\n${lines}`);
export const goal = (lines: string): string => exchange(GOAL, lines);
export const national = (lines: string): string => exchange(FUNDING, lines, 'national-2015');
export const indented = (by: string): string => template('shanghai-2026').replaceAll(/^( +)/gm, indent => by.repeat(indent.length / 2));

/** Tests for each mistake that it is one finding, and that what its help says mends it. */
export function testMends(mends: Readonly<Record<string, Mend>>): void {
  describe.each(Object.entries(mends))('%s', (_name, { wrong, code, help, mended }) => {
    test('is one finding, with this help', () => {
      const found = compiled(wrong).diagnostics.filter(({ severity }) => severity !== 'info');
      expect(found.map(({ problem }) => problem.code)).toEqual([code]);
      expect(found[0]?.help?.zh).toContain(help);
    });

    test('is gone when the help is followed, and nothing else comes', () => {
      expect(compiled(mended).diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    });
  });
}
