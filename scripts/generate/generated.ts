/** A file that a script makes from another file of the repository; it is committed, and a check holds it fresh. */
export interface Generated {
  readonly path: string;
  readonly text: string;
}

/** Plain data as a string literal: V8 parses JSON faster than a literal of the same data, and a type checker does not see it. */
export function jsonLiteral(data: unknown): string {
  const json = JSON.stringify(data).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `'${json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}
