import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSchemaFile } from '../../src/compiler/schema/own/schema-file.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import { parse } from '../../src/compiler/syntax/parse.ts';

const files = readdirSync('schemas').filter(name => name.endsWith('.yaml'));

test.each(files)('schemas/%s is read as a user’s own form is, without a finding', name => {
  const source = sourceFile(name, readFileSync(`schemas/${name}`, 'utf8'));
  expect(parse(source, 'settings').findings).toEqual([]);
  expect(readSchemaFile(name, source)).toMatchObject({ value: { path: name }, findings: [] });
});
