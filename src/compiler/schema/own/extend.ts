import type { PlainData } from '../../syntax/plain-data.ts';

export type PlainMapping = Readonly<Record<string, PlainData>>;

/** A schema laid over the one that it extends: mappings merge by key, `null` removes a key, everything else replaces. */
export function extend(base: PlainData, extension: PlainData): PlainData {
  if (!isMapping(base) || !isMapping(extension)) return extension;
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(extension)) {
    const below = merged.get(key);
    if (value === null) merged.delete(key);
    else merged.set(key, extend(below ?? {}, value));
  }
  return Object.fromEntries(merged);
}

export function isMapping(value: PlainData | undefined): value is PlainMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
