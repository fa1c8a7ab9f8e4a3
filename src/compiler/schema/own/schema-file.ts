import { type Finding, findingOf, type Outcome } from '../../diagnostic/finding.ts';
import { placeIn } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { parse } from '../../syntax/parse.ts';
import { plainData } from '../../syntax/plain-data.ts';
import type { SyntaxNode } from '../../syntax/syntax-tree.ts';
import { isMapping, type PlainMapping } from './extend.ts';
import { foldLabel } from '../../source/fold.ts';
import { formSchema } from '../problems/form-schema.ts';
import type { SchemaText } from './schema-layer.ts';
import { settingsFaults } from './settings-faults.ts';

/** A form schema's file as plain data, with the tree that gives its faults their places. */
export interface SchemaFile {
  /** Tells files apart: a chain that comes back to a path is endless. */
  readonly path: string;
  readonly text: SchemaText;
  readonly data: PlainMapping;
}

/** Reads the YAML of a form schema; every fault of the text is a fault of the form. */
export function readSchemaFile(path: string, source: SourceFile): Outcome<SchemaFile | undefined> {
  const parsed = parse(source, 'settings');
  const { value: tree } = parsed;
  const declaration = declarationInstead(tree.root);
  if (declaration !== undefined) return { value: undefined, findings: [declaration] };
  const faults = settingsFaults(parsed, formSchema);
  if (faults.length > 0) return { value: undefined, findings: faults };
  const data = tree.root && plainData(tree.root, { typed: true });
  if (data !== undefined && isMapping(data)) return { value: { path, text: { source, tree }, data }, findings: [] };
  const message = { zh: '表样文件为空', en: 'the form schema is empty' };
  return { value: undefined, findings: [findingOf(formSchema, { place: placeIn(source, 0, 0), message })] };
}

/** Keys that no declaration has: a file with one of them is a form schema, even if it also has 表样. */
const formKeys = ['id', 'extends', 'fields', 'categories', 'layout'];

/** A declaration where a form is named: one finding says so, instead of one for each of its keys. */
function declarationInstead(root: SyntaxNode | undefined): Finding | undefined {
  if (root?.kind !== 'mapping' || root.entries.some(({ key }) => formKeys.includes(key.text))) return undefined;
  const mark = root.entries.find(({ key }) => ['表样', 'form'].includes(foldLabel(key.text)))?.key;
  const message = { zh: '这是申报，不是表样', en: 'this is a declaration, no form schema' };
  return mark && findingOf(formSchema, { place: mark.place, message });
}
