import { visible } from './cells.ts';

/** XML that is safe to put into XML; made by `xml` only. */
export interface Xml {
  readonly xml: string;
}

type Part = string | number | Xml | readonly Xml[];

/** A template of XML: what is put in is escaped, for elements and attributes alike, unless it is XML itself. */
export function xml(template: TemplateStringsArray, ...parts: readonly Part[]): Xml {
  return { xml: template.map((piece, index) => piece + xmlOf(parts[index] ?? '')).join('') };
}

function xmlOf(part: Part): string {
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escape(part);
  return 'xml' in part ? part.xml : part.map(one => one.xml).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** XML 1.0 forbids some characters even as references; they are shown by their names, as in the terminal. */
function escape(text: string): string {
  return visible(text)
    .replace(/[\uFFFE\uFFFF]/g, character => `<U+${character.charCodeAt(0).toString(16).toUpperCase()}>`)
    .replace(/[&<>"']/g, character => entities[character] ?? '');
}
