import type { Text } from '../diagnostic/problem.ts';
import { checkNotation } from './check-notation.ts';
import type { Expression } from './expression.ts';
import { type CharacterClass, type Grammar, Op, type Slot, type SlotMeaning } from './grammar.ts';
import { dateParts, kinds, type Member, type Members } from './kinds.ts';
import { type GrammarFault, type Notation, type OpenWord, readNotation } from './notation.ts';

/** Enough for ten times the shipped grammar; terms are copied to where they are used, so that a few lines can ask for a million steps. */
const mostSteps = 30_000;
const unnamed = -1;

/**
 * Compiles the data of `schemas/values.yaml`, into which a form may have merged tables, terms and forms by key.
 * The grammar is null where there are faults.
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
  readonly #tables: ReadonlyMap<string, number>;
  #full = false;

  constructor(notation: Notation) {
    this.#notation = notation;
    this.#tables = new Map([...notation.tables.keys()].map((name, index) => [name, index]));
  }

  grammar(): Grammar | null {
    const { forms, tables } = this.#notation;
    const starts = forms.map(({ expression, kind }, index) =>
      this.#emit(expression, this.#step(Op.accept, index, 0, 0), unnamed, kinds[kind], ''),
    );
    const [first = 0, ...rest] = starts.toReversed();
    const start = rest.reduce((others, form) => this.#fork(form, others), first);
    const unit: Expression = { kind: 'member', name: 'unit', conversion: null, body: { kind: 'name', name: 'unit' } };
    const unitStart = this.#emit(unit, this.#step(Op.accept, forms.length, 0, 0), unnamed, kinds.quantity, '');
    if (this.#full) return null;
    return {
      tables: Object.fromEntries(tables),
      classes: this.#classes.all,
      slots: this.#slots.all,
      names: this.#names.all,
      forms: forms.map(({ id, kind, name }) => ({ id, kind, name })),
      program: this.#program,
      start,
      unitStart,
    };
  }

  /** Gives the step at which `expression` starts if `next` follows it; `name` is what messages call its first step. */
  #emit(expression: Expression, next: number, name: number, scope: Members, group: string): number {
    if (this.#full) return next;
    switch (expression.kind) {
      case 'literal':
        return this.#literal(expression.text, next, name);
      case 'name':
        return this.#named(expression.name, next, name, scope, group);
      case 'sequence': {
        const names = expression.parts.map((_, index) =>
          expression.parts.slice(0, index).every(part => this.#readsNothing(part)) ? name : unnamed,
        );
        return expression.parts.reduceRight((after, part, index) => this.#emit(part, after, names[index] ?? unnamed, scope, group), next);
      }
      case 'choice': {
        const [last = next, ...others] = expression.alternatives.map(part => this.#emit(part, next, name, scope, group)).toReversed();
        return others.reduce((rest, alternative) => this.#fork(alternative, rest), last);
      }
      case 'optional':
        return this.#fork(this.#emit(expression.body, next, name, scope, group), next);
      case 'repeat': {
        const again = this.#fork(next, next);
        const body = this.#emit(expression.body, again, name, scope, group);
        this.#program[again * 4 + 2] = body;
        return expression.least === 1 ? body : again;
      }
      case 'member':
        return this.#member(expression, next, name, scope, group);
      case 'set':
        return this.#step(
          Op.set,
          this.#slot({ path: group + expression.name, name: expression.name, as: 'constant', value: expression.value }),
          next,
          0,
        );
    }
  }

  #member(member: Extract<Expression, { kind: 'member' }>, next: number, name: number, scope: Members, group: string): number {
    const known = scope[member.name];
    const as = scope === dateParts ? 'part' : (member.conversion ?? unconverted(known));
    const slot = this.#slot({ path: group + member.name, name: member.name, as });
    const inner = known?.members ?? (known?.type === 'day' || known?.type === 'days' ? dateParts : {});
    const deeper = `${group}${member.name}.`;
    const wrap = (body: Expression, after: number): number =>
      this.#step(Op.open, slot, this.#emit(body, this.#step(Op.close, slot, after, 0), name, inner, deeper), 0);
    if (as !== 'list' || member.body.kind !== 'repeat') return wrap(member.body, next);
    // A list is opened and closed once for each of its items.
    const again = this.#fork(next, next);
    const body = wrap(member.body.body, again);
    this.#program[again * 4 + 2] = body;
    return body;
  }

  #named(called: string, next: number, name: number, scope: Members, group: string): number {
    const { terms, open, names } = this.#notation;
    const known = names.get(called);
    const label = name === unnamed && known !== undefined ? this.#names.add(known) : name;
    const term = terms.get(called);
    if (term !== undefined) return this.#emit(term, next, label, scope, group);
    const word = open.get(called);
    if (word !== undefined) return this.#openWord(word, next, label);
    const table = this.#tables.get(called);
    if (table !== undefined) return this.#step(Op.word, table, next, label);
    return this.#step(Op.oneOf, this.#classes.add({ of: '0123456789', except: '' }), next, label);
  }

  #literal(text: string, next: number, name: number): number {
    const label = name === unnamed ? this.#names.add({ zh: `“${text}”`, en: `“${text}”` }) : name;
    return Array.from(text).reduceRight((after, character) => this.#step(Op.character, character.codePointAt(0) ?? 0, after, label), next);
  }

  #openWord({ characters, least, most, notLast }: OpenWord, next: number, name: number): number {
    const last = this.#classes.add({ ...characters, except: characters.except + notLast });
    const inside = notLast === '' ? undefined : this.#classes.add({ of: notLast, except: characters.except });
    const letter = (ends: boolean, more: number): number => {
      const end = this.#step(Op.oneOf, last, ends ? this.#fork(next, more) : more, name);
      return inside === undefined ? end : this.#fork(end, this.#step(Op.oneOf, inside, more, name));
    };
    let start: number;
    if (most === null) {
      const loop = this.#fork(next, next);
      start = letter(true, loop);
      this.#program[loop * 4 + 2] = start;
      this.#program[loop * 4 + 3] = start;
    } else {
      start = this.#step(Op.oneOf, last, next, name);
      for (let count = most - 1; count >= Math.max(least, 1); count--) start = letter(true, start);
    }
    for (let count = 1; count < least; count++) start = letter(false, start);
    return least === 0 ? this.#fork(next, start) : start;
  }

  #readsNothing(expression: Expression): boolean {
    return expression.kind === 'optional' || expression.kind === 'set' || (expression.kind === 'repeat' && expression.least === 0);
  }

  #slot(slot: Slot): number {
    return this.#slots.add(slot);
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

/** What a member without a conversion is by its type; those that need one are refused before. */
function unconverted(member: Member | undefined): SlotMeaning {
  switch (member?.type) {
    case 'key':
    case 'spelling':
    case 'group':
    case 'list':
      return member.type;
    default:
      return 'written';
  }
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
