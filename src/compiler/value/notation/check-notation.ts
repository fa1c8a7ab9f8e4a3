import type { Text } from '../../diagnostic/problem.ts';
import { isDecimal } from '../decimal.ts';
import type { Expression } from './expression.ts';
import { unitPlaces, unitTerms } from './grammar.ts';
import { dateParts, kinds, unitParts, type ValueMember, type ValueMembers } from '../kinds.ts';
import type { GrammarFault, Notation } from './notation.ts';

type MemberExpression = Extract<Expression, { kind: 'member' | 'set' }>;

/** Of terms in terms; the checks and the compiler walk down them. */
const deepest = 100;

/** What an expression gives to the value that it stands in: every member that it may set, and those that it always sets. */
interface Shape {
  readonly members: readonly MemberExpression[];
  readonly always: ReadonlySet<string>;
}

/** Says what a grammar's parts may not do together: name what is not there, refer to themselves, read nothing, or set what their kind has not. */
export function checkNotation(notation: Notation): readonly GrammarFault[] {
  const faults = [...unknownNames(notation), ...recursion(notation)];
  if (faults.length > 0) return faults; // what follows walks through terms and would not end
  const check = new Check(notation);
  for (const [name, term] of notation.terms) check.repeats(term, ['terms', name]);
  for (const { id, kind, expression } of notation.forms) {
    const path = ['forms', id, 'match'];
    if (check.canBeNothing(expression)) check.fault(path, { zh: '这种写法可以什么都不读', en: 'this form can match nothing' });
    check.repeats(expression, path);
    check.members(check.shape(expression), kinds[kind].members, path);
  }
  for (const place of unitPlaces) {
    const path = ['terms', unitTerms[place]];
    check.members(check.shape({ kind: 'name', name: unitTerms[place] }), unitParts, path);
  }
  return check.faults;
}

function* unknownNames(notation: Notation): Iterable<GrammarFault> {
  const known = (name: string): boolean =>
    name === 'digit' || [notation.tables, notation.open, notation.terms].some(section => section.has(name));
  for (const [path, expression] of expressions(notation))
    for (const name of namesIn(expression))
      if (!known(name)) yield { path, message: { zh: `没有名为“${name}”的成分`, en: `nothing is called “${name}”` } };
  for (const name of notation.terms.keys())
    if (notation.tables.has(name) || notation.open.has(name))
      yield { path: ['terms', name], message: { zh: `“${name}”有两个`, en: `there are two “${name}”` } };
  for (const name of unitPlaces.map(place => unitTerms[place]))
    if (!notation.terms.has(name))
      yield { path: ['terms'], message: { zh: `缺少 ${name}（计量单位的写法）`, en: `“${name}” is missing: how a 计量单位 is written` } };
}

/** Walks terms depth first with a stack of its own: how deep they go is what it finds out. */
function* recursion({ terms }: Notation): Iterable<GrammarFault> {
  const depths = new Map<string, number>();
  for (const start of terms.keys()) {
    const trail: string[] = [];
    const agenda: { readonly name: string; readonly leave: boolean }[] = [{ name: start, leave: false }];
    for (let next = agenda.pop(); next !== undefined; next = agenda.pop()) {
      const { name, leave } = next;
      const term = terms.get(name);
      if (term === undefined || depths.has(name)) continue;
      const names = [...namesIn(term)];
      if (leave) {
        trail.pop();
        depths.set(name, 1 + Math.max(0, ...names.map(inner => depths.get(inner) ?? 0)));
      } else if (trail.includes(name)) {
        yield { path: ['terms', start], message: { zh: `“${name}”引用了自己`, en: `“${name}” refers to itself` } };
        return;
      } else {
        trail.push(name);
        agenda.push({ name, leave: true }, ...names.map(inner => ({ name: inner, leave: false })));
      }
      if (trail.length > deepest || (depths.get(name) ?? 0) > deepest) {
        yield { path: ['terms', leave ? name : start], message: { zh: '成分层层引用过深', en: 'terms refer to each other too deeply' } };
        return;
      }
    }
  }
}

function* expressions(notation: Notation): Iterable<readonly [readonly string[], Expression]> {
  for (const [name, term] of notation.terms) yield [['terms', name], term];
  for (const { id, expression } of notation.forms) yield [['forms', id, 'match'], expression];
}

function namesIn(expression: Expression): ReadonlySet<string> {
  if (expression.kind === 'name') return new Set([expression.name]);
  return new Set(children(expression).flatMap(child => [...namesIn(child)]));
}

function children(expression: Expression): readonly Expression[] {
  if (expression.kind === 'sequence') return expression.parts;
  if (expression.kind === 'choice') return expression.alternatives;
  return 'body' in expression ? [expression.body] : [];
}

class Check {
  readonly faults: GrammarFault[] = [];
  readonly #notation: Notation;
  readonly #shapes = new Map<string, Shape>();
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

  repeats(expression: Expression, path: readonly string[]): void {
    if (expression.kind === 'repeat' && this.canBeNothing(expression.body))
      this.fault(path, { zh: '{…} 里的内容可以什么都不读', en: 'what stands in {…} can match nothing' });
    for (const child of children(expression)) this.repeats(child, path);
  }

  shape(expression: Expression): Shape {
    if (expression.kind === 'set' || expression.kind === 'member') return { members: [expression], always: new Set([expression.name]) };
    if (expression.kind === 'optional' || expression.kind === 'repeat')
      return { members: this.shape(expression.body).members, always: new Set() };
    if (expression.kind === 'literal') return { members: [], always: new Set() };
    if (expression.kind === 'name') {
      const term = this.#notation.terms.get(expression.name);
      return term === undefined ? { members: [], always: new Set() } : remember(this.#shapes, expression.name, () => this.shape(term));
    }
    const shapes = children(expression).map(child => this.shape(child));
    const [first = new Set<string>(), ...rest] = shapes.map(({ always }) => always);
    const join = expression.kind === 'sequence' ? 'union' : 'intersection';
    return {
      members: [...new Set(shapes.flatMap(({ members }) => members))],
      always: rest.reduce((all, next) => combine(all, next, join), first),
    };
  }

  members({ members, always }: Shape, allowed: ValueMembers, path: readonly string[]): void {
    for (const member of members) {
      const type = Object.hasOwn(allowed, member.name) ? allowed[member.name] : undefined;
      if (type === undefined) this.fault(path, { zh: `这种指标值没有“${member.name}”`, en: `this kind of value has no “${member.name}”` });
      else if (!this.#fits(member, type, path))
        this.fault(path, {
          zh: `“${member.name}”不能这样写（应为 ${type.type}）`,
          en: `“${member.name}” cannot be set so (it is ${type.type})`,
        });
    }
    for (const [name, { presence }] of Object.entries(allowed))
      if (presence === 'required' && !always.has(name))
        this.fault(path, { zh: `不是每种读法都有“${name}”`, en: `not every reading sets “${name}”` });
  }

  #fits(member: MemberExpression, { type, presence, keys, members }: ValueMember, path: readonly string[]): boolean {
    if (member.kind === 'set') {
      if (member.value === null) return presence === 'null' || presence === 'with number';
      if (member.value === true) return type === 'true';
      if (type === 'decimal') return isDecimal(member.value);
      return type === 'spelling' || type === 'written' || (type === 'key' && (keys?.includes(member.value) ?? true));
    }
    const { body, conversion } = member;
    // Each item of a list is a group of its own.
    const inner = this.shape(type === 'list' && body.kind === 'repeat' ? body.body : body);
    if (type === 'group' || type === 'list') {
      this.members(inner, members ?? {}, path);
      return conversion === null && (type === 'list') === (body.kind === 'repeat' && body.least === 1);
    }
    if (type === 'day' || type === 'days') {
      this.members(inner, dateParts, path);
      return type === 'days' ? conversion === 'days' : conversion === 'first' || conversion === 'last';
    }
    if (inner.members.length > 0) return false;
    if (type === 'decimal') return conversion === 'decimal' || conversion === 'numeral' || conversion === 'hundredfold';
    return conversion === null && type !== 'true' && (keys === undefined || this.#keys(body).every(key => keys.includes(key)));
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
