import { type Compilation, compile } from '../../src/compiler/compile.ts';
import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import type { Declaration } from '../../src/compiler/declaration/declaration.ts';
import { overflowing } from '../../src/writers/output/pdf/overflowing.ts';
import { around } from '../around.ts';

/** Compiles a text with the shipped forms. */
export function compiled(text: string, name = 'a.yaml'): Compilation {
  return compile(sourceFile(name, text), { forms: shippedForm, formIds: shippedFormIds, overflowing });
}

/** The codes of a text's findings, each once, in source order. */
export function codesOf(text: string): readonly string[] {
  return [...new Set(compiled(text).diagnostics.map(({ problem }) => problem.code))];
}

/** The findings in lines within a correct declaration, as `code «text»`: the code with the text that it points at. */
export function findingsIn(lines: string): readonly string[] {
  const { source, diagnostics } = compiled(around(lines));
  return diagnostics.map(({ place, problem }) => `${problem.code} «${source.text.slice(place.start, place.end)}»`);
}

/** What lines within a correct declaration are read as. */
export function bound(lines: string): Declaration {
  const { declaration } = compiled(around(lines));
  if (declaration === undefined) throw new TypeError(`not bound: ${lines}`);
  return declaration;
}

/** The codes that were not executed, or not everywhere. */
export function skippedOf(lines: string): readonly string[] {
  return [...compiled(around(lines)).skipped.keys()];
}

/** The golden form: path:line:column severity code message. */
export function golden({ source, diagnostics }: Compilation): string {
  return diagnostics
    .map(({ place, severity, problem, message }) => {
      const { line, column } = source.positionAt(place.start);
      return `${source.name}:${line}:${column} ${severity} ${problem.code} ${message.zh}\n`;
    })
    .join('');
}
