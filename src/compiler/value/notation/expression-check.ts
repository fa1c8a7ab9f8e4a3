import type { Text } from '../../diagnostic/problem.ts';
import { isDecimal } from '../decimal.ts';
import { dateParts, type ValueMember, type ValueMembers } from '../kinds.ts';
import { children, type Expression, namesIn } from './expression.ts';
import type { GrammarFault, Notation } from './notation.ts';

type GivingExpression = Extract<Expression, { kind: 'member' }>;
type SettingExpression = Extract<Expression, { kind: 'set' }>;

/** The conversions by which a member of each type is read. */
const conversions: Readonly<Record<ValueMember['type'], readonly GivingExpression['conversion'][]>> = {
  key: [null],
  spelling: [null],
  written: [null],
  decimal: ['decimal', 'numeral', 'hundredfold'],
  day: ['first', 'last'],
  days: ['days'],
  true: [],
  group: [null],
  list: [null],
};

/** What an expression gives to the value that it stands in: every member that it may set, and those that it always sets. */
interface Given {
  readonly members: readonly (GivingExpression | SettingExpression)[];
  readonly always: ReadonlySet<string>;
}

/** Gathers what is wrong with the expressions of a notation: a repeat of nothing, or members that a kind of value does not have so. */
export class ExpressionCheck {
  readonly faults: GrammarFault[] = [];
  readonly #notation: Notation;
  readonly #given = new Map<string, Given>();
  readonly #nothing = new Map<string, boolean>();

  constructor(notation: Notation) {
    this.#notation = notation;
  }

  fault(path: readonly string[], message: Text): void {
    this.faults.push({ path, message });
  }

  canBeNothing(expression: Expression): boolean {
    if (expression.kind === 'optional' || expression.kind === 'set') return true;
    if (expression.kind === 'repeat') return expression.least === 0;
    if (expression.kind === 'member') return this.canBeNothing(expression.body);
    if (expression.kind === 'sequence') return expression.parts.every(part => this.canBeNothing(part));
    if (expression.kind === 'choice') return expression.alternatives.some(part => this.canBeNothing(part));
    if (expression.kind === 'literal') return false;
    return remember(this.#nothing, expression.name, name => {
      const term = this.#notation.terms.get(name);
      return term === undefined ? this.#notation.open.get(name)?.least === 0 : this.canBeNothing(term);
    });
  }

  checkRepeats(expression: Expression, path: readonly string[]): void {
    if (expression.kind === 'repeat' && this.canBeNothing(expression.body))
      this.fault(path, { zh: '{…} 里的内容可以什么都不读', en: 'what stands in {…} can match nothing' });
    for (const child of children(expression)) this.checkRepeats(child, path);
  }

  given(expression: Expression): Given {
    if (expression.kind === 'set' || expression.kind === 'member') return { members: [expression], always: new Set([expression.name]) };
    if (expression.kind === 'optional' || expression.kind === 'repeat')
      return { members: this.given(expression.body).members, always: new Set() };
    if (expression.kind === 'literal') return { members: [], always: new Set() };
    if (expression.kind === 'name') {
      const term = this.#notation.terms.get(expression.name);
      return term === undefined ? { members: [], always: new Set() } : remember(this.#given, expression.name, () => this.given(term));
    }
    const parts = children(expression).map(child => this.given(child));
    const [first = new Set<string>(), ...rest] = parts.map(({ always }) => always);
    const join = expression.kind === 'sequence' ? 'union' : 'intersection';
    return {
      members: [...new Set(parts.flatMap(({ members }) => members))],
      always: rest.reduce((all, next) => combine(all, next, join), first),
    };
  }

  checkMembers({ members, always }: Given, allowed: ValueMembers, path: readonly string[]): void {
    for (const member of members) {
      const type = Object.hasOwn(allowed, member.name) ? allowed[member.name] : undefined;
      if (type === undefined) this.fault(path, { zh: `这种指标值没有“${member.name}”`, en: `this kind of value has no “${member.name}”` });
      else if (!(member.kind === 'set' ? canBeSet(member, type, always) : this.#fits(member, type, path)))
        this.fault(path, {
          zh: `“${member.name}”不能这样写（应为 ${type.type}）`,
          en: `“${member.name}” cannot be set so (it is ${type.type})`,
        });
    }
    for (const [name, { presence }] of Object.entries(allowed))
      if (presence === 'required' && !always.has(name))
        this.fault(path, { zh: `不是每种读法都有“${name}”`, en: `not every reading sets “${name}”` });
  }

  #fits({ body, conversion }: GivingExpression, { type, keys, members }: ValueMember, path: readonly string[]): boolean {
    if (!conversions[type].includes(conversion)) return false;
    if (type === 'group' || type === 'list') {
      const isList = body.kind === 'repeat' && body.least === 1;
      // Each item of a list is a group of its own.
      this.checkMembers(this.given(isList ? body.body : body), members ?? {}, path);
      return isList === (type === 'list');
    }
    if (type === 'day' || type === 'days') {
      this.checkMembers(this.given(body), dateParts, path);
      return true;
    }
    return this.given(body).members.length === 0 && (keys === undefined || this.#keys(body).every(key => keys.includes(key)));
  }

  #keys(expression: Expression): readonly string[] {
    const names = [...namesIn(expression)];
    const seen = new Set<string>();
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      const term = seen.has(name) ? undefined : this.#notation.terms.get(name);
      seen.add(name);
      if (term !== undefined) names.push(...namesIn(term));
    }
    return [...seen].flatMap(name => (this.#notation.tables.get(name) ?? []).map(({ key }) => key));
  }
}

/** Whether a member may be set to a value without reading it; `always` are the members that are there in any case. */
function canBeSet({ value }: SettingExpression, { type, presence, keys }: ValueMember, always: ReadonlySet<string>): boolean {
  if (value === null) return presence === 'null' || presence === 'with number';
  if (value === true) return type === 'true';
  if (typeof value !== 'string') return type === 'decimal' && always.has(value.opposite);
  if (type === 'decimal') return isDecimal(value);
  return type === 'spelling' || type === 'written' || (type === 'key' && (keys?.includes(value) ?? true));
}

function remember<T>(known: Map<string, T>, name: string, find: (name: string) => T): T {
  const found = known.get(name);
  if (found !== undefined) return found;
  const value = find(name);
  known.set(name, value);
  return value;
}

/** `Set.prototype.union` is younger than Node 20. */
function combine(a: ReadonlySet<string>, b: ReadonlySet<string>, join: 'union' | 'intersection'): ReadonlySet<string> {
  return join === 'union' ? new Set([...a, ...b]) : new Set([...a].filter(name => b.has(name)));
}
