import type { Grammar } from '../value/notation/grammar.ts';
import { parseValue } from '../value/parse-value.ts';
import { readOperator } from '../value/read-operator.ts';
import { readUnit } from '../value/reading/read-unit.ts';
import { remembering } from '../value/reading/remember.ts';
import type { Category, Form } from './form.ts';
import type { FormSchema } from './form-schema.ts';
import { foldCategory } from '../source/fold.ts';
import { labelIndex } from './label-index.ts';
import { wordListNames, type WordLists } from './word-lists.ts';

/** Makes a form ready to use. The grammar is the shipped one, with what the form adds to it. */
export function makeForm(schema: FormSchema, fingerprint: string, grammar: Grammar): Form {
  const indicators = Object.values(schema.fields).find(({ kind }) => kind === 'indicators');
  const parts = new Map(Object.entries(schema.funding).map(([id, group]) => [id, labelIndex(group.parts)]));
  const none = labelIndex<never>({});
  const level1 = labelIndex(
    mapValues(schema.categories, level => ({ ...level, level2: labelIndex(level.categories, foldCategory) })),
    foldCategory,
  );
  const categories = level1.all.flatMap(first =>
    first.level2.all.map((second): Category => ({ id: `${first.id}.${second.id}`, level1: first, level2: second })),
  );
  return {
    schema,
    fingerprint,
    words: schema.words,
    fields: labelIndex(schema.fields),
    groups: labelIndex(schema.funding),
    parts: group => parts.get(group) ?? none,
    columns: labelIndex(indicators?.columns ?? {}),
    sets: labelIndex(indicators?.sets ?? {}),
    level1,
    categories,
    category: id => categories.find(category => category.id === id),
    parseValue: remembering((text, context) => parseValue(grammar, text, schema.values.layout, context)),
    readOperator: text => readOperator(grammar, text),
    readUnit: (text, place) => readUnit(grammar, text, place)?.unit,
  };
}

/** A form with more words in its lists. It prints the same, so its fingerprint stays. */
export function withWords(form: Form, added: Partial<WordLists>): Form {
  const more = wordListNames.map(list => [list, [...form.words[list], ...(added[list] ?? [])]]);
  return { ...form, words: { ...form.words, ...Object.fromEntries(more) } };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
