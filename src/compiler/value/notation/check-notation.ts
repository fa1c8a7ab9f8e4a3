import { type Expression, namesIn } from './expression.ts';
import { ExpressionCheck } from './expression-check.ts';
import { unitPlaces, unitTerms } from './grammar.ts';
import { kinds, unitParts } from '../kinds.ts';
import type { GrammarFault, Notation } from './notation.ts';

/** Of terms in terms; the checks and the compiler walk down them. */
const deepest = 100;

/** Says what a grammar's parts may not do together: name what is not there, refer to themselves, read nothing, or set what their kind has not. */
export function checkNotation(notation: Notation): readonly GrammarFault[] {
  const faults = [...unknownNames(notation), ...recursion(notation)];
  if (faults.length > 0) return faults; // what follows walks through terms and would not end
  const check = new ExpressionCheck(notation);
  for (const [name, term] of notation.terms) check.checkRepeats(term, ['terms', name]);
  for (const { id, kind, expression } of notation.forms) {
    const path = ['forms', id, 'match'];
    if (check.canBeNothing(expression)) check.fault(path, { zh: '这种写法可以什么都不读', en: 'this form can match nothing' });
    check.checkRepeats(expression, path);
    check.checkMembers(check.given(expression), kinds[kind].members, path);
  }
  for (const place of unitPlaces) {
    const path = ['terms', unitTerms[place]];
    check.checkMembers(check.given({ kind: 'name', name: unitTerms[place] }), unitParts, path);
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
