import { catalogue, isCode } from './catalogue.ts';
import { check } from './check/check.ts';
import { isDrawable } from './check/drawable.ts';
import { rules } from './check/rules.generated.ts';
import { bind } from './declaration/bind.ts';
import { chooseForm } from './declaration/choose-form.ts';
import type { Declaration } from './declaration/declaration.ts';
import type { Diagnostic, Finding, Outcome } from './diagnostic/finding.ts';
import { judge, type Weight } from './diagnostic/judge.ts';
import type { Text } from './diagnostic/problem.ts';
import { nearest } from './source/nearest.ts';
import type { Form } from './schema/form.ts';
import { placeIn } from './source/place.ts';
import type { SourceFile } from './source/source-file.ts';
import { parse } from './syntax/parse.ts';
import { withLostTexts } from './syntax/problems/text-lost-to-comment.ts';
import type { Mapping, SyntaxTree } from './syntax/syntax-tree.ts';

interface Conclusion {
  readonly source: SourceFile;
  /** Every finding that is reported, in source order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why a rule was not, or not everywhere, executed, by code; `*` for all that come after a fault of the source. */
  readonly skipped: ReadonlyMap<string, Text>;
}

declare const accepted: unique symbol;

/** A declaration without errors. Only `compile` makes one, and only one gives JSON and a final sheet. */
export interface Accepted extends Conclusion {
  readonly outcome: 'accepted';
  readonly form: Form;
  readonly declaration: Declaration;
  readonly [accepted]: true;
}

export interface Rejected extends Conclusion {
  readonly outcome: 'rejected';
  readonly form: Form | undefined;
  readonly declaration: Declaration | undefined;
}

/** A rule threw: our fault, so the file counts as not checked. */
export interface Failed extends Conclusion {
  readonly outcome: 'failed';
  readonly form: Form | undefined;
  readonly declaration: Declaration | undefined;
}

export type Compilation = Accepted | Rejected | Failed;

export interface CompileOptions {
  /** The form that a reference names, by id or by path. It is read before: compiling looks it up and stays synchronous. */
  readonly forms: (reference: string) => Form | undefined;
  /** The ids of the forms that are known by one, for messages. */
  readonly formIds: readonly string[];
  /** The form of declarations that name none. */
  readonly defaultForm?: string | undefined;
  /** Severities of a configuration; they go before the form's. */
  readonly severities?: Readonly<Record<string, Weight>>;
  /** Whether a face of the print has a character; the shipped faces, if nothing is said. */
  readonly drawable?: (character: string) => boolean;
  /** The source's tree, where somebody has already parsed it to see which form it names. */
  readonly parsed?: Outcome<SyntaxTree>;
}

/** Reads a declaration and says what is to be said of it. Synchronous and pure: everything that it needs is in its arguments. */
export function compile(source: SourceFile, options: CompileOptions): Compilation {
  const { value: tree, findings: syntax } = options.parsed ?? parse(source);
  const forms = { find: options.forms, ids: options.formIds, defaultForm: options.defaultForm };
  const { value: form, findings: choice } = chooseForm(source, tree, forms);
  const conclude = conclusion(source, tree, form, options);
  if (!tree.sound || form === undefined) return conclude([...syntax, ...choice], undefined, unread);
  const { value: declaration, findings: binding } = bind(rootOf(source, tree), form);
  const { findings: objections, skipped, failed } = check(declaration, { drawable: options.drawable ?? isDrawable });
  return conclude(withLostTexts([...syntax, ...choice, ...binding, ...objections]), declaration, skipped, failed.length > 0);
}

/** A source that could not be decoded: there is no text to compile, and one finding says so. */
export function reject(source: SourceFile, finding: Finding): Compilation {
  const nothing: SyntaxTree = { root: undefined, directives: [], sound: false };
  return conclusion(source, nothing, undefined, {})([finding], undefined, unread);
}

const unread = new Map([['*', { zh: '源文件有错，未作后面的检查', en: 'the source is at fault, so nothing after it was checked' }]]);

/** How a compilation ends: its findings are judged, and one error rejects it. */
function conclusion(source: SourceFile, tree: SyntaxTree, form: Form | undefined, { severities }: Pick<CompileOptions, 'severities'>) {
  return (
    findings: readonly Finding[],
    declaration: Declaration | undefined,
    skips: ReadonlyMap<string, Text>,
    crashed = false,
  ): Compilation => {
    const weights = { ...form?.schema.severities, ...severities };
    const diagnostics = judge(findings, {
      severities: weights,
      directives: tree.directives,
      codes: { has: isCode, nearest: code => nearest(code, Object.keys(catalogue)) },
      executed: code => (declaration === undefined ? isOfSource(code) : !skips.has(code)),
    });
    const skipped = new Map([...skips].filter(([code]) => weights[code] !== 'off'));
    const common = { source, form, diagnostics, skipped };
    if (crashed) return { ...common, outcome: 'failed', declaration };
    if (form === undefined || declaration === undefined || diagnostics.some(({ severity }) => severity === 'error')) {
      return { ...common, outcome: 'rejected', declaration };
    }
    const unbranded: Omit<Accepted, typeof accepted> = { ...common, outcome: 'accepted', form, declaration };
    // Only here is a declaration accepted, which the brand says.
    return unbranded as Accepted;
  };
}

/** What is looked for in a source that cannot be bound. */
function isOfSource(code: string): boolean {
  return isCode(code) && catalogue[code].group === 'A' && !Object.hasOwn(rules, code);
}

/** An empty file is a mapping without keys. */
function rootOf(source: SourceFile, { root }: SyntaxTree): Mapping {
  return root?.kind === 'mapping' ? root : { kind: 'mapping', place: placeIn(source, 0, 0), entries: [] };
}
