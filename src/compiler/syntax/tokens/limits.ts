import { lex, type Token } from './token.ts';

/** What a source may be, before anything is known of its form. */
export const LIMITS = { bytes: 2 * 1024 * 1024, depth: 32, nodes: 200_000 } as const;

export type Limit = keyof typeof LIMITS;

/** A node takes its text, a sign, an indentation and a few blanks; what has more tokens is not made of nodes. */
const MOST_TOKENS = 6 * LIMITS.nodes;

/** The tokens of a text, or the limit that it exceeds, counted on them: composing a deep nesting can exhaust the stack. */
export function lexWithinLimits(text: string): readonly Token[] | Limit {
  if (exceedsBytes(text)) return 'bytes';
  const tokens: Token[] = [];
  const columns: number[] = [];
  let lineStart = 0;
  let lineBegun = false;
  let flowDepth = 0;
  let nodes = 0;
  for (const token of lex(text)) {
    const { type, start, end } = token;
    if (tokens.push(token) > MOST_TOKENS) return 'nodes';
    if (type === 'newline' || type === 'block') {
      lineStart = end;
      lineBegun = false;
    }
    if (type === 'space' || type === 'newline' || type === 'comment') continue;
    const indicator = type === 'dash' || type === 'question';
    if (type === 'open') flowDepth++;
    else if (type === 'close') flowDepth = Math.max(0, flowDepth - 1);
    else if (type === 'break-out') flowDepth = 0;
    else if (flowDepth === 0 && type !== 'block' && (indicator || !lineBegun)) nest(columns, start - lineStart);
    lineBegun ||= !indicator && type !== 'block';
    if (type === 'plain' || type === 'quoted' || type === 'block' || type === 'alias' || type === 'open') nodes++;
    // The innermost column may be a text's, not a collection's.
    if (columns.length - 1 + flowDepth > LIMITS.depth) return 'depth';
    if (nodes > LIMITS.nodes) return 'nodes';
  }
  return tokens;
}

/** Keeps the columns at which the open collections begin. */
function nest(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) >= column) columns.pop();
  columns.push(column);
}

/** Longer in UTF-8 than a file may be; a UTF-16 unit takes three bytes at most. */
function exceedsBytes(text: string): boolean {
  if (text.length > LIMITS.bytes) return true;
  if (text.length * 3 <= LIMITS.bytes) return false;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes > LIMITS.bytes;
}
