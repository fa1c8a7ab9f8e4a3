import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { catalogue } from '../../src/compiler/catalogue.ts';
import { isMapping, type Plain } from '../../src/compiler/schema/own/extend.ts';
import { fingerprint } from '../../src/compiler/schema/fingerprint.ts';
import { mergedData, resolveSchema } from '../../src/compiler/schema/own/resolve-schema.ts';
import type { SchemaLayer } from '../../src/compiler/schema/own/schema-layer.ts';
import { type Generated, jsonLiteral } from './generated.ts';

const folder = 'schemas';

const files = new Map(
  readdirSync(folder)
    .filter(name => name.endsWith('.yaml') && name !== 'values.yaml')
    .toSorted()
    // YAML that parses holds plain data.
    .map(name => [name.replace(/\.yaml$/, ''), parse(readFileSync(`${folder}/${name}`, 'utf8')) as Plain]),
);

function chainOf(id: string): readonly SchemaLayer[] {
  const data = files.get(id);
  if (!isMapping(data)) throw new Error(`${folder}/${id}.yaml: no such form, or not a mapping`);
  const layer = { data, text: undefined };
  return typeof data['extends'] === 'string' ? [layer, ...chainOf(data['extends'])] : [layer];
}

/** The forms of schemas/*.yaml, checked as a user's own form is, as JSON: a cold start parses the one form that it needs. Throws what is wrong with one. */
export function generatedForms(): readonly Generated[] {
  const own = [...files].filter(([, data]) => isForm(data));
  const shared = [...files].filter(([, data]) => !isForm(data));
  return [
    {
      path: 'src/compiler/schema/own/shipped-notation.generated.ts',
      text: `// Made from schemas/values.yaml by scripts/generate/forms.ts.

/** The data of the value grammar, for forms that add something to it. */
export const shippedNotation =
  ${jsonLiteral(parse(readFileSync(`${folder}/values.yaml`, 'utf8')))};
`,
    },
    {
      path: 'src/compiler/schema/shipped-forms.generated.ts',
      text: `// Made from schemas/*.yaml by scripts/generate/forms.ts.

export const shippedForms: Readonly<Record<string, { readonly fingerprint: string; readonly json: string }>> = {
${own.map(([id]) => formEntry(id)).join('\n')}
};

/** What the forms have in common: no forms themselves, but another form can extend them. */
export const shippedBases: Readonly<Record<string, string>> = {
${shared.map(([id]) => `  ${JSON.stringify(id)}: ${jsonLiteral(mergedData(chainOf(id)))},`).join('\n')}
};
`,
    },
  ];
}

/** A file without an id is no form of its own. */
function isForm(data: Plain): boolean {
  return isMapping(data) && data['id'] !== undefined;
}

function formEntry(id: string): string {
  const { schema, faults } = resolveSchema(chainOf(id), new Set(Object.keys(catalogue)));
  if (!schema) throw new Error(faults.map(({ message }) => `${folder}/${id}.yaml: ${message.zh}`).join('\n'));
  const digest = fingerprint(schema, text => createHash('sha256').update(text).digest('hex'));
  return `  ${JSON.stringify(id)}: {\n    fingerprint: '${digest}',\n    json: ${jsonLiteral(schema)},\n  },`;
}
