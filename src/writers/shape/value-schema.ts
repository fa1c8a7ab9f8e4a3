import { kinds, type ValueKind, valueKinds, type ValueMember, type ValueMembers } from '../../compiler/value/kinds.ts';

/** The JSON Schema of a value as it is written, or of null, made from the table of kinds. */
export function valueSchema(): { readonly anyOf: readonly object[] } {
  return { anyOf: [...valueKinds.map(kindSchema), { type: 'null' }] };
}

function kindSchema(kind: ValueKind): object {
  const { name, members }: { readonly name: { readonly zh: string }; readonly members: ValueMembers } = kinds[kind];
  const schema = objectSchema(members);
  return {
    title: name.zh,
    ...schema,
    properties: { text: { type: 'string' }, kind: { const: kind }, ...schema.properties, canonical: { type: 'string' } },
    required: ['text', 'kind', ...schema.required, 'canonical'],
  };
}

interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

function objectSchema(members: ValueMembers): ObjectSchema {
  const all = Object.entries(members);
  return {
    type: 'object',
    properties: Object.fromEntries(all.map(([name, member]) => [name, memberSchema(member)])),
    required: all.filter(([, { presence }]) => presence !== 'optional' && presence !== 'with number').map(([name]) => name),
    additionalProperties: false,
  };
}

function memberSchema({ type, presence, keys, members = {} }: ValueMember): object {
  const isNullable = presence === 'null' || presence === 'with number';
  if (keys !== undefined) return { enum: isNullable ? [...keys, null] : keys };
  if (type === 'group') return objectSchema(members);
  if (type === 'list') return { type: 'array', items: objectSchema(members) };
  if (type === 'true') return { type: 'boolean' };
  const text = { type: isNullable ? ['string', 'null'] : 'string' };
  return type === 'decimal' ? { ...text, pattern: String.raw`^-?\d+(?:\.\d+)?$` } : text;
}
