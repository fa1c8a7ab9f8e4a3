import { catalogue, sourceCodes } from './catalogue.ts';
import { check, type Checked } from './check/check.ts';
import { isDrawable } from './check/drawable.ts';
import { duplicateProject } from './check/problems/duplicate-project.ts';
import { type ProjectIdentifier, projectIdentifiers } from './check/project-identifiers.ts';
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
  /** What another file of the run may have in common, with the finding that holds then. */
  readonly identifiers: readonly ProjectIdentifier<Diagnostic>[];
  /** Known findings that do not occur any more. */
  readonly stale: readonly KnownFinding[];
  /** Why a rule was not executed, or not everywhere, by code; `*` for all rules where the source is broken. */
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

/** A rule threw, which is a bug of perfdecl: the file counts as not checked. */
export interface Failed extends Conclusion {
  readonly outcome: 'failed';
  readonly form: Form | undefined;
  readonly declaration: Declaration | undefined;
}

export type Compilation = Accepted | Rejected | Failed;

export interface CompileOptions {
  /** Looks up the form that a reference names, by id or by path. Forms are loaded beforehand, so that compiling stays synchronous. */
  readonly forms: (reference: string) => Form | undefined;
  /** The ids that a reference may name, for messages. */
  readonly formIds: readonly string[];
  /** The form of declarations that name none. */
  readonly defaultForm?: string | undefined;
  /** Severities of a configuration; they override the form's. */
  readonly severities?: Readonly<Record<string, SeveritySetting>>;
  /** Findings of an earlier run, which are not reported again. */
  readonly known?: readonly KnownFinding[];
  /** Whether a font of the PDF has a glyph for a character; by default that of the shipped fonts. */
  readonly drawable?: (character: string) => boolean;
  /** The values that the print cannot hold without dividing a figure. Without it, that is not checked. */
  readonly overflowing?: (declaration: Declaration) => readonly Scalar[];
  /** The syntax tree, if the caller has already parsed the source to find the form that it names. */
  readonly parsed?: Outcome<SyntaxTree>;
}

/** Compiles a declaration: parse, choose the form, bind, check, judge. Synchronous and pure. */
export function compile(source: SourceFile, options: CompileOptions): Compilation {
  const { value: tree, findings: syntax } = options.parsed ?? parse(source, 'declaration', isFieldLabel);
  const forms = { find: options.forms, ids: options.formIds, defaultForm: options.defaultForm };
  const { value: form, findings: choice } = chooseForm(source, tree, forms);
  const conclude = conclusion(source, tree, form, options);
  if (form === undefined) return conclude([...syntax, ...choice]);
  const { value: declaration, findings: binding } = bind(rootOf(source, tree), form);
  // The declaration of a broken source serves editors; findings of later stages would only be consequences of the syntax error.
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

/** Judges the findings and decides the outcome: a single error rejects the declaration. */
function conclusion(source: SourceFile, tree: SyntaxTree, form: Form | undefined, options: Pick<CompileOptions, 'severities' | 'known'>) {
  return (findings: readonly Finding[], { declaration, checked }: Reached = {}): Compilation => {
    const severities = { ...form?.schema.severities, ...options.severities };
    const skips = checked?.skipped ?? new Map([['*', { skip: sourceAtFault }]]);
    const identifiers = checked && declaration ? projectIdentifiers(declaration) : [];
    const { diagnostics: judged, stale } = judge([...findings, ...identifiers.map(({ finding }) => finding)], {
      severities,
      directives: tree.directives,
      known: options.known,
      codes: allCodes,
      executed: checked === undefined ? sourceCodes : new Set([...allCodes].filter(code => !skips.has(code))),
    });
    const skipped = new Map([...skips].filter(([code]) => severities[code] !== 'off'));
    const common = { source, form, ...apart(judged, identifiers), stale, skipped };
    if (checked !== undefined && checked.failed.length > 0) return { ...common, outcome: 'failed', declaration };
    const isRejected = checked === undefined || common.diagnostics.some(({ severity }) => severity === 'error');
    if (isRejected || form === undefined || declaration === undefined) return { ...common, outcome: 'rejected', declaration };
    const unbranded: Omit<Accepted, typeof accepted> = { ...common, outcome: 'accepted', form, declaration };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the only place that gives the brand
    return unbranded as Accepted;
  };
}

/** The findings of the file, apart from those that depend on another one. */
function apart(judged: readonly Diagnostic[], identifiers: readonly ProjectIdentifier[]): Pick<Conclusion, 'diagnostics' | 'identifiers'> {
  const values = new Map(identifiers.map(({ value, finding }) => [finding.place, value]));
  return {
    diagnostics: judged.filter(diagnostic => !isDependent(diagnostic)),
    identifiers: judged.filter(isDependent).map(finding => ({ value: values.get(finding.place) ?? '', finding })),
  };
}

function isDependent({ problem }: Diagnostic): boolean {
  return problem === duplicateProject;
}

/** An empty file is a mapping without keys. */
function rootOf(source: SourceFile, { root }: SyntaxTree): Mapping {
  return root?.kind === 'mapping' ? root : { kind: 'mapping', place: placeIn(source, 0, 0), entries: [] };
}
