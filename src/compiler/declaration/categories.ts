import type { Form, Identified, Level1, Level2 } from '../schema/form.ts';
import type { Entry, Mapping, SyntaxNode } from '../syntax/syntax-tree.ts';
import type { Binding } from './binding.ts';
import type { SetId } from './declaration.ts';
import { isBlank, join, sortKeys } from './keys.ts';
import { strangeCategory } from './problems/category-unknown.ts';
import { wrongParent } from './problems/category-parent.ts';

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

/** Reads the first levels of one set and the lists below them, in source order. */
export function* listings(binding: Binding, mapping: Mapping, owner: Owner): Iterable<Listing> {
  const { form } = binding;
  const { known, unknown } = sortKeys(binding, mapping, key => form.level1.find(key), owner.path);
  const strangers = unknown.map(entry => ({ entry, ...meant(binding, entry, owner) }));
  for (const { member, entry } of known) yield* ofLevel1(binding, member, entry, owner);
  for (const { entry, level1, level2 } of strangers) {
    if (level1 !== undefined && level2 !== undefined) yield* ofLevel2(binding, level1, level2, entry, owner);
    else if (level1 !== undefined) yield* ofLevel1(binding, level1, entry, owner);
  }
}

function* ofLevel1(binding: Binding, level1: Level1, entry: Entry, owner: Owner): Iterable<Listing> {
  if (isBlank(entry)) return;
  const path = join(owner.path, level1.label);
  const { value } = entry;
  const [only, ...others] = level1.level2.all;
  if (value.kind === 'sequence' && only !== undefined && others.length === 0) {
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
  for (const second of unknown) {
    const found = meant(binding, second, { ...owner, path }, level1);
    if (found.level1 !== undefined && found.level2 !== undefined) yield* ofLevel2(binding, found.level1, found.level2, second, owner);
    else binding.unread.add(`${owner.set}.${level1.id}`);
  }
}

function* ofLevel2(binding: Binding, level1: Level1, level2: Level2, entry: Entry, owner: Owner): Iterable<Listing> {
  if (isBlank(entry)) return;
  const path = join(join(owner.path, level1.label), level2.label);
  const list = binding.expect(entry.value, 'sequence', path);
  if (list === undefined) binding.unread.add(`${owner.set}.${level1.id}`);
  else yield { set: owner.set, level1, level2, items: list.items, path };
}

/**
 * Reports a category that does not stand where the form has it, and says which one is meant: what stands below it is read as that one's,
 * so that a misspelt or misplaced category is not missed as well.
 */
function meant(binding: Binding, { key }: Entry, { path }: Owner, under?: Level1): { readonly level1?: Level1; readonly level2?: Level2 } {
  const { form } = binding;
  const own = join(path, key.text);
  const placed = secondLevel(form, level => level.level2.find(key.text));
  if (placed !== undefined) {
    binding.findings.push(wrongParent(key, own, placed.level2.label, placed.level1.label));
    return placed;
  }
  const siblings: readonly { readonly label: string }[] = under?.level2.all ?? form.level1.all;
  const near = under === undefined ? nearFirst(form, key.text) : nearSecond(form, key.text, under);
  binding.findings.push(
    strangeCategory(
      key,
      own,
      (near?.level2 ?? near?.level1)?.label,
      siblings.map(({ label }) => label),
    ),
  );
  return near ?? {};
}

function nearFirst(form: Form, key: string): { readonly level1: Level1; readonly level2?: Level2 } | undefined {
  const level1 = form.level1.nearest(key);
  return level1 === undefined ? undefined : { level1 };
}

function nearSecond(form: Form, key: string, level1: Level1): { readonly level1: Level1; readonly level2: Level2 } | undefined {
  const level2: Identified<Level2> | undefined = level1.level2.nearest(key);
  return level2 === undefined ? secondLevel(form, level => level.level2.nearest(key)) : { level1, level2 };
}

function secondLevel(
  form: Form,
  find: (level1: Level1) => Level2 | undefined,
): { readonly level1: Level1; readonly level2: Level2 } | undefined {
  for (const level1 of form.level1.all) {
    const level2 = find(level1);
    if (level2 !== undefined) return { level1, level2 };
  }
  return undefined;
}
