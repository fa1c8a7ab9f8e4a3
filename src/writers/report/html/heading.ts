import { type Markup, markup } from './markup.ts';

/** The heading of a column by which the script sorts, and how. */
export function heading(name: string, order: 'text' | 'number'): Markup {
  return markup`<th scope="col" data-sort="${order}"><button type="button">${name}</button></th>`;
}
