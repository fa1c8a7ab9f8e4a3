import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { catalogue } from '../src/compiler/catalogue.ts';
import { isMapping, type Plain } from '../src/compiler/schema/extend.ts';
import { fingerprint } from '../src/compiler/schema/fingerprint.ts';
import { mergedData, resolveSchema } from '../src/compiler/schema/resolve-schema.ts';
import type { SchemaLayer } from '../src/compiler/schema/schema-layer.ts';

// Reads schemas/*.yaml, checks them as a user's own form is checked, and writes them as JSON, so that a cold start parses the one form it needs.

const folder = 'schemas';
const target = 'src/compiler/schema/shipped-forms.generated.ts';

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

const notation: unknown = parse(readFileSync(`${folder}/values.yaml`, 'utf8'));
writeFileSync(
  'src/compiler/schema/shipped-notation.generated.ts',
  `// Made from schemas/values.yaml by scripts/generate-forms.ts.

/** The data of the value grammar, for forms that add something to it. */
export const shippedNotation =
  ${quoted(notation)};
`,
);

const forms: string[] = [];
const bases: string[] = [];
for (const [id, data] of files) {
  const chain = chainOf(id);
  // A file without an id is no form of its own.
  if (!isMapping(data) || data['id'] === undefined) {
    bases.push(`  ${JSON.stringify(id)}: ${quoted(mergedData(chain))},`);
    continue;
  }
  const { schema, faults } = resolveSchema(chain, new Set(Object.keys(catalogue)));
  if (!schema) throw new Error(faults.map(({ message }) => `${folder}/${id}.yaml: ${message.zh}`).join('\n'));
  const digest = fingerprint(schema, text => createHash('sha256').update(text).digest('hex'));
  forms.push(`  ${JSON.stringify(id)}: {\n    fingerprint: '${digest}',\n    json: ${quoted(schema)},\n  },`);
}

writeFileSync(
  target,
  `// Made from schemas/*.yaml by scripts/generate-forms.ts.

export const shippedForms: Readonly<Record<string, { readonly fingerprint: string; readonly json: string }>> = {
${forms.join('\n')}
};

/** What the forms have in common: no forms themselves, but another form can extend them. */
export const shippedBases: Readonly<Record<string, string>> = {
${bases.join('\n')}
};
`,
);

function quoted(data: unknown): string {
  return `'${JSON.stringify(data).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
