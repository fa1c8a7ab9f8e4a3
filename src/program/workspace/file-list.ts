/**
 * The paths of a list: separated by NUL, as `git … -z` writes them, or one a line. A line in quotation marks is a name as git quotes it, which it
 * does with every name that is not ASCII.
 */
export function pathsInList(text: string): readonly string[] {
  const list = text.replace(/^\uFEFF/, '');
  const paths = list.includes('\0') ? list.split('\0') : list.split(/\r?\n/).map(unquoted);
  return paths.filter(path => path.trim() !== '');
}

const escapes: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** A name without git's quotation marks, its bytes in octal digits read as UTF-8. */
function unquoted(line: string): string {
  const [, inside] = /^"(.*)"$/.exec(line) ?? [];
  if (inside === undefined) return line;
  return inside.replaceAll(/(?:\\[0-7]{3})+|\\(.)/g, (escaped, character?: string) => {
    if (character !== undefined) return escapes[character] ?? character;
    const bytes = escaped.split('\\').slice(1);
    return new TextDecoder().decode(Uint8Array.from(bytes, octal => Number.parseInt(octal, 8)));
  });
}
