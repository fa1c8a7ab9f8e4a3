import { lineStart } from '../../source/lines.ts';
import { clip } from '../clip.ts';
import type { Tokens } from '../tokens/read-tokens.ts';
import type { YamlFault } from '../tree/compose.ts';
import type { Explanation } from './explanations.ts';
import { type KeyLine, keyLines } from './key-lines.ts';

const CODES = new Set(['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'UNEXPECTED_TOKEN']);

/** A key that begins in a column in which no level does, or below a key that has a value. */
export function misplacedKey(tokens: Tokens, { code, start }: YamlFault): Explanation | undefined {
  if (!CODES.has(code)) return undefined;
  const lines = keyLines(tokens);
  const at = lines.findLastIndex(line => line.lineStart <= start);
  const here = lines[at];
  if (here === undefined) return undefined;
  const below = lines[at + 1];
  const outside = itemOutside(lines.slice(0, at), here) ?? (below && itemOutside(lines.slice(0, at + 1), below));
  if (outside !== undefined) return outside;
  // Where a key's value goes on over the next line, the parser reports the value and not the line that is indented too far.
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && below !== undefined && here.value !== '') {
    if (hasOtherLines(tokens, here, below)) return undefined;
    return below.column > here.column && !below.isItem ? belowValue(here, below) : undefined;
  }
  if (lineStart(tokens.text, start) !== here.lineStart || here.isItem) return undefined;
  const above = lines.slice(0, at);
  return indentedFirst(above, here) ?? besideItsLevel(above, here) ?? offTheLevel(above, here);
}

/** An item further left than the empty key that it belongs to, where no list is open. */
function itemOutside(above: readonly KeyLine[], item: KeyLine): Explanation | undefined {
  const key = above.at(-1);
  if (!item.isItem || key === undefined || key.isItem || key.value !== '' || item.indent >= key.column) return undefined;
  if (openLevels(above).some(({ isItem, column }) => isItem && column === item.column)) return undefined;
  const column = key.column + 2;
  return {
    at: { start: item.lineStart + item.indent, end: item.lineStart + item.indent + 1 },
    message: {
      zh: `“${clip(key.key)}”下面的一项没有缩进在它下面`,
      en: `an item of “${clip(key.key)}” is not indented below it`,
    },
    help: { zh: `“-”前面空 ${column} 格，各项都从这一列开始`, en: `put ${column} spaces before the -, and begin all items in that column` },
  };
}

function hasOtherLines({ text }: Tokens, above: KeyLine, below: KeyLine): boolean {
  const lines = text.slice(above.lineStart, below.lineStart).trimEnd().split('\n');
  return lines.length > 1;
}

/** A blank before the first key puts every other key in a column to the left of it. */
function indentedFirst(above: readonly KeyLine[], here: KeyLine): Explanation | undefined {
  const [first] = above;
  if (first === undefined || here.column > 0 || first.column === 0 || above.some(({ column }) => column === 0)) return undefined;
  return {
    at: { start: first.lineStart, end: first.keyPlace.end },
    message: {
      zh: `“${clip(first.key)}”前面多了 ${first.column} 个空格`,
      en: `there are ${first.column} spaces too many before “${clip(first.key)}”`,
    },
    help: { zh: '删去行首的空格', en: 'delete the spaces at the start of the line' },
  };
}

/** A level directly below an empty one in its very column, where lines further below are a level to the right. */
function besideItsLevel(above: readonly KeyLine[], here: KeyLine): Explanation | undefined {
  const at = above.findLastIndex(({ column, isItem }) => !isItem && column < here.column);
  const [outer, level] = above.slice(at - 1, at + 1);
  if (at < 1 || outer === undefined || level === undefined || outer.value !== '' || outer.isItem || level.column !== outer.column)
    return undefined;
  return {
    at: level.keyPlace,
    message: {
      zh: `“${clip(outer.key)}”下面是空的，“${clip(level.key)}”没有缩进在它下面`,
      en: `“${clip(outer.key)}” is empty, for “${clip(level.key)}” is not indented below it`,
    },
    help: {
      zh: `“${clip(level.key)}”前面空 ${here.column} 格，与“${clip(here.key)}”对齐`,
      en: `put ${here.column} spaces before “${clip(level.key)}”, as before “${clip(here.key)}”`,
    },
  };
}

/** The nearest of the levels that the line can belong to. */
function offTheLevel(above: readonly KeyLine[], here: KeyLine): Explanation | undefined {
  const levels = openLevels(above);
  const [level] = levels.toSorted((a, b) => Math.abs(a.column - here.column) - Math.abs(b.column - here.column));
  if (level === undefined || level.column === here.column) return undefined;
  return misaligned(level, here);
}

function openLevels(above: readonly KeyLine[]): readonly KeyLine[] {
  const open: KeyLine[] = [];
  let least = Infinity;
  for (const line of above.toReversed()) {
    if (line.column >= least) continue;
    least = line.column;
    open.push(line);
  }
  return open;
}

function misaligned(level: KeyLine, here: KeyLine): Explanation {
  const off = here.column - level.column;
  const side = off > 0 ? { zh: '多', en: 'right' } : { zh: '少', en: 'left' };
  return {
    at: here.keyPlace,
    message: {
      zh: `“${clip(here.key)}”与上面的“${clip(level.key)}”没有对齐，${side.zh}缩进了 ${Math.abs(off)} 格`,
      en: `“${clip(here.key)}” is not below “${clip(level.key)}”, but ${Math.abs(off)} further ${side.en}`,
    },
    help:
      level.column === 0
        ? { zh: `删去“${clip(here.key)}”前面的空格`, en: `delete the spaces before “${clip(here.key)}”` }
        : { zh: `“${clip(here.key)}”前面空 ${level.column} 格`, en: `put ${level.column} spaces before “${clip(here.key)}”` },
  };
}

/** An amount, which is a total if the lines below it are indented as its parts. */
const AMOUNT = /^[￥¥]?[\d０-９][\d０-９,，.．]*\s*[千万亿]?元?$/;

function belowValue(above: KeyLine, below: KeyLine): Explanation {
  if (below.column - above.column < 2 || !AMOUNT.test(above.value)) return misaligned(above, below);
  return {
    at: below.keyPlace,
    message: {
      zh: `“${clip(above.key)}”的合计写在它自己的一行，下面的“${clip(below.key)}”就不能再缩进`,
      en: `“${clip(above.key)}” has its total on its own line, so “${clip(below.key)}” cannot be indented below it`,
    },
    help: {
      zh: `下面各项与“${clip(above.key)}”对齐；或另起一行写“合计: ${above.value}”，与各项对齐`,
      en: `begin the parts in the column of “${clip(above.key)}”, or write the total on a line of its own, “合计: ${above.value}”, beside the parts`,
    },
  };
}
