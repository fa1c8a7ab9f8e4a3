import type { Language } from '../../compiler/diagnostic/problem.ts';
import type { FieldSchema } from '../../compiler/schema/form-schema.ts';
import type { Category, Form, Identified } from '../../compiler/schema/form.ts';
import { about, fieldRemarks, joined, kindsRemark, type Template, templateOf, used, useOf } from './remarks.ts';

/** A declaration of a form that is still to be filled in, each field with what belongs there. `reference` is what it writes after 表样. */
export function newDeclaration(form: Form, reference: string, lang: Language): string {
  const template = templateOf(form, lang);
  const { say } = template;
  const head = [`# ${say.title}${form.schema.title}`, `# ${say.fill}`, `# ${say.check}`];
  const fields = used(form.fields.all).flatMap(field =>
    field.kind === 'form' ? [`${field.label}: ${reference}`] : fieldLines(template, field),
  );
  return [...head, ...fields, ''].join('\n');
}

function fieldLines(template: Template, field: Identified<FieldSchema>): readonly string[] {
  const { say } = template;
  const own = field.kind === 'indicators' ? [`${say.item}- ${say.name}: ${say.value}`] : [];
  const remarks = fieldRemarks(template, field, own);
  return ['', comment(template, 0, remarks), `${field.label}:${field.kind === 'goal' ? ' |' : ''}`, ...linesBelow(template, field)];
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
  return [
    `    ${level2.label}:`,
    comment(template, 3, [kindsRemark(template, level2)]),
    ...(about(template, level2) === '' ? [] : [`      # ${about(template, level2)}`]),
  ];
}

function comment(template: Template, depth: number, remarks: readonly string[]): string {
  return `${'  '.repeat(depth)}# ${joined(template, remarks)}`;
}
