import { createHash } from 'node:crypto';
import { catalogue } from './compiler/catalogue.ts';
import { type Accepted, compile as compileSource, type Compilation } from './compiler/compile.ts';
import type { Outcome } from './compiler/diagnostic/finding.ts';
import type { Form } from './compiler/schema/form.ts';
import { shippedForm, shippedFormIds } from './compiler/schema/shipped-forms.ts';
import { sourceFile } from './compiler/source/source-file.ts';
import { type OutputFormat, outputs } from './program/batch/outputs.ts';
import type { Faces } from './writers/output/output.ts';
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
  /** What to make; everything, if nothing is said. */
  readonly to?: readonly OutputFormat[];
}

export interface Built {
  readonly report: FileReport;
  /** The validated declaration; absent where it was not accepted or not asked for. */
  readonly json?: string;
  /** The printed form; absent where the declaration was not accepted or the form not asked for. */
  readonly pdf?: Uint8Array;
}

/** Compiles a declaration: what it means, and all that is to be said of it. Synchronous; reads and writes nothing. */
export function compile(text: string, { name = 'declaration.yaml', forms = {} }: CompileOptions = {}): Compilation {
  return compileSource(sourceFile(name, text), {
    forms: reference => (Object.hasOwn(forms, reference) ? forms[reference] : shippedForm(reference)),
    formIds: [...Object.keys(forms), ...shippedFormIds],
  });
}

/** Checks a declaration and reports what was found, as plain data with lines, columns and excerpts. */
export function check(text: string, options: CompileOptions = {}): FileReport {
  const compilation = compile(text, options);
  return reportFile(compilation, compilation.source.name);
}

/** Checks a declaration and, if it has no errors, makes its JSON and its PDF. The same text gives the same bytes. */
export async function build(text: string, { to = ['json', 'pdf'], faces, ...options }: BuildOptions): Promise<Built> {
  const compilation = compile(text, options);
  const report = reportFile(compilation, compilation.source.name);
  if (compilation.outcome !== 'accepted') return { report };
  const world = { faces, sourceDigest: sha256(text), date: `${yearOf(compilation)}-01-01`, encode };
  const json = to.includes('json') ? await outputs.json(compilation, world) : undefined;
  const pdf = to.includes('pdf') ? await outputs.pdf(compilation, world) : undefined;
  return { report, ...(json === undefined ? {} : { json }), ...(pdf === undefined ? {} : { pdf }) };
}

/** Makes a form of your own from its YAML, for the option `forms`. It may extend a shipped form; findings say what is wrong with it. */
export async function readForm(text: string, name = 'form.yaml'): Promise<Outcome<Form | undefined>> {
  const { readFormText } = await import('./program/workspace/form-text.ts');
  return readFormText(text, name, { codes: new Set(Object.keys(catalogue)), sha256 });
}

/** The digest of a text's UTF-8 bytes; what is given as a text has no byte order mark to count. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function yearOf({ declaration }: Accepted): string {
  return String(declaration.fiscalYear?.value ?? 2000).padStart(4, '0');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
