import { nearest } from '../../source/nearest.ts';
import type { PlainData } from '../../syntax/plain-data.ts';
import { isMapping } from './extend.ts';
import { didYouMean, pathText, type SchemaFault } from './schema-fault.ts';
import { mergedData, type Path, type SchemaLayer, valueAt } from './schema-layer.ts';
import { unusableName } from './shape-fault.ts';

/** The mappings whose keys are ids that a form chooses; `*` is any id. */
const sections: readonly Path[] = [
  ['fields'],
  ['funding'],
  ['funding', '*', 'parts'],
  ['categories'],
  ['categories', '*', 'categories'],
  ['vocabularies'],
  ['layout', '*', 'rows'],
];

/** Ids that look like those of the extended form and are none: a removal of nothing, and an id in other capitals. */
export function* checkIds(layers: readonly SchemaLayer[]): Iterable<SchemaFault> {
  for (const [index, { data, text }] of layers.entries()) {
    if (text === undefined || index === layers.length - 1) continue;
    const base = mergedData(layers.slice(index + 1));
    for (const path of sections.flatMap(section => pathsOf(data, section))) {
      const [own, known] = [valueAt(data, path), valueAt(base, path)];
      if (isMapping(own)) yield* unknownIds(own, isMapping(known) ? known : {}, path);
    }
  }
}

function pathsOf(data: PlainData, section: Path): readonly Path[] {
  return section.reduce<readonly Path[]>(
    (paths, step) =>
      paths.flatMap(path => {
        if (step !== '*') return [[...path, step]];
        const below = valueAt(data, path);
        return isMapping(below) ? Object.keys(below).map(key => [...path, key]) : [];
      }),
    [[]],
  );
}

function* unknownIds(
  own: Readonly<Record<string, PlainData>>,
  known: Readonly<Record<string, PlainData>>,
  path: Path,
): Iterable<SchemaFault> {
  const at = pathText(path);
  for (const [id, value] of Object.entries(own)) {
    if (Object.hasOwn(known, id)) continue;
    const otherCase = Object.keys(known).find(each => each.toLowerCase() === id.toLowerCase());
    if (value === null) {
      const message = { zh: `${at} 中没有“${id}”可以去掉`, en: `${at} has no “${id}” to remove` };
      yield { path, key: id, message, ...didYouMean(nearestId(id, known)) };
    } else if (otherCase !== undefined) {
      const zh = `${at} 中的“${id}”与“${otherCase}”只有大小写不同`;
      yield {
        path,
        key: id,
        message: { zh, en: `“${id}” in ${at} differs from “${otherCase}” in capitals only` },
        ...didYouMean(otherCase),
      };
    }
  }
}

/** The id that is nearest by itself, or by a label of its member: 效益指标 is benefit. */
function nearestId(name: string, known: Readonly<Record<string, PlainData>>): string | undefined {
  const ids = new Map(
    Object.entries(known).flatMap(([id, member]) => {
      const [label, labels] = [valueAt(member, ['label']), valueAt(member, ['labels'])];
      const spellings = [id, label, ...(Array.isArray(labels) ? labels : [])].filter(spelling => typeof spelling === 'string');
      return spellings.map((spelling): [string, string] => [spelling, id]);
    }),
  );
  return ids.get(nearest(name, ids.keys()) ?? '');
}

/** A JavaScript object cannot be trusted with the key `__proto__`: zod passes it over. */
export function* reservedNames(data: PlainData, path: Path = []): Iterable<SchemaFault> {
  if (Array.isArray(data)) for (const [index, item] of data.entries()) yield* reservedNames(item, [...path, index]);
  if (!isMapping(data)) return;
  for (const [key, value] of Object.entries(data)) {
    if (key === '__proto__') yield unusableName(path, key);
    else yield* reservedNames(value, [...path, key]);
  }
}
