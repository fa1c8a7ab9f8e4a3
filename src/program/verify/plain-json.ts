import type { PlainData } from '../../compiler/syntax/plain-data.ts';

/** The data of a JSON file; undefined for what is no JSON. */
export function plainJson(content: Uint8Array): PlainData | undefined {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON holds plain data and nothing else
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)) as PlainData;
  } catch {
    return undefined;
  }
}

/** The members of a mapping or the items of a list, by their names; none of a scalar. */
export function membersOf(data: PlainData | undefined): readonly (readonly [string, PlainData])[] {
  return typeof data === 'object' && data !== null ? Object.entries(data) : [];
}

/** A member of a mapping. */
export function memberOf(data: PlainData | undefined, name: string): PlainData | undefined {
  return membersOf(data).find(([key]) => key === name)?.[1];
}
