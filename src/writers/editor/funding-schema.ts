import type { Identified } from '../../compiler/schema/form.ts';
import type { FundingGroupSchema, FundingPartSchema } from '../../compiler/schema/form-schema.ts';
import { about, joined, used, useOf } from '../author/remarks.ts';
import type { EditorTemplate } from './editor-template.ts';
import type { JsonSchema, SnippetBody } from './json-schema.ts';
import { allOf, requirement } from './requirement.ts';
import { scalar, unlike } from './scalar.ts';
import { spelledProperties, spellingsOf } from './spelled-keys.ts';

/** The amounts below 项目资金, group by group. */
export function fundingSchema(template: EditorTemplate, label: string): JsonSchema {
  const { form, say } = template;
  const properties = spelledProperties(template, form.groups, group => [`funding.${group.id}`, groupSchema(template, group)]);
  const required = form.groups.all.filter(({ use }) => use === 'required');
  return {
    properties,
    ...allOf([
      unlike(['array', 'boolean', 'number', 'string', 'null'], 'object', say.below(label)),
      ...required.map(group => requirement(spellingsOf(group), group.label, say.missing(group.label))),
    ]),
    defaultSnippets: [{ label: say.allGroups, body: allGroups(template) }],
  };
}

/** A group may be written as its printed line: what stands behind its key is the total, and the parts stand below it. */
function groupSchema(template: EditorTemplate, group: Identified<FundingGroupSchema>): JsonSchema {
  const { form, remarks, say } = template;
  const index = form.parts(group.id);
  const properties = spelledProperties(template, index, part => [`funding.${group.id}.${part.id}`, partSchema(template, part)]);
  const required = index.all.filter(({ use }) => use === 'required');
  return {
    title: group.label,
    description: joined(remarks, [useOf(remarks, group), about(remarks, group)]),
    properties,
    ...allOf([
      unlike(['array'], 'object', say.below(group.label)),
      ...required.map(part => requirement(spellingsOf(part), part.label, say.missing(part.label))),
    ]),
  };
}

function partSchema({ form, remarks, say }: EditorTemplate, part: Identified<FundingPartSchema>): JsonSchema {
  const blank = part.use !== 'required';
  return {
    title: part.label,
    description: joined(remarks, [useOf(remarks, part), about(remarks, part), remarks.say.amounts(form.schema.unit)]),
    ...scalar(blank ? say.text(part.label) : say.blank(part.label), { blank }),
  };
}

function allGroups({ form }: EditorTemplate): SnippetBody {
  let stops = 0;
  const groups = form.groups.all.filter(({ use }) => use === 'required');
  return Object.fromEntries(
    groups.map(({ id, label }) => [label, Object.fromEntries(used(form.parts(id).all).map(part => [part.label, `$${++stops}`]))]),
  );
}
