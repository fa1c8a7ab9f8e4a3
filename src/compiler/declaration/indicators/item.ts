import { decimal, type Decimal } from '../../value/decimal.ts';
import { find } from '../../diagnostic/finding.ts';
import { clip } from '../../syntax/clip.ts';
import { wrongType } from '../../syntax/problems/wrong-type.ts';
import type { Entry, Scalar, SyntaxNode } from '../../syntax/syntax-tree.ts';
import type { Value, ValueContext } from '../../value/value.ts';
import type { Binding } from '../binding.ts';
import type { Listing } from './categories.ts';
import { compact } from '../header/day.ts';
import type { Indicator, PrintedText, Written } from '../declaration.ts';
import { isBlank, join, reportStrange, sortKeys } from '../keys/keys.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { repeatedKey } from '../keys/repeated-key.ts';
import { wrongNumber } from '../shape.ts';
import { lineOf } from '../text/text.ts';

/** What an item says, before it is read: the columns that it has. */
interface Columns {
  readonly name: Scalar | undefined;
  readonly value: Entry | undefined;
  readonly others: ReadonlyMap<string, Entry>;
}

/** Reads one item of a list of indicators; undefined if it is no indicator at all, and a finding says so. */
export function bindItem(binding: Binding, list: Listing, node: SyntaxNode, year: string | undefined): Indicator | undefined {
  const columns = readColumns(binding, list, node);
  if (columns === undefined) {
    binding.unread.add(`${list.set}.${list.level1.id}`);
    return undefined;
  }
  const name = readName(binding, columns.name, list.path);
  const path = name?.value === undefined ? list.path : join(list.path, name.value);
  const column = (id: string, entry = columns.others.get(id)): Column | undefined =>
    readColumn(binding, entry, join(path, label(binding, id)));
  const unit = asText(column('unit'));
  return {
    place: node.place,
    set: list.set,
    level1: list.level1,
    level2: list.level2,
    category: `${list.level1.id}.${list.level2.id}`,
    name,
    value: readValue(binding, column('value', columns.value), { year, unit: unit?.value }),
    unit,
    weight: readWeight(binding, column('weight'), join(path, label(binding, 'weight'))),
    note: asText(column('note')),
    path,
  };
}

/** A name that is blank without its tags is none. */
function readName(binding: Binding, node: Scalar | undefined, path: string): Written<string> | undefined {
  const text = node && binding.text(node, path);
  return node === undefined || text?.paragraphs.length === 0 ? undefined : { node, value: lineOf(text) };
}

/** An item with 名称 is long; otherwise its one key that is no column is the name, and what stands behind it the value. */
function readColumns(binding: Binding, list: Listing, node: SyntaxNode): Columns | undefined {
  if (node.kind === 'scalar' && node.blank) return nameless();
  if (node.kind !== 'mapping') {
    binding.findings.push(find(wrongType, { place: node.place, message: notAnItem, help: itemHelp, subject: list.path }));
    return undefined;
  }
  const { known, unknown } = sortKeys(binding, node, key => binding.form.columns.find(key), list.path);
  const others = new Map(known.filter(({ member }) => member.use !== 'absent').map(({ member, entry }) => [member.id, entry]));
  const owner = { index: binding.form.columns, path: list.path, isGiven: (id: string) => others.has(id) };
  for (const { member, entry } of known) {
    if (member.use === 'absent') reportStrange(binding, entry.key, owner, member);
  }
  const named = others.get('name');
  if (named !== undefined) {
    for (const entry of unknown) {
      // What stands behind a misspelt column is read as that column's, so that it is not missed as well.
      const meant = reportStrange(binding, entry.key, owner);
      if (meant !== undefined) others.set(meant.id, entry);
    }
    return longItem(binding, list, named, others);
  }
  const [short, ...more] = unknown;
  if (short === undefined || short.key.blank) return nameless(others);
  if (more.length > 0) {
    binding.findings.push(find(wrongType, { place: node.place, message: manyNames(unknown), help: itemHelp, subject: list.path }));
    return undefined;
  }
  const value = others.get('value');
  if (value !== undefined && !isBlank(short)) binding.findings.push(repeatedKey(value.key, short.key, join(list.path, short.key.text)));
  return { name: short.key, value: isBlank(short) && value !== undefined ? value : short, others };
}

function longItem(binding: Binding, list: Listing, named: Entry, others: ReadonlyMap<string, Entry>): Columns {
  if (isBlank(named)) return nameless(others);
  const name = binding.expect(named.value, 'scalar', join(list.path, label(binding, 'name')));
  return { name: name ?? named.key, value: others.get('value'), others };
}

function nameless(others: ReadonlyMap<string, Entry> = new Map()): Columns {
  return { name: undefined, value: others.get('value'), others };
}

/** A column that is not blank. One that is no text keeps its key in place of it: given, and unreadable. */
interface Column {
  readonly node: Scalar;
  readonly text: PrintedText | undefined;
}

function readColumn(binding: Binding, entry: Entry | undefined, path: string): Column | undefined {
  if (entry === undefined || isBlank(entry)) return undefined;
  const node = binding.expect(entry.value, 'scalar', path);
  return { node: node ?? entry.key, text: node && binding.text(node, path) };
}

function asText(column: Column | undefined): Written<string> | undefined {
  return column && { node: column.node, value: lineOf(column.text) };
}

function readValue({ form }: Binding, column: Column | undefined, context: ValueContext): Written<Value> | undefined {
  if (column === undefined) return undefined;
  const { node, text } = column;
  const line = lineOf(text);
  if (text === undefined || line === undefined) return text === undefined ? { node, value: undefined } : undefined;
  // Without markup the value is read as it was written, so that its offsets are those of the scalar.
  return { node, value: form.parseValue(text.markup ? line : node.text, context) };
}

function readWeight(binding: Binding, column: Column | undefined, path: string): Written<Decimal> | undefined {
  if (column === undefined) return undefined;
  const { node } = column;
  const line = lineOf(column.text);
  if (line === undefined) return { node, value: undefined };
  const [, sign = '', digits] = /^([+-]?)(\d+(?:\.\d+)?)分?$/.exec(compact(line)) ?? [];
  if (digits !== undefined) return { node, value: decimal(sign === '-' ? `-${digits}` : digits) };
  if (!isPlaceholder(line, binding.form)) binding.findings.push(wrongNumber(node, label(binding, 'weight'), path, '10'));
  return { node, value: undefined };
}

function label(binding: Binding, column: string): string {
  return binding.form.columns.get(column)?.label ?? column;
}

const notAnItem = { zh: '这里应为一项指标', en: 'an indicator belongs here' };

const itemHelp = {
  zh: '写成“- 名称: 指标值”，或分行写“- 名称: …”和“指标值: …”',
  en: 'write “- name: value”, or “- 名称: …” with “指标值: …” below it',
};

function manyNames(entries: readonly Entry[]): { readonly zh: string; readonly en: string } {
  const names = entries.map(({ key }) => `“${clip(key.text)}”`);
  return { zh: `一项指标里有几个名称：${names.join('、')}`, en: `several names in one indicator: ${names.join(', ')}` };
}
