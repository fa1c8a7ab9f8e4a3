import type { Form, Identified, LabelIndex, Level1, Level2 } from '../../schema/form.ts';
import type { Labelled } from '../../schema/form-schema.ts';
import { foldLabel } from '../../schema/label.ts';
import type { Entry, Mapping, SyntaxNode } from '../../syntax/syntax-tree.ts';
import type { Binding } from '../binding.ts';
import type { SetId } from '../declaration.ts';
import { isBlank, join, sortKeys } from '../keys/keys.ts';
import { firstLevelBelow, strangeCategory } from '../problems/category-unknown.ts';
import { wrongParent } from '../problems/category-parent.ts';
import { isListWithoutDashes } from '../shape.ts';

/** The items that stand under one second level. */
export interface Listing {
  readonly set: SetId;
  readonly level1: Level1;
  readonly level2: Level2;
  readonly items: readonly SyntaxNode[];
  readonly path: string;
}

interface Owner {
  readonly set: SetId;
  readonly path: string;
}

/** What a category that does not stand where the form has it probably means. */
type Meant =
  | { readonly kind: 'level1'; readonly level1: Level1 }
  | { readonly kind: 'level2'; readonly level1: Level1; readonly level2: Level2 }
  | { readonly kind: 'nothing' };

/** Reads the first levels of one set and the lists below them, in source order. */
export function* listings(binding: Binding, mapping: Mapping, owner: Owner): Iterable<Listing> {
  const { form } = binding;
  const { known, unknown } = sortKeys(binding, mapping, key => form.level1.find(key), owner.path);
  const strangers = unknown.map(entry => ({ entry, meant: meantByFirst(binding, entry, owner) }));
  for (const { member, entry } of known) yield* ofLevel1(binding, member, entry, owner);
  for (const { entry, meant } of strangers) {
    if (meant.kind === 'level2') yield* ofMisplaced(binding, meant, entry, owner);
    else if (meant.kind === 'level1') yield* ofLevel1(binding, meant.level1, entry, owner);
    // Whichever first level it was to be, that one is not missed as well.
    else if (!isBlank(entry)) binding.unread.add(owner.set);
  }
}

function* ofLevel1(binding: Binding, level1: Level1, entry: Entry, owner: Owner): Iterable<Listing> {
  if (isBlank(entry)) return;
  const path = join(owner.path, level1.label);
  const { value } = entry;
  const [only, ...others] = level1.level2.all;
  if (only !== undefined && others.length === 0 && (value.kind === 'sequence' || isListWithoutDashes(value))) {
    yield* ofLevel2(binding, level1, only, entry, owner);
    return;
  }
  const mapping = binding.expect(value, 'mapping', path);
  if (mapping === undefined) {
    binding.unread.add(`${owner.set}.${level1.id}`);
    return;
  }
  const { known, unknown } = sortKeys(binding, mapping, key => level1.level2.find(key), path);
  for (const { member, entry: second } of known) yield* ofLevel2(binding, level1, member, second, owner);
  for (const second of unknown) yield* ofStranger(binding, second, { ...owner, path }, level1, owner);
}

function* ofLevel2(binding: Binding, level1: Level1, level2: Level2, entry: Entry, owner: Owner): Iterable<Listing> {
  if (isBlank(entry)) return;
  const path = join(join(owner.path, level1.label), level2.label);
  const list = binding.expect(entry.value, 'sequence', path);
  if (list === undefined) binding.unread.add(`${owner.set}.${level1.id}`);
  else yield { set: owner.set, level1, level2, items: list.items, path };
}

/** What stands under the wrong first level is read as if it stood under its own. */
function* ofMisplaced(binding: Binding, { level1, level2 }: Meant & { kind: 'level2' }, entry: Entry, owner: Owner): Iterable<Listing> {
  if (entry.value.kind === 'sequence') yield* ofLevel2(binding, level1, level2, entry, owner);
  else if (!isBlank(entry)) binding.unread.add(`${owner.set}.${level1.id}`);
}

/** A key below a first level that is none of its second levels. */
function* ofStranger(binding: Binding, entry: Entry, here: Owner, under: Level1, owner: Owner): Iterable<Listing> {
  const meant = meantBySecond(binding, entry, here, under);
  if (meant.kind === 'level2') yield* ofMisplaced(binding, meant, entry, owner);
  // The rows are counted neither where they stand nor where they belong.
  if (isBlank(entry)) return;
  if (meant.kind !== 'level2') binding.unread.add(`${owner.set}.${under.id}`);
  if (meant.kind === 'level1') binding.unread.add(`${owner.set}.${meant.level1.id}`);
}

/**
 * Reports a key that is no first level, and says which category is meant: what stands below it is read as that one's, so that a misspelt or
 * misplaced category is not missed as well.
 */
function meantByFirst(binding: Binding, { key }: Entry, { path }: Owner): Meant {
  const { form } = binding;
  const own = join(path, key.text);
  const placed = secondLevel(form, level => level.level2.find(key.text));
  if (placed !== undefined) {
    binding.findings.push(wrongParent(key, own, placed.level2.label, placed.level1.label));
    return placed;
  }
  const level1 = nearIn(form.level1, key.text);
  binding.findings.push(strangeCategory(key, own, level1?.label, labelsOf(form.level1.all)));
  return level1 === undefined ? { kind: 'nothing' } : { kind: 'level1', level1 };
}

/** The same of a key that is none of the second levels of the first level that it stands under. */
function meantBySecond({ form, findings }: Binding, { key }: Entry, { path }: Owner, under: Level1): Meant {
  const own = join(path, key.text);
  const placed = secondLevel(form, level => level.level2.find(key.text));
  if (placed !== undefined) {
    findings.push(wrongParent(key, own, placed.level2.label, placed.level1.label));
    return placed;
  }
  const level1 = form.level1.find(key.text);
  if (level1 !== undefined) {
    findings.push(firstLevelBelow(key, own, { label: level1.label, under: under.label, below: labelsOf(level1.level2.all) }));
    return { kind: 'level1', level1 };
  }
  const level2 = nearIn(under.level2, key.text);
  const near = level2 === undefined ? secondLevel(form, level => nearIn(level.level2, key.text)) : secondOf(under, level2);
  findings.push(strangeCategory(key, own, near?.level2.label, labelsOf(under.level2.all)));
  return near ?? { kind: 'nothing' };
}

/** The nearest category, also where 目标 stands for 指标. */
function nearIn<T extends Labelled>(index: LabelIndex<T>, key: string): Identified<T> | undefined {
  return index.find(foldLabel(key).replace(/目标$/, '指标')) ?? index.nearest(key);
}

function secondOf(level1: Level1, level2: Level2): Meant & { kind: 'level2' } {
  return { kind: 'level2', level1, level2 };
}

function secondLevel(form: Form, find: (level1: Level1) => Level2 | undefined): (Meant & { kind: 'level2' }) | undefined {
  for (const level1 of form.level1.all) {
    const level2 = find(level1);
    if (level2 !== undefined) return secondOf(level1, level2);
  }
  return undefined;
}

function labelsOf(members: readonly Labelled[]): readonly string[] {
  return members.map(({ label }) => label);
}
