import { createHash } from 'node:crypto';
import { catalogue } from '../../src/compiler/catalogue.ts';
import type { Finding } from '../../src/compiler/diagnostic/finding.ts';
import type { Form } from '../../src/compiler/schema/form.ts';
import { readForm } from '../../src/compiler/schema/own/read-form.ts';
import { baseOf, type SchemaFiles, withFile } from '../../src/compiler/schema/own/base-of.ts';
import { readSchemaFile } from '../../src/compiler/schema/own/schema-file.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';

export interface OwnForm {
  readonly form: Form | undefined;
  /** As name:line:column code. */
  readonly faults: readonly string[];
  readonly messages: readonly string[];
  readonly help: readonly (string | undefined)[];
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A form that extends a shipped one by these lines. */
export function extending(lines: string): Record<string, string> {
  return { 'our.yaml': `id: our-form\nextends: shanghai-2023\n${lines}` };
}

/** Reads the first of some form schemas, which may extend each other by name. */
export function ownForm(files: Readonly<Record<string, string>>): OwnForm {
  const [[name, text] = ['', '']] = Object.entries(files);
  const { value: first, findings } = readSchemaFile(`./${name}`, sourceFile(name, text));
  if (first === undefined) return failed(findings);
  for (let chain: SchemaFiles = [first]; ; ) {
    const { value: base, findings: faults } = baseOf(chain);
    if (base === undefined) return failed(faults);
    if (base.kind === 'complete') {
      const { value: form, findings: objections } = readForm(base.chain, { problems: catalogue, sha256 });
      return { ...failed(objections), form };
    }
    const path = base.reference.replace(/^\.\//, '');
    const found = files[path];
    const more = withFile(chain, base.reference, found === undefined ? undefined : readSchemaFile(`./${path}`, sourceFile(path, found)));
    if (more.value === undefined) return failed(more.findings);
    chain = more.value;
  }
}

function failed(findings: readonly Finding[]): OwnForm {
  return {
    form: undefined,
    faults: findings.map(shown),
    messages: findings.map(({ message: { zh } }) => zh),
    help: findings.map(({ help }) => help?.zh),
  };
}

function shown({ place: { source, start }, problem: { code } }: Finding): string {
  const { line, column } = source.positionAt(start);
  return `${source.name}:${line}:${column} ${code}`;
}
