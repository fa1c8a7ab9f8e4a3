import type { Category, Identified, Level1 } from '../../compiler/schema/form.ts';
import type { Labelled } from '../../compiler/schema/form-schema.ts';
import { foldCategory } from '../../compiler/source/fold.ts';
import { about, joined, kindsRemark } from '../author/remarks.ts';
import type { EditorTemplate } from './editor-template.ts';
import { itemSchema, itemSnippet } from './item-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import { unlike } from './scalar.ts';
import { spelledProperties, spellingsOf } from './spelled-keys.ts';

/** The indicators below 绩效指标: 一级 → 二级 → items; in a form with two sets, these may stand around them. */
export function indicatorsSchema(template: EditorTemplate, label: string): JsonSchema {
  const { form, remarks, say } = template;
  const levels = spelledProperties(
    template,
    form.level1,
    level => [`level1.${level.id}`, level1Schema(template, level)],
    categorySpellings,
  );
  const setSchema = (set: Labelled): JsonSchema => ({
    title: set.label,
    description: about(remarks, set),
    properties: levels,
    ...unlike(['array', 'boolean', 'number', 'string'], 'object', say.below(set.label)),
  });
  const sets = spelledProperties(template, form.sets, set => [`sets.${set.id}`, setSchema(set)]);
  return {
    properties: { ...sets, ...levels },
    ...unlike(['array', 'boolean', 'number', 'string', 'null'], 'object', say.below(label)),
  };
}

/** A list directly below a first level that has one second level is that one's. */
function level1Schema(template: EditorTemplate, level1: Level1): JsonSchema {
  const { define, form, remarks, say } = template;
  const categories = form.categories.filter(category => category.level1.id === level1.id);
  const of = (id: string): Category | undefined => categories.find(({ level2 }) => level2.id === id);
  const properties = spelledProperties(
    template,
    level1.level2,
    ({ id }) => [`categories.${level1.id}.${id}`, categorySchema(template, of(id))],
    categorySpellings,
  );
  const [only, ...others] = categories;
  const isList = only !== undefined && others.length === 0;
  return {
    title: level1.label,
    description: joined(remarks, [remarks.say[level1.presence], about(remarks, level1)]),
    properties,
    ...(isList && { items: { $ref: define(`items.${only.id}`, itemSchema(template, only)) } }),
    ...unlike([...(isList ? [] : ['array']), 'boolean', 'number', 'string'], 'object', say.below(level1.label)),
  };
}

function categorySchema(template: EditorTemplate, category: Category | undefined): JsonSchema {
  if (category === undefined) return {};
  const { define, remarks, say } = template;
  const { id, level2 } = category;
  const snippet = itemSnippet(template, category);
  return {
    title: level2.label,
    description: joined(remarks, [kindsRemark(remarks, level2), about(remarks, level2)]),
    items: { $ref: define(`items.${id}`, itemSchema(template, category)) },
    ...unlike(['boolean', 'number', 'object', 'string'], 'array', say.list),
    defaultSnippets: [{ ...snippet, label: `- ${snippet.label}`, type: 'array' }],
  };
}

/** The suffix 指标 of a category may be left out. */
function categorySpellings(member: Identified<Labelled>): readonly string[] {
  return [...new Set(spellingsOf(member).flatMap(spelling => [spelling, foldCategory(spelling)]))];
}
