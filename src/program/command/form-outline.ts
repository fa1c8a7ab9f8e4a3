import { kinds } from '../../compiler/value/kinds.ts';
import type { Language } from '../../compiler/diagnostic/problem.ts';
import type { FieldSchema, Labelled, Use } from '../../compiler/schema/form-schema.ts';
import type { Category, Form, Identified } from '../../compiler/schema/form.ts';

const words = {
  zh: { required: '必填', expected: '应有', optional: '可填', item: '每项写 ', also: '也可写 ', between: '、' },
  en: { required: 'required', expected: 'expected', optional: 'optional', item: 'each with ', also: 'also ', between: ', ' },
};

/**
 * All that a declaration of a form can say, as a declaration that is still to be filled in: fields, funding, categories with the kinds of value
 * that they take. `reference` is what it writes after 表样.
 */
export function formOutline(form: Form, reference: string, lang: Language): string {
  const say = words[lang];
  const line = (depth: number, { label, labels }: Labelled, remarks: readonly string[], value = ''): string => {
    const others = labels.filter(other => other !== label);
    const said = [...remarks, ...(others.length > 0 ? [say.also + others.join(say.between)] : [])];
    return `${'  '.repeat(depth)}${label}:${value && ` ${value}`}${said.length > 0 ? `  # ${said.join(lang === 'zh' ? '；' : '; ')}` : ''}`;
  };
  const use = ({ use: how }: { readonly use: Use }): string => (how === 'required' ? say.required : say.optional);
  const columns = (): string =>
    say.item +
    used(form.columns.all)
      .map(column => (lang === 'zh' ? `${column.label}（${use(column)}）` : `${column.label} (${use(column)})`))
      .join(say.between);

  const funding = (): readonly string[] =>
    used(form.groups.all).flatMap(group => [
      line(1, group, [use(group)]),
      ...used(form.parts(group.id).all).map(part => line(2, part, [use(part)])),
    ]);
  const category = ({ level2 }: Category): string => line(2, level2, [level2.kinds.map(kind => kinds[kind].name[lang]).join(say.between)]);
  const indicators = (): readonly string[] =>
    form.level1.all.flatMap(level1 => [
      line(1, level1, [say[level1.presence]]),
      ...form.categories.filter(({ level1: { id } }) => id === level1.id).map(category),
    ]);
  const below: Partial<Record<FieldSchema['kind'], () => readonly string[]>> = { funding, indicators };
  const field = (schema: Identified<FieldSchema>): readonly string[] => [
    line(0, schema, schema.kind === 'indicators' ? [use(schema), columns()] : [use(schema)], schema.kind === 'form' ? reference : ''),
    ...(below[schema.kind]?.() ?? []),
  ];
  return used(form.fields.all).flatMap(field).concat('').join('\n');
}

/** Without what only other forms have. */
function used<T extends { readonly use: Use }>(entries: readonly T[]): readonly T[] {
  return entries.filter(({ use }) => use !== 'absent');
}
