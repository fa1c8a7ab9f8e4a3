import type { Language } from '../../compiler/diagnostic/problem.ts';
import type { FieldSchema, Labelled, Use } from '../../compiler/schema/form-schema.ts';
import type { Category, Form, Identified } from '../../compiler/schema/form.ts';
import { kinds } from '../../compiler/value/kinds.ts';
import { words } from './words.ts';

/** What the lines of a new declaration are made from. */
interface Template {
  readonly form: Form;
  readonly lang: Language;
  readonly say: (typeof words)[Language];
}

/** A declaration of a form that is still to be filled in, each field with what belongs there. `reference` is what it writes after 表样. */
export function newDeclaration(form: Form, reference: string, lang: Language): string {
  const say = words[lang];
  const template = { form, lang, say };
  const head = [`# ${say.title}${form.schema.title}`, `# ${say.fill}`, `# ${say.check}`];
  const fields = used(form.fields.all).flatMap(field =>
    field.kind === 'form' ? [`${field.label}: ${reference}`] : fieldLines(template, field),
  );
  return [...head, ...fields, ''].join('\n');
}

function fieldLines(template: Template, field: Identified<FieldSchema>): readonly string[] {
  const { say } = template;
  const others = field.labels.filter(label => label !== field.label);
  const also = others.length > 0 ? say.also + others.join(say.between) : '';
  const remarks = [useOf(template, field), about(template, field), ...hints(template, field), also];
  return ['', comment(template, 0, remarks), `${field.label}:${field.kind === 'goal' ? ' |' : ''}`, ...linesBelow(template, field)];
}

function hints(template: Template, { kind, vocabulary = '' }: FieldSchema): readonly string[] {
  const { form, say } = template;
  if (kind === 'term') return [say.terms + (form.schema.vocabularies[vocabulary] ?? []).join(say.between)];
  if (kind === 'funding') return [say.amounts(form.schema.unit)];
  if (kind === 'indicators') return [`${say.item}- ${say.name}: ${say.value}`, columns(template)];
  return kind === 'year' || kind === 'date' || kind === 'period' || kind === 'goal' ? [say[kind]] : [];
}

function linesBelow(template: Template, { kind }: FieldSchema): readonly string[] {
  if (kind === 'funding') return fundingLines(template);
  return kind === 'indicators' ? indicatorLines(template) : [];
}

/** A group that is given needs its total, so one that may be left out stands there as a comment. */
function fundingLines(template: Template): readonly string[] {
  const { form, say } = template;
  return used(form.groups.all).flatMap(group => {
    const mark = group.use === 'required' ? '' : '# ';
    const parts = used(form.parts(group.id).all).map(({ label }) => `  ${mark}  ${label}:`);
    return [
      comment(template, 1, [useOf(template, group), about(template, group), mark && say.uncomment]),
      `  ${mark}${group.label}:`,
      ...parts,
    ];
  });
}

function indicatorLines(template: Template): readonly string[] {
  const { form, say } = template;
  return form.level1.all.flatMap(level1 => [
    comment(template, 1, [say[level1.presence], about(template, level1)]),
    `  ${level1.label}:`,
    ...form.categories.filter(({ level1: { id } }) => id === level1.id).flatMap(category => categoryLines(template, category)),
  ]);
}

function categoryLines(template: Template, { level2 }: Category): readonly string[] {
  const { lang, say } = template;
  return [
    `    ${level2.label}:`,
    comment(template, 3, [say.takes + level2.kinds.map(kind => kinds[kind].name[lang]).join(say.between)]),
    ...(about(template, level2) === '' ? [] : [`      # ${about(template, level2)}`]),
  ];
}

function columns(template: Template): string {
  const { form, lang, say } = template;
  const others = used(form.columns.all)
    .filter(({ id }) => id !== 'name' && id !== 'value')
    .map(column => (lang === 'zh' ? `${column.label}（${useOf(template, column)}）` : `${column.label} (${useOf(template, column)})`));
  return say.columns + others.join(say.between);
}

function comment({ say }: Template, depth: number, remarks: readonly string[]): string {
  return `${'  '.repeat(depth)}# ${remarks.filter(Boolean).join(say.clause)}`;
}

/** Descriptions are in Chinese only. */
function about({ lang }: Template, { description = '' }: Labelled): string {
  return lang === 'zh' ? description : '';
}

function useOf({ say }: Template, { use }: { readonly use: Use }): string {
  return use === 'required' ? say.required : say.optional;
}

/** Without what only other forms have. */
function used<T extends { readonly use: Use }>(entries: readonly T[]): readonly T[] {
  return entries.filter(({ use }) => use === 'required' || use === 'optional');
}
