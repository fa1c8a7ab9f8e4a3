import type { Text } from '../../diagnostic/problem.ts';
import { HAN } from '../../source/letters.ts';

/** What is done with a stretch of text to make a member of it. */
type Conversion = 'decimal' | 'numeral' | 'hundredfold' | 'first' | 'last' | 'days';

/** A word, true, null, or the number of another member with the sign turned: in ±3 the low end is −3. */
export type SetValue = string | true | null | { readonly opposite: string };

/** The syntax tree of a term or a form of value; `schemas/values.yaml` explains the notation. */
export type Expression =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'choice'; readonly alternatives: readonly Expression[] }
  | { readonly kind: 'optional'; readonly body: Expression }
  | { readonly kind: 'repeat'; readonly body: Expression; readonly least: 0 | 1 }
  | { readonly kind: 'member'; readonly name: string; readonly conversion: Conversion | null; readonly body: Expression }
  | { readonly kind: 'set'; readonly name: string; readonly value: SetValue };

const conversions: ReadonlySet<string> = new Set<Conversion>(['decimal', 'numeral', 'hundredfold', 'first', 'last', 'days']);
const tokenPattern = new RegExp(`\\s*(?:([A-Za-z]\\w*)|'([^']*)'|([${HAN}]+)|([()[\\]{}|:=+-]))`, 'uy');
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

interface Token {
  readonly kind: 'name' | 'literal' | 'mark';
  readonly text: string;
}

/** Reads one expression; a fault explains what the notation does not allow. */
export function parseExpression(text: string): { readonly expression: Expression } | { readonly fault: Text } {
  const tokens = tokenize(text);
  if (!Array.isArray(tokens)) return { fault: tokens };
  const parser = new ExpressionParser(tokens);
  const expression = parser.choice();
  const fault = parser.fault ?? (parser.done ? undefined : unexpected(parser.peek()));
  return fault === undefined ? { expression } : { fault };
}

function tokenize(text: string): Token[] | Text {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < end) {
    const at = tokenPattern.lastIndex;
    const match = tokenPattern.exec(text);
    if (match === null)
      return { zh: `无法识别“${text.slice(at).trim().slice(0, 10)}”`, en: `cannot read “${text.slice(at).trim().slice(0, 10)}”` };
    const [, name, quoted, han, mark] = match;
    if (quoted === '') return { zh: '引号中没有字', en: 'nothing between the quotes' };
    tokens.push(
      name !== undefined
        ? { kind: 'name', text: name }
        : mark !== undefined
          ? { kind: 'mark', text: mark }
          : { kind: 'literal', text: quoted ?? han ?? '' },
    );
  }
  return tokens;
}

function unexpected(token: Token | undefined): Text {
  return token === undefined
    ? { zh: '写法不完整', en: 'the expression is not complete' }
    : { zh: `此处不能写“${token.text}”`, en: `“${token.text}” cannot stand here` };
}

/** Recursive descent over the notation of a schema's author; how deep it goes is bounded, for a hostile schema is nested without end. */
class ExpressionParser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;
  fault: Text | undefined;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  choice(): Expression {
    const alternatives = [this.#sequence()];
    while (this.#take('|')) alternatives.push(this.#sequence());
    const [only] = alternatives;
    return alternatives.length === 1 && only !== undefined ? only : { kind: 'choice', alternatives };
  }

  #sequence(): Expression {
    const parts: Expression[] = [];
    while (this.fault === undefined && !this.done && !this.#ends()) parts.push(this.#item());
    const [only] = parts;
    if (only === undefined) this.#fail(unexpected(this.peek()));
    return parts.length === 1 && only !== undefined ? only : { kind: 'sequence', parts };
  }

  #item(): Expression {
    const first = this.#tokens[this.#at];
    if (first?.kind === 'name' && this.#isMark(':', 1)) {
      this.#at += 2;
      return this.#member(first.text);
    }
    if (first?.kind === 'name' && this.#isMark('=', 1)) {
      this.#at += 2;
      return this.#set(first.text);
    }
    return this.#atom();
  }

  #member(name: string): Expression {
    const word = this.peek();
    if (word?.kind === 'name' && isConversion(word.text) && this.#isMark('(', 1)) {
      this.#at += 1;
      return { kind: 'member', name, conversion: word.text, body: this.#atom() };
    }
    return { kind: 'member', name, conversion: null, body: this.#atom() };
  }

  #set(name: string): Expression {
    const isOpposite = this.#take('-');
    const word = this.#next();
    if (isOpposite && word?.kind === 'name') return { kind: 'set', name, value: { opposite: word.text } };
    if (word?.kind === 'literal' && !isOpposite) return { kind: 'set', name, value: word.text };
    if (word?.kind === 'name' && word.text === 'true') return { kind: 'set', name, value: true };
    if (isOpposite || word?.kind !== 'name' || word.text !== 'null') this.#fail(unexpected(word));
    return { kind: 'set', name, value: null };
  }

  #atom(): Expression {
    const first = this.#next();
    if (first?.kind === 'literal') return { kind: 'literal', text: first.text };
    if (first?.kind === 'name') return { kind: 'name', name: first.text };
    const close = first === undefined ? undefined : closing[first.text];
    if (first === undefined || close === undefined) return this.#fail(unexpected(first));
    if (++this.#depth > 32) return this.#fail({ zh: '括号嵌套过深', en: 'brackets are nested too deeply' });
    const body = this.choice();
    this.#depth--;
    if (!this.#take(close)) this.#fail({ zh: `“${first.text}”没有配对的“${close}”`, en: `“${first.text}” has no “${close}”` });
    if (first.text === '[') return { kind: 'optional', body };
    if (first.text === '{') return { kind: 'repeat', body, least: this.#take('+') ? 1 : 0 };
    return body;
  }

  #ends(): boolean {
    return this.#isMark('|') || this.#isMark(')') || this.#isMark(']') || this.#isMark('}');
  }

  #isMark(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'mark' && token.text === text;
  }

  #take(text: string): boolean {
    const found = this.#isMark(text);
    if (found) this.#at += 1;
    return found;
  }

  #next(): Token | undefined {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  #fail(fault: Text): Expression {
    this.fault ??= fault;
    this.#at = this.#tokens.length;
    return { kind: 'sequence', parts: [] };
  }
}

function isConversion(name: string): name is Conversion {
  return conversions.has(name);
}

/** The names of terms, tables and open words in an expression. */
export function namesIn(expression: Expression): ReadonlySet<string> {
  if (expression.kind === 'name') return new Set([expression.name]);
  return new Set(children(expression).flatMap(child => [...namesIn(child)]));
}

/** The expressions that an expression is made of. */
export function children(expression: Expression): readonly Expression[] {
  if (expression.kind === 'sequence') return expression.parts;
  if (expression.kind === 'choice') return expression.alternatives;
  return 'body' in expression ? [expression.body] : [];
}
