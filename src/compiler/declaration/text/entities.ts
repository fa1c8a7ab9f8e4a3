import { decodeHTML } from 'entities/decode';

/** The commonest are known without their `;` too, unless they stand in an address: `?a=1&lt=2`. */
const ENTITY =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|&(?:nbsp|amp|lt|gt|quot|copy|reg|middot|times|divide|deg|plusmn|yen|[lr][ds]quo|[lr]aquo|hellip|[mn]dash|ge|le|ne|bull|e[mn]sp|sup[23])(?![\w;=])/gi;

/** A text with its entities decoded; undefined if it has none. */
export function withoutEntities(text: string): string | undefined {
  if (!text.includes('&')) return undefined;
  const decoded = text.replace(ENTITY, decode);
  return decoded === text ? undefined : decoded;
}

function decode(entity: string): string {
  const closed = entity.endsWith(';') ? entity : `${entity};`;
  const decoded = decodeHTML(closed);
  return decoded === closed ? entity : decoded.replace('\u00a0', ' ');
}
