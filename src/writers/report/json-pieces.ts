const INDENT = '  ';

// Nobody sees these characters in a terminal or a web page; escaped they are the same JSON.
const UNSEEN = /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/**
 * What `JSON.stringify(value, null, 2)` gives, and a final newline, in pieces. An iterable that is no array is written as an array, one
 * element a piece, and never held as a whole.
 */
export function* jsonPieces(value: object): Iterable<string> {
  yield* nested(value, '\n');
  yield '\n';
}

function* nested(value: unknown, lineBreak: string): Iterable<string> {
  if (!holdsStream(value)) yield JSON.stringify(value, null, INDENT).replaceAll('\n', lineBreak).replace(UNSEEN, escaped);
  else if (isIterable(value)) yield* array(value, lineBreak);
  else yield* object(value, lineBreak);
}

function* array(elements: Iterable<unknown>, lineBreak: string): Iterable<string> {
  let separator = '[';
  for (const element of elements) {
    yield separator + lineBreak + INDENT;
    yield* nested(element, lineBreak + INDENT);
    separator = ',';
  }
  yield separator === '[' ? '[]' : `${lineBreak}]`;
}

function* object(members: object, lineBreak: string): Iterable<string> {
  let separator = '{';
  for (const [name, member] of Object.entries(members)) {
    yield `${separator}${lineBreak}${INDENT}${JSON.stringify(name)}: `;
    yield* nested(member, lineBreak + INDENT);
    separator = ',';
  }
  yield `${lineBreak}}`;
}

function holdsStream(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return (isIterable(value) && !Array.isArray(value)) || Object.values(value).some(holdsStream);
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
