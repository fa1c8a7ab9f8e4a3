import type { Text } from '../../diagnostic/problem.ts';
import { checkNotation } from './check-notation.ts';
import type { Expression } from './expression.ts';
import { foldText } from '../fold.ts';
import { type CharacterClass, type Grammar, Op, type Slot, type SlotMeaning, type UnitPlace, unitTerms } from './grammar.ts';
import { dateParts, kinds, unitParts, type ValueMember, type ValueMembers } from '../kinds.ts';
import { type GrammarFault, type Notation, type OpenWord, readNotation } from './notation.ts';

/** Ten times the shipped grammar; terms are copied to where they are used, so that a few lines can ask for a million steps. */
const mostSteps = 30_000;
const unnamed = -1;

/**
 * Compiles the data of `schemas/values.yaml`, into which a form may have merged tables, terms and forms by key: begin here. notation.ts reads
 * the data, expression.ts each expression in it, check-notation.ts says what is wrong with the whole, and the emitter below writes the
 * program. The grammar is null where there are faults.
 */
export function compileGrammar(data: unknown): { readonly grammar: Grammar | null; readonly faults: readonly GrammarFault[] } {
  const { notation, faults: unreadable } = readNotation(data);
  const faults = unreadable.length > 0 ? unreadable : checkNotation(notation);
  if (faults.length > 0) return { grammar: null, faults };
  const emitter = new Emitter(notation);
  const grammar = emitter.grammar();
  if (grammar === null)
    return { grammar, faults: [{ path: ['terms'], message: { zh: '写法展开后过大', en: 'the grammar becomes too large' } }] };
  return { grammar, faults };
}

/** Writes the program from the end of each form to its beginning, so that every step knows the one after it. */
class Emitter {
  readonly #notation: Notation;
  readonly #program: number[] = [];
  readonly #names = new Interned<Text>();
  readonly #slots = new Interned<Slot>();
  readonly #classes = new Interned<CharacterClass>();
  readonly #literals = new Interned<string>();
  readonly #wordSets = new Interned<readonly string[]>();
  readonly #termTables = new Map<string, readonly string[] | undefined>();
  #full = false;

  constructor(notation: Notation) {
    this.#notation = notation;
  }

  grammar(): Grammar | null {
    const { forms, tables } = this.#notation;
    const starts = forms.map(({ expression, kind }, index) =>
      this.#emit(expression, this.#step(Op.accept, index, 0, 0), unnamed, kinds[kind].members, ''),
    );
    const [first = 0, ...rest] = starts.toReversed();
    const start = rest.reduce((others, form) => this.#fork(form, others), first);
    const unitStart = (place: UnitPlace): number =>
      this.#emit({ kind: 'name', name: unitTerms[place] }, this.#step(Op.accept, forms.length, 0, 0), unnamed, unitParts, '');
    const unitStarts = { column: unitStart('column'), name: unitStart('name') };
    if (this.#full) return null;
    const words = [...tables.values()].flat().flatMap(row => [...row.words, ...row.keep, ...row.guess]);
    return {
      tables: Object.fromEntries(tables),
      folded: Object.fromEntries(words.map(word => [word, foldText(word)]).filter(([word, text]) => word !== text)),
      wordSets: this.#wordSets.all,
      literals: this.#literals.all,
      classes: this.#classes.all,
      slots: this.#slots.all,
      names: this.#names.all,
      forms: forms.map(({ id, kind, name }, index) => ({ id, kind, name, start: starts[index] ?? 0 })),
      program: this.#program,
      start,
      unitStarts,
    };
  }

  /** Gives the step at which `expression` starts if `next` follows it; `name` is what messages call its first step. */
  #emit(expression: Expression, next: number, name: number, scope: ValueMembers, group: string): number {
    if (this.#full) return next;
    const emit = (part: Expression, after: number, called = name): number => this.#emit(part, after, called, scope, group);
    if (expression.kind === 'literal') return this.#literal(expression.text, next, name);
    if (expression.kind === 'name') return this.#named(expression.name, next, name, scope, group);
    if (expression.kind === 'member') return this.#member(expression, next, name, scope, group);
    if (expression.kind === 'optional') return this.#fork(emit(expression.body, next), next);
    if (expression.kind === 'repeat') {
      const { again, close } = this.#loop(next);
      const body = close(emit(expression.body, again));
      return expression.least === 1 ? body : again;
    }
    if (expression.kind === 'sequence') {
      // A part that need not read anything leaves its name to the part after it.
      const firstToRead = expression.parts.findIndex(part => !readsNothing(part));
      return expression.parts.reduceRight((after, part, index) => emit(part, after, index <= firstToRead ? name : unnamed), next);
    }
    if (expression.kind === 'choice') {
      const tables = this.#tablesOf(expression);
      if (tables !== undefined)
        return this.#step(Op.word, this.#wordSets.add(tables), next, name === unnamed ? this.#nameOf(tables[0]) : name);
      const [last = next, ...others] = expression.alternatives.map(part => emit(part, next)).toReversed();
      return others.reduce((rest, alternative) => this.#fork(alternative, rest), last);
    }
    return this.#step(
      Op.set,
      this.#slots.add({ path: group + expression.name, name: expression.name, as: 'constant', value: expression.value }),
      next,
      0,
    );
  }

  #member(member: Extract<Expression, { kind: 'member' }>, next: number, name: number, scope: ValueMembers, group: string): number {
    const known = scope[member.name];
    const as = scope === dateParts ? 'part' : (member.conversion ?? unconverted(known));
    const slot = this.#slots.add({ path: group + member.name, name: member.name, as });
    const inner = known?.members ?? (known?.type === 'day' || known?.type === 'days' ? dateParts : {});
    const deeper = `${group}${member.name}.`;
    const wrap = (body: Expression, after: number): number => {
      const close = this.#step(Op.close, slot, after, 0);
      return this.#step(Op.open, slot, this.#emit(body, close, name, inner, deeper), close);
    };
    if (as !== 'list' || member.body.kind !== 'repeat') return wrap(member.body, next);
    // A list is opened and closed once for each of its items.
    const { again, close } = this.#loop(next);
    return close(wrap(member.body.body, again));
  }

  #named(called: string, next: number, name: number, scope: ValueMembers, group: string): number {
    const { terms, open, tables } = this.#notation;
    const label = name === unnamed ? this.#nameOf(called) : name;
    const term = terms.get(called);
    if (term !== undefined) return this.#emit(term, next, label, scope, group);
    const word = open.get(called);
    if (word !== undefined) return this.#openWord(word, next, label);
    if (tables.has(called)) return this.#step(Op.word, this.#wordSets.add([called]), next, label);
    return this.#step(Op.oneOf, this.#classes.add({ of: 'digits', except: '' }), next, label);
  }

  #literal(text: string, next: number, name: number): number {
    const label = name === unnamed ? this.#names.add({ zh: `“${text}”`, en: `“${text}”` }) : name;
    return this.#step(Op.literal, this.#literals.add(foldText(text)), next, label);
  }

  /** The tables that a choice names and nothing else: one step reads them all. */
  #tablesOf(expression: Expression): readonly string[] | undefined {
    if (expression.kind === 'name') {
      const { name } = expression;
      const term = this.#notation.terms.get(name);
      if (term === undefined) return this.#notation.tables.has(name) ? [name] : undefined;
      if (!this.#termTables.has(name)) this.#termTables.set(name, this.#tablesOf(term));
      return this.#termTables.get(name);
    }
    if (expression.kind !== 'choice') return undefined;
    const tables = expression.alternatives.map(alternative => this.#tablesOf(alternative));
    return tables.includes(undefined) ? undefined : [...new Set(tables.flatMap(names => names ?? []))];
  }

  #nameOf(called: string | undefined): number {
    const name = this.#notation.names.get(called ?? '');
    return name === undefined ? unnamed : this.#names.add(name);
  }

  #openWord({ characters, least, most, notLast }: OpenWord, next: number, name: number): number {
    const last = this.#classes.add({ ...characters, except: characters.except + notLast });
    const inside = notLast === '' ? undefined : this.#classes.add({ of: 'these', these: notLast, except: characters.except });
    const letter = (ends: boolean, more: number): number => {
      const end = this.#step(Op.oneOf, last, ends ? this.#fork(next, more) : more, name);
      return inside === undefined ? end : this.#fork(end, this.#step(Op.oneOf, inside, more, name));
    };
    let start: number;
    if (most === null) {
      const { again, close } = this.#loop(next);
      start = close(letter(true, again));
    } else {
      start = this.#step(Op.oneOf, last, next, name);
      for (let count = most - 1; count >= Math.max(least, 1); count--) start = letter(true, start);
    }
    for (let count = 1; count < least; count++) start = letter(false, start);
    return least === 0 ? this.#fork(next, start) : start;
  }

  /** A step that goes on to a body, which is written after it and leads back to it, or else to `next`. */
  #loop(next: number): { readonly again: number; readonly close: (body: number) => number } {
    const again = this.#fork(next, next);
    const close = (body: number): number => {
      this.#program[again * 4 + 2] = body;
      return body;
    };
    return { again, close };
  }

  #fork(first: number, second: number): number {
    return this.#step(Op.fork, 0, first, second);
  }

  #step(op: Op, operand: number, next: number, other: number): number {
    this.#full ||= this.#program.length >= mostSteps * 4;
    this.#program.push(op, operand, next, other);
    return this.#program.length / 4 - 1;
  }
}

function readsNothing(expression: Expression): boolean {
  return expression.kind === 'optional' || expression.kind === 'set' || (expression.kind === 'repeat' && expression.least === 0);
}

/** What a member without a conversion is by its type; those that need one are refused before. */
function unconverted(member: ValueMember | undefined): SlotMeaning {
  const type = member?.type;
  return type === 'key' || type === 'spelling' || type === 'group' || type === 'list' ? type : 'written';
}

/** Equal things once, by index. */
class Interned<T> {
  readonly all: T[] = [];
  readonly #index = new Map<string, number>();

  add(thing: T): number {
    const key = JSON.stringify(thing);
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#index.set(key, this.all.length);
    return this.all.push(thing) - 1;
  }
}
