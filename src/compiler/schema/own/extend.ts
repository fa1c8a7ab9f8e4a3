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

/** The parts of a schema whose members have labels by which declarations name them. */
const LABELLED = ['fields', 'funding', 'categories'];

/** An extension whose relabelled members keep the label that they had as another spelling, so that declarations written with it stay right. */
export function keepingLabels(base: PlainData, extension: PlainData): PlainData {
  if (!isMapping(base) || !isMapping(extension)) return extension;
  const keep = ([key, value]: [string, PlainData]): [string, PlainData] => [
    key,
    LABELLED.includes(key) ? relabelled(base[key], value) : value,
  ];
  return Object.fromEntries(Object.entries(extension).map(keep));
}

function relabelled(base: PlainData | undefined, extension: PlainData): PlainData {
  if (!isMapping(base) || !isMapping(extension)) return extension;
  const below = Object.fromEntries(Object.entries(extension).map(([key, value]) => [key, relabelled(base[key], value)]));
  const { label } = base;
  const { label: own, labels = base['labels'] ?? [] } = extension;
  if (typeof label !== 'string' || typeof own !== 'string' || own === label || !Array.isArray(labels)) return below;
  return { ...below, labels: labels.includes(label) ? labels : [...labels, label] };
}
