import { type Subject, within } from '../../diagnostic/subject.ts';
import type { Form, Identified, LabelIndex, Level1, Level2 } from '../../schema/form.ts';
import type { Labelled } from '../../schema/form-schema.ts';
import { foldLabel } from '../../source/fold.ts';
import type { Entry, Mapping, SyntaxNode } from '../../syntax/syntax-tree.ts';
import type { Binding } from '../binding.ts';
import type { SetId } from '../declaration.ts';
import { isBlank, sortKeys } from '../keys/keys.ts';
import { wrongParent } from '../problems/category-parent.ts';
import { firstLevelBelow, indicatorAmongCategories, unknownCategory } from '../problems/category-unknown.ts';
import { isListWithoutDashes } from '../shape.ts';

/** The items that stand under one second level. */
export interface Listing {
  readonly set: SetId;
  readonly level1: Level1;
  readonly level2: Level2;
  readonly items: readonly SyntaxNode[];
  readonly subject: Subject;
}

/** The set whose categories are read. */
interface Scope {
  readonly set: SetId;
  readonly subject: Subject;
}

/** The category that an unknown or misplaced key probably means. */
type Intended = IntendedLevel1 | IntendedLevel2 | { readonly kind: 'unknown' };

interface IntendedLevel1 {
  readonly kind: 'level1';
  readonly level1: Level1;
}

interface IntendedLevel2 {
  readonly kind: 'level2';
  readonly level1: Level1;
  readonly level2: Level2;
}

/** Reads the first levels of one set and the lists below them, in source order. */
export function* listings(binding: Binding, mapping: Mapping, scope: Scope): Iterable<Listing> {
  const { known, repeated, unknown } = sortKeys(binding, mapping, key => binding.form.level1.find(key), scope.subject, join);
  const others = unknown.map(entry => ({ entry, intended: insteadOfFirstLevel(binding, entry, scope) }));
  for (const { member, entry } of [...known, ...repeated]) yield* firstLevel(binding, member, entry, scope);
  for (const { entry, intended } of others) {
    if (intended.kind === 'level2') yield* misplacedList(binding, intended, entry, scope);
    else if (intended.kind === 'level1') yield* firstLevel(binding, intended.level1, entry, scope);
    // Any first level may be the intended one, so none is reported as missing too.
    else if (!isBlank(entry)) binding.unread.push({ kind: 'set', set: scope.set });
  }
}

/** What to do with a category that stands twice, as a table repeats it on every row. */
const join = { zh: '把两处的指标写在同一个类别下面', en: 'write the indicators of both under one of them' };

function* firstLevel(binding: Binding, level1: Level1, entry: Entry, scope: Scope): Iterable<Listing> {
  if (isBlank(entry)) return;
  const subject = within(scope.subject, level1.label);
  const { value } = entry;
  const [only, ...others] = level1.level2.all;
  if (only !== undefined && others.length === 0 && (value.kind === 'sequence' || isListWithoutDashes(value))) {
    yield* secondLevel(binding, level1, only, entry, scope);
    return;
  }
  const mapping = binding.expect(value, 'mapping', subject);
  if (mapping === undefined) {
    markUnread(binding, scope, level1);
    return;
  }
  const { known, repeated, unknown } = sortKeys(binding, mapping, key => level1.level2.find(key), subject, join);
  for (const { member, entry: second } of [...known, ...repeated]) yield* secondLevel(binding, level1, member, second, scope);
  for (const second of unknown) yield* unknownSecondLevel(binding, second, level1, scope);
}

function* secondLevel(binding: Binding, level1: Level1, level2: Level2, entry: Entry, { set, subject }: Scope): Iterable<Listing> {
  if (isBlank(entry)) return;
  const own = within(within(subject, level1.label), level2.label);
  const list = binding.expect(entry.value, 'sequence', own);
  if (list === undefined) markUnread(binding, { set }, level1);
  else yield { set, level1, level2, items: list.items, subject: own };
}

/** What stands under the wrong first level is read as if it stood under its own. */
function* misplacedList(binding: Binding, { level1, level2 }: IntendedLevel2, entry: Entry, scope: Scope): Iterable<Listing> {
  if (entry.value.kind === 'sequence') yield* secondLevel(binding, level1, level2, entry, scope);
  else if (!isBlank(entry)) markUnread(binding, scope, level1);
}

function* unknownSecondLevel(binding: Binding, entry: Entry, under: Level1, scope: Scope): Iterable<Listing> {
  const intended = insteadOfSecondLevel(binding, entry, under, within(scope.subject, under.label));
  if (intended.kind === 'level2') yield* misplacedList(binding, intended, entry, scope);
  // The rows are counted neither where they stand nor where they belong.
  if (isBlank(entry)) return;
  if (intended.kind !== 'level2') markUnread(binding, scope, under);
  if (intended.kind === 'level1') markUnread(binding, scope, intended.level1);
}

function markUnread({ unread }: Binding, { set }: Pick<Scope, 'set'>, { id }: Level1): void {
  unread.push({ kind: 'level1', set, level1: id });
}

/** Reports a key that is no first level. What is below it is read as the intended category, so that it is not reported as missing too. */
function insteadOfFirstLevel(binding: Binding, { key }: Entry, { subject }: Scope): Intended {
  const { form, findings } = binding;
  const own = within(subject, key.text);
  const elsewhere = belowAnother(binding, key, own);
  if (elsewhere !== undefined) return elsewhere;
  const level1 = nearestIn(form.level1, key.text);
  findings.push(unknownCategory(key, own, level1?.label, labelsOf(form.level1.all)));
  return level1 === undefined ? { kind: 'unknown' } : { kind: 'level1', level1 };
}

/** The same of a key that is none of the second levels of the first level that it stands under. */
function insteadOfSecondLevel(binding: Binding, { key, value }: Entry, under: Level1, subject: Subject): Intended {
  const { form, findings } = binding;
  const own = within(subject, key.text);
  const elsewhere = belowAnother(binding, key, own);
  if (elsewhere !== undefined) return elsewhere;
  const level1 = form.level1.find(key.text);
  if (level1 !== undefined) {
    findings.push(firstLevelBelow(key, own, { label: level1.label, under: under.label, below: labelsOf(level1.level2.all) }));
    return { kind: 'level1', level1 };
  }
  const level2 = nearestIn(under.level2, key.text);
  const near = level2 === undefined ? findSecondLevel(form, level => nearestIn(level.level2, key.text)) : asLevel2(under, level2);
  findings.push(
    value.kind === 'scalar' && !value.blank
      ? indicatorAmongCategories(key, value, own, under.label)
      : unknownCategory(key, own, near?.level2.label, labelsOf(under.level2.all)),
  );
  return near ?? { kind: 'unknown' };
}

/** The second level of another first level that a key names, and reports it. */
function belowAnother({ form, findings }: Binding, key: Entry['key'], own: Subject): IntendedLevel2 | undefined {
  const elsewhere = findSecondLevel(form, level => level.level2.find(key.text));
  if (elsewhere !== undefined) findings.push(wrongParent(key, own, elsewhere.level2.label, elsewhere.level1.label));
  return elsewhere;
}

/** The nearest category, also where 目标 stands for 指标. */
function nearestIn<T extends Labelled>(index: LabelIndex<T>, key: string): Identified<T> | undefined {
  return index.find(foldLabel(key).replace(/目标$/, '指标')) ?? index.nearest(key);
}

function asLevel2(level1: Level1, level2: Level2): IntendedLevel2 {
  return { kind: 'level2', level1, level2 };
}

function findSecondLevel(form: Form, find: (level1: Level1) => Level2 | undefined): IntendedLevel2 | undefined {
  for (const level1 of form.level1.all) {
    const level2 = find(level1);
    if (level2 !== undefined) return asLevel2(level1, level2);
  }
  return undefined;
}

function labelsOf(members: readonly Labelled[]): readonly string[] {
  return members.map(({ label }) => label);
}
