import { checkSchema, type Problems } from './check-schema.ts';
import { checkIds, reservedNames } from './check-ids.ts';
import type { FormSchema, FundingGroupSchema } from '../form-schema.ts';
import type { SchemaFault } from './schema-fault.ts';
import { mergedData, type SchemaLayer } from './schema-layer.ts';
import { schemaShape } from './schema-shape.ts';
import { shapeFaults } from './shape-fault.ts';

/** The schema that a chain of files adds up to, or its faults. Loads zod. */
export function resolveSchema(
  layers: readonly SchemaLayer[],
  problems: Problems,
): { readonly schema: FormSchema | undefined; readonly faults: readonly SchemaFault[] } {
  const data = mergedData(layers);
  const read = schemaShape.safeParse(data);
  const ids = [...reservedNames(data), ...checkIds(layers)];
  if (!read.success || ids.length > 0) {
    const shape = (read.error?.issues ?? []).flatMap(issue => shapeFaults(issue, data));
    return { schema: undefined, faults: [...ids, ...shape.filter(fault => !ids.some(id => isWithin(fault, id)))] };
  }
  const faults = [...checkSchema(read.data, layers, problems)];
  return { schema: faults.length === 0 ? withoutRemoved(read.data) : undefined, faults };
}

/** True for a fault in a member whose id is at fault: one cause, one finding. */
function isWithin({ path, key }: SchemaFault, id: SchemaFault): boolean {
  const whole = key === undefined ? path : [...path, key];
  return whole[id.path.length] === id.key && id.path.every((step, index) => whole[index] === step);
}

/** The schema without sums of removed parts, so that a form need not write its sums anew. */
function withoutRemoved(schema: FormSchema): FormSchema {
  const funding = Object.entries(schema.funding).map(([id, { within, ...group }]) => {
    const sums = Object.entries(group.sums).map(([total, parts]) => [total, parts.filter(part => isUsed(group, part))] as const);
    const holds = within !== undefined && schema.funding[within] !== undefined && schema.funding[within].use !== 'absent';
    return [id, { ...group, sums: Object.fromEntries(sums), ...(holds ? { within } : {}) }] as const;
  });
  return { ...schema, funding: Object.fromEntries(funding) };
}

function isUsed({ parts }: Pick<FundingGroupSchema, 'parts'>, part: string): boolean {
  return parts[part] !== undefined && parts[part].use !== 'absent';
}
