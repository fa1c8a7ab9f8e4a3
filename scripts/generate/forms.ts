import { createHash } from 'node:crypto';
import { catalogue } from '../../src/compiler/catalogue.ts';
import { fingerprint } from '../../src/compiler/schema/fingerprint.ts';
import { resolveSchema } from '../../src/compiler/schema/own/resolve-schema.ts';
import { mergedData, type SchemaLayer } from '../../src/compiler/schema/own/schema-layer.ts';
import { type Generated, jsonLiteral } from './generated.ts';
import { schemaNames, shippedSchemaFile } from './shipped-schemas.ts';

function chainOf(name: string): readonly SchemaLayer[] {
  const file = shippedSchemaFile(name);
  const base = file.data['extends'];
  return typeof base === 'string' ? [file, ...chainOf(base)] : [file];
}

/** The forms of schemas/*.yaml, checked as a user's own form is, as JSON: a cold start parses the one form that it needs. Throws what is wrong with one. */
export function generatedForms(): readonly Generated[] {
  const own = schemaNames.filter(isForm);
  const shared = schemaNames.filter(name => !isForm(name));
  return [
    {
      path: 'src/compiler/schema/own/shipped-notation.generated.ts',
      text: `// Made from schemas/values.yaml by scripts/generate/forms.ts.

/** The data of the value grammar, for forms that add something to it. */
export const shippedNotation =
  ${jsonLiteral(shippedSchemaFile('values').data)};
`,
    },
    {
      path: 'src/compiler/schema/shipped-forms.generated.ts',
      text: `// Made from schemas/*.yaml by scripts/generate/forms.ts.

export const shippedForms: Readonly<Record<string, { readonly fingerprint: string; readonly json: string }>> = {
${own.map(formEntry).join('\n')}
};

/** What the forms have in common: no forms themselves, but another form can extend them. */
export const shippedBases: Readonly<Record<string, string>> = {
${shared.map(id => `  ${JSON.stringify(id)}: ${jsonLiteral(mergedData(chainOf(id)))},`).join('\n')}
};
`,
    },
  ];
}

/** A file without an id is no form of its own. */
function isForm(name: string): boolean {
  return shippedSchemaFile(name).data['id'] !== undefined;
}

function formEntry(id: string): string {
  const { schema, faults } = resolveSchema(chainOf(id), catalogue);
  if (!schema) throw new Error(faults.map(({ message }) => `schemas/${id}.yaml: ${message.zh}`).join('\n'));
  const digest = fingerprint(schema, text => createHash('sha256').update(text).digest('hex'));
  return `  ${JSON.stringify(id)}: {\n    fingerprint: '${digest}',\n    json: ${jsonLiteral(schema)},\n  },`;
}
