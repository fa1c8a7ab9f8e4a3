import type { Language } from '../../compiler/diagnostic/problem.ts';
import type { FieldSchema, Labelled, Use } from '../../compiler/schema/form-schema.ts';
import type { Form, Identified, Level2 } from '../../compiler/schema/form.ts';
import { kinds } from '../../compiler/value/kinds.ts';
import { words } from './words.ts';

/** What the remarks on the parts of a form are made from. */
export interface Template {
  readonly form: Form;
  readonly lang: Language;
  readonly say: (typeof words)[Language];
}

export function templateOf(form: Form, lang: Language): Template {
  return { form, lang, say: words[lang] };
}

/** What belongs in a field and how it is written; `own` is what only one use of the remarks says. */
export function fieldRemarks(template: Template, field: Identified<FieldSchema>, own: readonly string[] = []): readonly string[] {
  const { say } = template;
  const others = field.labels.filter(label => label !== field.label);
  const also = others.length > 0 ? say.also + others.join(say.between) : '';
  return [useOf(template, field), about(template, field), ...own, ...hints(template, field), also];
}

function hints(template: Template, { kind, vocabulary = '' }: FieldSchema): readonly string[] {
  const { form, say } = template;
  if (kind === 'term') return [say.terms + (form.schema.vocabularies[vocabulary] ?? []).join(say.between)];
  if (kind === 'funding') return [say.amounts(form.schema.unit)];
  if (kind === 'indicators') return [columns(template)];
  return kind === 'year' || kind === 'date' || kind === 'period' || kind === 'goal' ? [say[kind]] : [];
}

function columns(template: Template): string {
  const { form, lang, say } = template;
  const others = used(form.columns.all)
    .filter(({ id }) => id !== 'name' && id !== 'value')
    .map(column => (lang === 'zh' ? `${column.label}（${useOf(template, column)}）` : `${column.label} (${useOf(template, column)})`));
  return say.columns + others.join(say.between);
}

/** The kinds of value that a category takes. */
export function kindsRemark({ lang, say }: Template, level2: Level2): string {
  return say.takes + level2.kinds.map(kind => kinds[kind].name[lang]).join(say.between);
}

/** Descriptions are in Chinese only. */
export function about({ lang }: Template, { description = '' }: Labelled): string {
  return lang === 'zh' ? description : '';
}

export function useOf({ say }: Template, { use }: { readonly use: Use }): string {
  return use === 'required' ? say.required : say.optional;
}

/** Without what only other forms have. */
export function used<T extends { readonly use: Use }>(entries: readonly T[]): readonly T[] {
  return entries.filter(({ use }) => use === 'required' || use === 'optional');
}

/** Remarks as one line. */
export function joined({ say }: Template, remarks: readonly string[]): string {
  return remarks.filter(Boolean).join(say.clause);
}
