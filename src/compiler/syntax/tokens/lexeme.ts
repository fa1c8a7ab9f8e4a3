import { CST, Lexer } from 'yaml';

/**
 * A token of the source. `plain` is an unquoted text, `block` the lines under a `|` or `>`, `break-out` the end of brackets that nobody closed,
 * `other` what YAML has no name for.
 */
type LexemeType =
  | 'space'
  | 'newline'
  | 'comment'
  | 'plain'
  | 'quoted'
  | 'block-header'
  | 'block'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'dash'
  | 'question'
  | 'colon'
  | 'comma'
  | 'open'
  | 'close'
  | 'break-out'
  | 'document-start'
  | 'document-end'
  | 'other';

export interface Lexeme {
  readonly type: LexemeType;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The control characters by which YAML's lexer announces it: documents, broken brackets and scalars, which its parser wants to know of. */
  readonly signals: string;
}

const NAMES: Partial<Record<CST.TokenType, LexemeType>> = {
  space: 'space',
  newline: 'newline',
  comment: 'comment',
  'single-quoted-scalar': 'quoted',
  'double-quoted-scalar': 'quoted',
  'block-scalar-header': 'block-header',
  alias: 'alias',
  anchor: 'anchor',
  tag: 'tag',
  'seq-item-ind': 'dash',
  'explicit-key-ind': 'question',
  'map-value-ind': 'colon',
  comma: 'comma',
  'flow-map-start': 'open',
  'flow-seq-start': 'open',
  'flow-map-end': 'close',
  'flow-seq-end': 'close',
  'doc-start': 'document-start',
  'doc-end': 'document-end',
};

/** YAML breaks lines at a lone CR too, the lexer does not; the length stays, and with it every offset. */
export function unifyBreaks(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}

/** The tokens of a text, in order and without gaps; it neither recurses nor fails. */
export function* lex(text: string): Generator<Lexeme> {
  let start = 0;
  let scalar: 'plain' | 'block' = 'plain';
  let signals = '';
  for (const token of new Lexer().lex(text)) {
    const inScalar = signals.endsWith(CST.SCALAR);
    if (!inScalar && token === CST.FLOW_END) {
      yield { type: 'break-out', start, end: start, text: '', signals: signals + token };
      signals = '';
      continue;
    }
    if (!inScalar && (token === CST.DOCUMENT || token === CST.SCALAR)) {
      signals += token;
      continue;
    }
    const end = start + token.length;
    const type = inScalar ? scalar : typeOf(token);
    if (inScalar || token !== '') yield { type, start, end, text: token, signals };
    if (type === 'block-header') scalar = 'block';
    else if (inScalar) scalar = 'plain';
    signals = '';
    start = end;
  }
}

function typeOf(token: string): LexemeType {
  const name = CST.tokenType(token);
  return (name !== null && NAMES[name]) || 'other';
}
