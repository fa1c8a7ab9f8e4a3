import { createHash } from 'node:crypto';
import { catalogue } from '../../src/compiler/catalogue.ts';
import type { Finding } from '../../src/compiler/diagnostic/finding.ts';
import type { Form } from '../../src/compiler/schema/form.ts';
import { readForm } from '../../src/compiler/schema/own/read-form.ts';
import { resolveExtends, type SchemaAnswer } from '../../src/compiler/schema/own/resolve-extends.ts';
import { readSchemaFile } from '../../src/compiler/schema/own/schema-file.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';

export interface OwnForm {
  readonly form: Form | undefined;
  /** As name:line:column code. */
  readonly faults: readonly string[];
  readonly messages: readonly string[];
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads the first of some form schemas, which may extend each other by name. */
export function ownForm(files: Readonly<Record<string, string>>, codes: readonly string[] = Object.keys(catalogue)): OwnForm {
  const [[name, text] = ['', '']] = Object.entries(files);
  const open = (path: string): SchemaAnswer => {
    const found = files[path.replace(/^\.\//, '')];
    return found === undefined ? undefined : readSchemaFile(path, sourceFile(path.replace(/^\.\//, ''), found));
  };
  const { value: first, findings } = readSchemaFile(`./${name}`, sourceFile(name, text));
  if (first === undefined) return failed(findings);
  const steps = resolveExtends(first);
  let step = steps.next();
  while (step.done !== true) step = steps.next(open(step.value.reference));
  if (step.value.value === undefined) return failed(step.value.findings);
  const { value: form, findings: faults } = readForm(step.value.value, { codes: new Set(codes), sha256 });
  return { ...failed(faults), form };
}

function failed(findings: readonly Finding[]): OwnForm {
  return { form: undefined, faults: findings.map(shown), messages: findings.map(({ message: { zh } }) => zh) };
}

function shown({ place: { source, start }, problem: { code } }: Finding): string {
  const { line, column } = source.positionAt(start);
  return `${source.name}:${line}:${column} ${code}`;
}
