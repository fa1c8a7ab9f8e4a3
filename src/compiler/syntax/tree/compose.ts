import { Composer, type CST, type Document, Parser } from 'yaml';
import type { Lexeme } from '../tokens/lexeme.ts';

/** What YAML makes of a text. */
export interface Composed {
  readonly contents: Document.Parsed['contents'];
  readonly faults: readonly YamlFault[];
}

/** A fault that YAML sees. */
export interface YamlFault {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly detail: string;
}

/** Composes the tokens of a text. Keys are compared by the binder, which knows which spellings are the same one. */
export function compose(lexemes: readonly Lexeme[]): Composed {
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, keepSourceTokens: true, logLevel: 'silent' });
  const documents = withoutStacks(() => [...composer.compose(parsed(lexemes))]);
  const faults = documents.flatMap(({ errors }) =>
    errors.map(({ code, pos, message }) => ({ code, start: pos[0], end: pos[1], detail: message })),
  );
  return {
    contents: documents.find(document => document.contents !== null)?.contents ?? null,
    faults: faults.toSorted((a, b) => a.start - b.start),
  };
}

/** A fault of the author's needs no stack, and to collect one for each of thousands takes longer than all the rest. */
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

/** What YAML's parser makes of tokens that its lexer made. */
function* parsed(lexemes: readonly Lexeme[]): Generator<CST.Token> {
  const parser = new Parser();
  for (const { type, text, signals } of lexemes) {
    for (const signal of signals) yield* parser.next(signal);
    if (type !== 'break-out') yield* parser.next(text);
  }
  yield* parser.end();
}
