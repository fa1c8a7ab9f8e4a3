import { compact } from '../../source/fold.ts';

const TICKED = '☑☒✓✔√■';
const BOX = `[${TICKED}□☐○●]`;

/** The one term of a vocabulary that is ticked, as in □经常性项目 ☑阶段性项目 or 新增项目□ 延续项目√; undefined where none or several are. */
export function tickedTerm(text: string, terms: readonly string[]): string | undefined {
  const written = compact(text);
  if (!new RegExp(BOX).test(written)) return undefined;
  // Either every box stands before its term, or every one behind it.
  const isBefore = new RegExp(`^\\(?${BOX}`).test(written);
  const ticked = terms.filter(term => {
    const at = written.indexOf(term);
    if (at < 0) return false;
    const mark = isBefore
      ? written
          .slice(0, at)
          .replace(/[()[\]]+$/, '')
          .at(-1)
      : written
          .slice(at + term.length)
          .replace(/^[()[\]]+/, '')
          .at(0);
    return mark !== undefined && TICKED.includes(mark);
  });
  // 运转类 stands within 其他运转类.
  const outermost = ticked.filter(term => !ticked.some(other => other !== term && other.includes(term)));
  return outermost.length === 1 ? outermost[0] : undefined;
}
