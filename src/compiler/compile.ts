import { catalogue, sourceCodes } from './catalogue.ts';
import { check, type Checked } from './check/check.ts';
import { isDrawable } from './check/drawable.ts';
import type { Skip } from './check/rule.ts';
import { bind } from './declaration/bind.ts';
import { chooseForm } from './declaration/choose-form.ts';
import type { Declaration } from './declaration/declaration.ts';
import type { Diagnostic, Finding, Outcome } from './diagnostic/finding.ts';
import { judge, type SeveritySetting } from './diagnostic/judge.ts';
import { isFieldLabel } from './schema/declaration-keys.ts';
import type { KnownFinding } from './diagnostic/known.ts';
import type { Form } from './schema/form.ts';
import { placeIn } from './source/place.ts';
import type { SourceFile } from './source/source-file.ts';
import { parse } from './syntax/parse.ts';
import type { Mapping, Scalar, SyntaxTree } from './syntax/syntax-tree.ts';

interface Conclusion {
  readonly source: SourceFile;
  /** Every finding that is reported, in source order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Known findings that are not found any more. */
  readonly stale: readonly KnownFinding[];
  /** Why a rule was not, or not everywhere, executed, by code; `*` for all that come after a fault of the source. */
  readonly skipped: ReadonlyMap<string, Skip>;
}

const allCodes: ReadonlySet<string> = new Set(Object.keys(catalogue));

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
  readonly severities?: Readonly<Record<string, SeveritySetting>>;
  /** Findings of an earlier run, which are not reported again. */
  readonly known?: readonly KnownFinding[];
  /** Whether a face of the print has a character; the shipped faces, if nothing is said. */
  readonly drawable?: (character: string) => boolean;
  /** The values that the print cannot hold without dividing a figure. Without it, that is not checked. */
  readonly overflowing?: (declaration: Declaration) => readonly Scalar[];
  /** The source's tree, where somebody has already parsed it to see which form it names. */
  readonly parsed?: Outcome<SyntaxTree>;
}

/** Reads a declaration and says what is to be said of it. Synchronous and pure: everything that it needs is in its arguments. */
export function compile(source: SourceFile, options: CompileOptions): Compilation {
  const { value: tree, findings: syntax } = options.parsed ?? parse(source, 'declaration', isFieldLabel);
  const forms = { find: options.forms, ids: options.formIds, defaultForm: options.defaultForm };
  const { value: form, findings: choice } = chooseForm(source, tree, forms);
  const conclude = conclusion(source, tree, form, options);
  if (form === undefined) return conclude([...syntax, ...choice]);
  const { value: declaration, findings: binding } = bind(rootOf(source, tree), form);
  // What is read of a broken source serves editors; what binding objects to in it only repeats the fault.
  if (!tree.sound) return conclude([...syntax, ...choice], { declaration });
  const { findings: objections, ...checked } = check(declaration, {
    drawable: options.drawable ?? isDrawable,
    overflowing: options.overflowing,
  });
  const explained = new Set(objections.map(({ cause }) => cause));
  const unexplained = syntax.filter(({ place }) => !explained.has(place));
  return conclude([...unexplained, ...choice, ...binding, ...objections], { declaration, checked });
}

/** A source that could not be decoded: there is no text to compile, and one finding says so. */
export function reject(source: SourceFile, finding: Finding): Compilation {
  const nothing: SyntaxTree = { root: undefined, directives: [], sound: false };
  return conclusion(source, nothing, undefined, {})([finding]);
}

const sourceAtFault = { zh: '源文件有错，未作后面的检查', en: 'the source is at fault, so nothing after it was checked' };

/** How far a compilation got. */
interface Reached {
  readonly declaration?: Declaration;
  readonly checked?: Omit<Checked, 'findings'>;
}

/** How a compilation ends: its findings are judged, and one error rejects it. */
function conclusion(source: SourceFile, tree: SyntaxTree, form: Form | undefined, options: Pick<CompileOptions, 'severities' | 'known'>) {
  return (findings: readonly Finding[], { declaration, checked }: Reached = {}): Compilation => {
    const severities = { ...form?.schema.severities, ...options.severities };
    const skips = checked?.skipped ?? new Map([['*', { skip: sourceAtFault }]]);
    const { diagnostics, stale } = judge(findings, {
      severities,
      directives: tree.directives,
      known: options.known,
      codes: allCodes,
      executed: checked === undefined ? sourceCodes : new Set([...allCodes].filter(code => !skips.has(code))),
    });
    const skipped = new Map([...skips].filter(([code]) => severities[code] !== 'off'));
    const common = { source, form, diagnostics, stale, skipped };
    if (checked !== undefined && checked.failed.length > 0) return { ...common, outcome: 'failed', declaration };
    const isRejected = checked === undefined || diagnostics.some(({ severity }) => severity === 'error');
    if (isRejected || form === undefined || declaration === undefined) return { ...common, outcome: 'rejected', declaration };
    const unbranded: Omit<Accepted, typeof accepted> = { ...common, outcome: 'accepted', form, declaration };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only here is a declaration accepted, which the brand says
    return unbranded as Accepted;
  };
}

/** An empty file is a mapping without keys. */
function rootOf(source: SourceFile, { root }: SyntaxTree): Mapping {
  return root?.kind === 'mapping' ? root : { kind: 'mapping', place: placeIn(source, 0, 0), entries: [] };
}
