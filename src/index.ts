import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { compile as compileSource, type Compilation } from './compiler/compile.ts';
import type { Outcome } from './compiler/diagnostic/finding.ts';
import type { Form } from './compiler/schema/form.ts';
import { shippedForm, shippedFormIds } from './compiler/schema/shipped-forms.ts';
import { sourceFile } from './compiler/source/source-file.ts';
import type { Faces } from './writers/output/output.ts';
import { type OutputContents, type OutputId, outputIds, writeOutputs } from './writers/output/outputs.ts';
import { overflowing } from './writers/output/pdf/overflowing.ts';
import type { FileReport } from './writers/report/file-report.ts';
import { reportFile } from './writers/report/report-file.ts';

export type { Accepted, Compilation, Failed, Rejected } from './compiler/compile.ts';
export type { Declaration, Indicator } from './compiler/declaration/declaration.ts';
export type { Diagnostic, Finding } from './compiler/diagnostic/finding.ts';
export type { Severity, Text } from './compiler/diagnostic/problem.ts';
export type { Form } from './compiler/schema/form.ts';
export type { FormSchema } from './compiler/schema/form-schema.ts';
export type { Value } from './compiler/value/value.ts';
export type { Faces } from './writers/output/output.ts';
export type { FileReport, Location, ReportedFinding } from './writers/report/file-report.ts';

export interface CompileOptions {
  /** What the declaration is called in reports and in its JSON. */
  readonly name?: string;
  /** Forms of your own, by what a declaration writes after 表样; the shipped forms are there anyway. */
  readonly forms?: Readonly<Record<string, Form>>;
}

export interface BuildOptions extends CompileOptions {
  /** The faces of the print, as `shippedFaces()` of perfdecl/node reads them. */
  readonly faces: Faces;
  /** What to make; by default everything. */
  readonly to?: readonly OutputId[];
}

/** The requested outputs, by their ids; none for a declaration that was not accepted. */
export interface Built extends OutputContents {
  readonly report: FileReport;
}

/** Compiles a declaration into its meaning and its findings. Synchronous; reads and writes nothing. */
export function compile(text: string, { name = 'declaration.yaml', forms = {} }: CompileOptions = {}): Compilation {
  return compileSource(sourceFile(name, text), {
    forms: reference => (Object.hasOwn(forms, reference) ? forms[reference] : shippedForm(reference)),
    formIds: [...Object.keys(forms), ...shippedFormIds],
    overflowing,
  });
}

/** Checks a declaration and reports what was found, as plain data with lines, columns and excerpts. */
export function check(text: string, options: CompileOptions = {}): FileReport {
  const compilation = compile(text, options);
  return reportFile(compilation, compilation.source.name);
}

/** Checks a declaration and, if it has no errors, writes it as each of the outputs. The same text gives the same bytes. */
export async function build(text: string, { to = outputIds, faces, ...options }: BuildOptions): Promise<Built> {
  const compilation = compile(text, options);
  const report = reportFile(compilation, compilation.source.name);
  if (compilation.outcome !== 'accepted') return { report };
  return {
    report,
    ...(await writeOutputs(to, compilation, { faces, sourceDigest: sha256(text), date: undefined, encode, deflate: deflateSync })),
  };
}

/** Makes a form of your own from its YAML, for the option `forms`. It may extend a shipped form; findings say what is wrong with it. */
export async function readForm(text: string, name = 'form.yaml'): Promise<Outcome<Form | undefined>> {
  const { readFormText } = await import('./program/workspace/own-form.ts');
  return readFormText(text, name, sha256);
}

/** The digest of a text's UTF-8 bytes; what is given as a text has no byte order mark to count. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
