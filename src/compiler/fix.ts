import { type Compilation, compile, type CompileOptions } from './compile.ts';
import type { Diagnostic, Fix } from './diagnostic/finding.ts';
import { applyEdits, type Edit } from './source/edit.ts';
import { type SourceFile, sourceFile } from './source/source-file.ts';

export interface Fixed {
  /** The mended source; the given one where nothing was mended. */
  readonly source: SourceFile;
  /** Of the mended source. */
  readonly compilation: Compilation;
  /** How many findings were mended. */
  readonly applied: number;
}

export interface FixOptions extends CompileOptions {
  /** Whether fixes are applied that may change what the author means. */
  readonly unsafe: boolean;
}

/** A fix can uncover another, as quotes around a value do. No chain of them is as long as this. */
const ROUNDS = 20;

/** Applies the fixes of what is reported of a source, round by round, until none is left. Synchronous and pure. */
export function fix(source: SourceFile, { unsafe, ...options }: FixOptions): Fixed {
  let fixed: Fixed = { source, compilation: compile(source, options), applied: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const next = fixOnce(fixed, options, unsafe);
    if (next === undefined) break;
    fixed = next;
  }
  return fixed;
}

/** One round, unless it changes nothing or would leave more errors than there are. */
function fixOnce({ source, compilation, applied }: Fixed, options: CompileOptions, unsafe: boolean): Fixed | undefined {
  const fixes = compatibleFixes(fixesOf(compilation.diagnostics, unsafe));
  const text = applyEdits(
    source,
    fixes.flatMap(({ edits }) => edits),
  );
  if (text === source.text) return undefined;
  const next = sourceFile(source.name, source.byteOrderMark ? `\uFEFF${text}` : text);
  const { parsed: _, ...anew } = options;
  const result = compile(next, anew);
  return isWorse(result, compilation) ? undefined : { source: next, compilation: result, applied: applied + fixes.length };
}

/** The faults of the source come first: the other findings are of a text that was read as if these were mended. */
function fixesOf(diagnostics: readonly Diagnostic[], unsafe: boolean): readonly Fix[] {
  const fixable = diagnostics.filter(({ fix: own }) => own !== undefined && (own.safe || unsafe));
  const faults = fixable.filter(({ problem }) => problem.unconditional === true);
  return (faults.length > 0 ? faults : fixable).flatMap(({ fix: own }) => own ?? []);
}

/** Those that can be applied together, in the order of the source: a fix is applied as a whole, and what overlaps waits for the next round. */
function compatibleFixes(fixes: readonly Fix[]): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken: Edit[] = [];
  for (const candidate of fixes) {
    const clashes = candidate.edits.some(edit => taken.some(other => overlap(edit, other) && !isEqual(edit, other)));
    if (clashes) continue;
    chosen.push(candidate);
    taken.push(...candidate.edits);
  }
  return chosen;
}

function overlap({ place: a }: Edit, { place: b }: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

function isEqual(a: Edit, b: Edit): boolean {
  return a.place.start === b.place.start && a.place.end === b.place.end && a.text === b.text;
}

/** What a fault of the source had hidden is nothing that a fix has brought in. */
function isWorse(after: Compilation, before: Compilation): boolean {
  if (endedEarly(before)) return false;
  return endedEarly(after) || errorsIn(after) > errorsIn(before);
}

function endedEarly({ skipped }: Compilation): boolean {
  return skipped.has('*');
}

function errorsIn({ diagnostics }: Compilation): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}
