import { decimal, type Decimal } from '../../value/decimal.ts';
import { findingOf } from '../../diagnostic/finding.ts';
import { type Subject, within } from '../../diagnostic/subject.ts';
import { clip } from '../../syntax/clip.ts';
import { wrongType } from '../../syntax/problems/wrong-type.ts';
import type { Entry, Scalar, SyntaxNode } from '../../syntax/syntax-tree.ts';
import type { Value, ValueContext } from '../../value/value.ts';
import type { Binding } from '../binding.ts';
import type { Listing } from './categories.ts';
import { compact, foldLabel } from '../../source/fold.ts';
import type { Indicator, PrintedText, Written } from '../declaration.ts';
import { isBlank, keepOne, lostOf, reportUnknownKey, sortKeys } from '../keys/keys.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import type { Place } from '../../source/place.ts';
import { repeatedKey } from '../keys/repeated-key.ts';
import { wrongNumber } from '../shape.ts';
import { lineOf } from '../text/text.ts';

/** The columns that an item has, before they are read. `name` is 'unreadable' where a list or mapping stands in its place. */
interface Columns {
  readonly name: Scalar | 'unreadable' | undefined;
  readonly value: Entry | undefined;
  /** The comment in which the name, or else the value, is lost. */
  readonly lost: Place | undefined;
  readonly others: ReadonlyMap<string, Entry>;
}

/** Reads one item of a list of indicators; undefined if it is no indicator at all, and a finding says so. */
export function bindItem(binding: Binding, list: Listing, node: SyntaxNode, year: string | undefined): Indicator | undefined {
  const columns = readColumns(binding, list, node);
  if (columns === undefined) {
    binding.unread.push({ kind: 'level1', set: list.set, level1: list.level1.id });
    return undefined;
  }
  const name = readName(binding, columns.name, list.subject);
  const subject = name?.value === undefined ? list.subject : { ...list.subject, indicator: name.value };
  const column = (id: string, entry = columns.others.get(id)): Column | undefined =>
    entry && readColumn(binding, entry, within(subject, label(binding, id)));
  const unit = asText(column('unit'));
  const operator = asText(column('operator'));
  return {
    place: node.place,
    set: list.set,
    level1: list.level1,
    level2: list.level2,
    category: `${list.level1.id}.${list.level2.id}`,
    name,
    value: readValue(binding, column('value', columns.value), {
      year,
      unit: unit?.value,
      operator: operator?.value === undefined ? undefined : binding.form.readOperator(operator.value),
    }),
    lost: columns.lost,
    unit,
    operator,
    weight: readWeight(binding, column('weight'), within(subject, label(binding, 'weight'))),
    note: asText(column('note')),
    subject,
  };
}

/** A name that is blank without its tags is none. */
function readName(binding: Binding, node: Columns['name'], subject: Subject): Written<string> | undefined {
  if (node === undefined) return undefined;
  if (node === 'unreadable') return { node: undefined, value: undefined };
  const text = binding.text(node, subject);
  return text?.paragraphs.length === 0 ? undefined : { node, value: lineOf(text) };
}

/** An item with 名称 is long; otherwise its one key that is no column is the name, and what stands behind it the value. */
function readColumns(binding: Binding, list: Listing, node: SyntaxNode): Columns | undefined {
  if (node.kind === 'scalar' && node.blank) return nameless(node);
  if (node.kind !== 'mapping') {
    binding.findings.push(findingOf(wrongType, { place: node.place, message: notAnItem, help: rowHelp, subject: list.subject }));
    return undefined;
  }
  const { known, unknown } = sortKeys(binding, node, key => binding.form.columns.find(key), list.subject);
  const others = new Map(known.filter(({ member }) => member.use !== 'absent').map(({ member, entry }) => [member.id, entry]));
  const scope = { index: binding.form.columns, subject: list.subject, isGiven: (id: string) => others.has(id) };
  for (const { member, entry } of known) {
    if (member.use === 'absent') reportUnknownKey(binding, entry.key, scope, member);
  }
  const named = others.get('name');
  if (named !== undefined) {
    for (const entry of unknown) {
      // What stands behind a misspelt column is read as that column's, so that it is not missed as well.
      const intended = reportUnknownKey(binding, entry.key, scope);
      if (intended !== undefined) others.set(intended.id, entry);
    }
    return longItem(binding, list, named, others);
  }
  const [short, ...more] = unknown;
  if (short === undefined || short.key.blank) return nameless(undefined, others);
  if (more.length > 0) {
    binding.findings.push(
      findingOf(wrongType, {
        place: node.place,
        message: manyNames(unknown),
        help: unknown.some(({ key }) => foldLabel(key.text) === '单位') ? unitHelp : itemHelp,
        subject: list.subject,
      }),
    );
    return undefined;
  }
  const value = others.get('value');
  if (value !== undefined && !isBlank(short))
    binding.findings.push(repeatedKey(value.key, short.key, within(list.subject, short.key.text), keepOne));
  const valued = isBlank(short) && value !== undefined ? value : short;
  return { name: short.key, value: valued, lost: lostOf(valued.value), others };
}

function longItem(binding: Binding, list: Listing, named: Entry, others: ReadonlyMap<string, Entry>): Columns {
  if (isBlank(named)) return nameless(named.value, others);
  const name = binding.expect(named.value, 'scalar', within(list.subject, label(binding, 'name')));
  const value = others.get('value');
  return { name: name ?? 'unreadable', value, lost: lostOf(value?.value), others };
}

function nameless(name: SyntaxNode | undefined, others: ReadonlyMap<string, Entry> = new Map()): Columns {
  return { name: undefined, value: others.get('value'), lost: lostOf(name), others };
}

/** A column that is not blank; without a text it could not be read. */
interface Column {
  readonly node: Scalar | undefined;
  readonly text: PrintedText | undefined;
}

function readColumn(binding: Binding, entry: Entry | undefined, subject: Subject): Column | undefined {
  if (entry === undefined || isBlank(entry)) return undefined;
  const node = binding.expect(entry.value, 'scalar', subject);
  return { node, text: node && binding.text(node, subject) };
}

function asText(column: Column | undefined): Written<string> | undefined {
  if (column === undefined) return undefined;
  const value = lineOf(column.text);
  return column.node === undefined || value === undefined ? { node: column.node, value: undefined } : { node: column.node, value };
}

function readValue({ form }: Binding, column: Column | undefined, context: ValueContext): Written<Value> | undefined {
  if (column === undefined) return undefined;
  const { node, text } = column;
  const line = lineOf(text);
  if (node === undefined || text === undefined) return { node, value: undefined };
  if (line === undefined) return undefined;
  // Without markup the value is read as it was written, so that its offsets are those of the scalar.
  return { node, value: form.parseValue(text.markup ? line : node.text, context) };
}

function readWeight(binding: Binding, column: Column | undefined, subject: Subject): Written<Decimal> | undefined {
  if (column === undefined) return undefined;
  const { node } = column;
  const line = lineOf(column.text);
  if (node === undefined || line === undefined) return { node, value: undefined };
  const [, sign = '', digits] = /^([+-]?)(\d+(?:\.\d+)?)分?$/.exec(compact(line)) ?? [];
  if (digits !== undefined) return { node, value: decimal(sign === '-' ? `-${digits}` : digits) };
  if (!isPlaceholder(line, binding.form)) binding.findings.push(wrongNumber(node, label(binding, 'weight'), subject, '10'));
  return { node, value: undefined };
}

function label(binding: Binding, column: string): string {
  return binding.form.columns.get(column)?.label ?? column;
}

const notAnItem = { zh: '这里应为一项指标', en: 'an indicator belongs here' };

const rowHelp = {
  zh: '写成“- 名称: 指标值”；没有内容就删去这一行',
  en: 'write “- name: value”, or delete the row if there is nothing',
};

const itemHelp = {
  zh: '写成“- 名称: 指标值”，或分行写“- 名称: …”和“指标值: …”',
  en: 'write “- name: value”, or “- 名称: …” with “指标值: …” below it',
};

const unitHelp = {
  zh: '“单位”写作“计量单位”；或写在指标值里：“- 名称: ≥5次”',
  en: 'write 计量单位 instead of 单位, or put the unit into the value: “- name: ≥5次”',
};

function manyNames(entries: readonly Entry[]): { readonly zh: string; readonly en: string } {
  const names = entries.map(({ key }) => `“${clip(key.text)}”`);
  return { zh: `一项指标里有几个名称：${names.join('、')}`, en: `several names in one indicator: ${names.join(', ')}` };
}
