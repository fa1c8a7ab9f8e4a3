import { decodeHTML } from 'entities/decode';

/** The commonest are known without their `;` too, unless they stand in an address: `?a=1&lt=2`. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|&(?:nbsp|amp|lt|gt|quot)(?![\w;=])/gi;

/** A text with its entities decoded; undefined if it has none. */
export function withoutEntities(text: string): string | undefined {
  if (!text.includes('&')) return undefined;
  const decoded = text.replace(ENTITY, entity => decodeHTML(entity).replace('\u00a0', ' '));
  return decoded === text ? undefined : decoded;
}
