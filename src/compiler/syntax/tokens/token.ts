import { CST, Lexer } from 'yaml';

/**
 * A token of the source. `plain` is an unquoted text, `block` the lines under a `|` or `>`, `break-out` the end of brackets that nobody closed,
 * `other` what YAML has no name for.
 */
type TokenType =
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

export interface Token {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The control characters that YAML's lexer puts before it, for its parser: the start of a document, a scalar, the end of broken brackets. */
  readonly signals: string;
  /** Its index among all tokens. */
  readonly index: number;
  /** The bracket that it stands in. */
  readonly flow: '' | '{' | '[';
  /** Nothing but white space and comments stands before it on its line. */
  readonly first: boolean;
}

const NAMES: Partial<Record<CST.TokenType, TokenType>> = {
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

/** Neither white space nor a comment. */
export function isSignificant({ type }: Token): boolean {
  return type !== 'space' && type !== 'newline' && type !== 'comment' && type !== 'break-out';
}

/** The tokens of a text, in order and without gaps; it neither recurses nor fails. */
export function* lex(source: string): Generator<Token> {
  const brackets: ('{' | '[')[] = [];
  let index = 0;
  let start = 0;
  let first = true;
  let scalar: 'plain' | 'block' = 'plain';
  let signals = '';
  const token = (type: TokenType, text: string): Token => {
    if (type === 'newline') first = true;
    if (type === 'break-out') brackets.length = 0;
    if (type === 'close') brackets.pop();
    const made = { type, start, end: start + text.length, text, signals, index, flow: brackets.at(-1) ?? '', first } as const;
    if (type === 'open') brackets.push(text === '{' ? '{' : '[');
    if (isSignificant(made)) first = type === 'block';
    index++;
    start = made.end;
    signals = '';
    return made;
  };
  for (const piece of new Lexer().lex(source)) {
    const inScalar = signals.endsWith(CST.SCALAR);
    if (!inScalar && (piece === CST.DOCUMENT || piece === CST.SCALAR || piece === CST.FLOW_END)) {
      signals += piece;
      if (piece === CST.FLOW_END) yield token('break-out', '');
      continue;
    }
    const type = inScalar ? scalar : typeOf(piece);
    if (inScalar || piece !== '') yield token(type, piece);
    else signals = '';
    if (type === 'block-header') scalar = 'block';
    else if (inScalar) scalar = 'plain';
  }
}

function typeOf(token: string): TokenType {
  const name = CST.tokenType(token);
  return (name !== null && NAMES[name]) || 'other';
}
