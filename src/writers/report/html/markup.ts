import { pieces, visible } from '../cells.ts';

/** HTML that is safe to put into HTML; made by `markup`, `text` and `plain` only. */
export interface Markup {
  readonly html: string;
}

type Part = string | number | Markup | readonly Markup[];

/** A template of HTML: what is put in is escaped unless it is markup itself. */
export function markup(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: template.map((piece, index) => piece + htmlOf(parts[index] ?? '')).join('') };
}

/** A text in which what is unseen is named: controls, bidi marks, spaces that are none. */
export function text(written: string): Markup {
  const parts = pieces(written, 1).map(({ start, end, shown }) => {
    const character = written.slice(start, end);
    if (character === '\n') return ' ';
    return shown === character || character === '\t' ? escape(shown) : `<span class="unseen">${escape(shown.slice(1, -1))}</span>`;
  });
  return { html: parts.join('') };
}

/** The same without elements, for where none may stand: titles, attributes, options, pictures. */
export function plain(written: string): Markup {
  return { html: escape(visible(written)) };
}

function htmlOf(part: Part): string {
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return text(part).html;
  return 'html' in part ? part.html : part.map(({ html }) => html).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

function escape(written: string): string {
  return written.replace(/[&<>"'`]/g, character => entities[character] ?? '');
}
