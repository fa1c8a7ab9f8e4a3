import { Composer, type CST, type Document, Parser } from 'yaml';
import { LIMITS } from '../tokens/limits.ts';
import type { Token } from '../tokens/token.ts';

/** YAML's own nodes of a text. */
export interface Composed {
  readonly contents: Document.Parsed['contents'];
  readonly faults: readonly YamlFault[];
}

/** A fault by the library's code; offsets are those of the composed text. */
export interface YamlFault {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What is nested deeper is not composed, which recurses. Limits of the tokens keep a text far from it; only where YAML goes on after a fault,
 * as in `a: b: c` or `a: b` with an indented `c: d` below, every such line adds a level.
 */
const DEEPEST = 2 * LIMITS.depth;

/** Composes the tokens of a text. Equal keys are left to the binder, which knows the spellings of a label. */
export function compose(tokens: readonly Token[]): Composed {
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, keepSourceTokens: true, logLevel: 'silent' });
  const { parsed, end } = parse(tokens);
  const documents = withoutStacks(() => [...composer.compose(parsed)]);
  const faults = documents
    .flatMap(({ errors }) => errors.map(({ code, pos }) => ({ code, start: pos[0], end: pos[1] })))
    .filter(({ start }) => start < end);
  return {
    contents: documents.find(document => document.contents !== null)?.contents ?? null,
    faults: faults.toSorted((a, b) => a.start - b.start),
  };
}

/** The library makes an Error of every fault; collecting a stack for each of thousands takes longer than all the rest. */
function withoutStacks<T>(run: () => T): T {
  const engine: typeof Error & { stackTraceLimit?: number } = Error;
  const { stackTraceLimit } = engine;
  engine.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    if (stackTraceLimit === undefined) delete engine.stackTraceLimit;
    else engine.stackTraceLimit = stackTraceLimit;
  }
}

/** What YAML's parser makes of tokens that its lexer made, and where it was stopped. */
function parse(tokens: readonly Token[]): { readonly parsed: readonly CST.Token[]; readonly end: number } {
  const parser = new Parser();
  const parsed: CST.Token[] = [];
  for (const { type, start, text, signals } of tokens) {
    if (parser.stack.length > DEEPEST) return { parsed: [...parsed, ...parser.end()], end: start };
    for (const signal of signals) parsed.push(...parser.next(signal));
    // Most tokens end nothing, and a spread of nothing makes a list.
    if (type !== 'break-out') for (const complete of parser.next(text)) parsed.push(complete);
  }
  return { parsed: [...parsed, ...parser.end()], end: Infinity };
}
