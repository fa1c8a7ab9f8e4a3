import { readdirSync, readFileSync } from 'node:fs';
import { readSchemaFile, type SchemaFile } from '../../src/compiler/schema/own/schema-file.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';

const folder = 'schemas';

/** The names of the forms and of what they extend, in alphabetical order. */
export const schemaNames: readonly string[] = readdirSync(folder)
  .filter(name => name.endsWith('.yaml') && name !== 'values.yaml')
  .map(name => name.replace(/\.yaml$/, ''))
  .toSorted();

/** A file of schemas/, read as a user's own form is. Throws what is wrong with it. */
export function shippedSchemaFile(name: string): SchemaFile {
  const path = `${folder}/${name}.yaml`;
  const { value, findings } = readSchemaFile(path, sourceFile(path, readFileSync(path, 'utf8')));
  if (value !== undefined) return value;
  const faults = findings.map(({ place: { source, start }, message }) => {
    const { line, column } = source.positionAt(start);
    return `${path}:${line}:${column}: ${message.zh}`;
  });
  throw new Error(faults.join('\n'));
}
