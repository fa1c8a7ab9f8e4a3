import { find, type Outcome } from '../diagnostic/finding.ts';
import { placeIn } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import { parse } from '../syntax/parse.ts';
import { plainData } from '../syntax/plain-data.ts';
import type { SyntaxTree } from '../syntax/syntax-tree.ts';
import { isMapping, type PlainMapping } from './extend.ts';
import { formSchema } from './problems/form-schema.ts';

/** A form schema's file as plain data, with the tree that gives its faults their places. */
export interface SchemaFile {
  /** Tells files apart: a chain that comes back to a path is endless. */
  readonly path: string;
  readonly tree: SyntaxTree;
  readonly data: PlainMapping;
}

/** Reads the YAML of a form schema; every fault of the text is a fault of the form. */
export function readSchemaFile(path: string, source: SourceFile): Outcome<SchemaFile | undefined> {
  const { value: tree, findings } = parse(source, 'settings');
  const faults = findings
    .filter(({ problem }) => !tree.sound || problem.severity === 'error')
    .map(fault => ({ ...fault, problem: formSchema }));
  if (faults.length > 0) return { value: undefined, findings: faults };
  const data = tree.root && plainData(tree.root, { typed: true });
  if (data !== undefined && isMapping(data)) return { value: { path, tree, data }, findings: [] };
  const message = { zh: '表样文件为空', en: 'the form schema is empty' };
  return { value: undefined, findings: [find(formSchema, { place: placeIn(source, 0, 0), message })] };
}
