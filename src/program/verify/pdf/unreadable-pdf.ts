import type { Text } from '../../../compiler/diagnostic/problem.ts';

/** A PDF, or a part of one, that is not read: it is damaged, encrypted, too large, or written as perfdecl never writes. */
export class UnreadablePdf extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'UnreadablePdf';
    this.text = text;
  }
}

/** A PDF that breaks the rules of its format. */
export function damaged(what: string): UnreadablePdf {
  return new UnreadablePdf({ zh: '文件已损坏', en: `the file is damaged (${what})` });
}
