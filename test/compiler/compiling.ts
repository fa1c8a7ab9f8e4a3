import { type Compilation, compile } from '../../src/compiler/compile.ts';
import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';

/** Compiles a text with the shipped forms. */
export function compiled(text: string, name = 'a.yaml'): Compilation {
  return compile(sourceFile(name, text), { forms: shippedForm, formIds: shippedFormIds });
}

/** The codes of what is said of a text, each once, in source order. */
export function codesOf(text: string): readonly string[] {
  return [...new Set(compiled(text).diagnostics.map(({ problem }) => problem.code))];
}

/** Findings as `line:column code` of those with one of the codes, or of all. */
export function placesOf(text: string, ...codes: readonly string[]): readonly string[] {
  const { source, diagnostics } = compiled(text);
  return diagnostics
    .filter(({ problem }) => codes.length === 0 || codes.includes(problem.code))
    .map(({ place, problem }) => `${source.positionAt(place.start).line}:${source.positionAt(place.start).column} ${problem.code}`);
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
