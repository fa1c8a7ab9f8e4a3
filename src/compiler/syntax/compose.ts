import { type Document, parseAllDocuments } from 'yaml';

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

/** Composes a text that is within the limits. Keys are compared by the binder, which knows which spellings are the same one. */
export function compose(text: string): Composed {
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const faults = [...documents].flatMap(({ errors }) =>
    errors.map(({ code, pos, message }) => ({ code, start: pos[0], end: pos[1], detail: message })),
  );
  return {
    contents: documents.find(document => document.contents !== null)?.contents ?? null,
    faults: faults.toSorted((a, b) => a.start - b.start),
  };
}
