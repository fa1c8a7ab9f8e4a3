import { UNPRINTABLE } from '../../source/spaces.ts';

const UNQUOTABLE = new RegExp(`[${UNPRINTABLE}]`, 'u');
const ESCAPED = new RegExp(`["\\\\${UNPRINTABLE}]`, 'gu');

/** A text that reads as itself without quotes. */
export function standsPlain(text: string, flow: boolean): boolean {
  if (text === '' || text !== text.trim() || !fitsSingle(text)) return false;
  if (/^[,[\]{}#&*!|>'"%@`]/.test(text) || /^[-?:](?:[\s,[\]{}]|$)/.test(text) || /^(?:---|\.\.\.)/.test(text)) return false;
  if (/:(?:\s|$)/.test(text) || /\s#/.test(text) || isNull(text)) return false;
  return !flow || !/[,[\]{}]/.test(text);
}

/** What YAML reads as nothing. */
export function isNull(text: string): boolean {
  return text === '~' || text === 'null' || text === 'Null' || text === 'NULL';
}

export function doubleQuoted(text: string): string {
  return `"${escaped(text)}"`;
}

export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Double quotes as a rule; single ones spare a text with quotes or backslashes its escapes. */
export function quoted(text: string): string {
  return /["\\]/.test(text) && fitsSingle(text) ? singleQuoted(text) : doubleQuoted(text);
}

export function plainOrQuoted(text: string, flow: boolean): string {
  return standsPlain(text, flow) ? text : quoted(text);
}

/** Within single quotes nothing can be escaped. */
export function fitsSingle(text: string): boolean {
  return !UNQUOTABLE.test(text);
}

/** A text as it stands between double quotes. */
export function escaped(text: string): string {
  return text.replace(ESCAPED, character => {
    if (character === '"' || character === '\\') return `\\${character}`;
    if (character === '\n') return '\\n';
    if (character === '\t') return '\\t';
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
