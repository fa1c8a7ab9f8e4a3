/** What a number of neighbouring items have to be. */
export type Run<T> = readonly ((item: T) => boolean)[];

/**
 * Whether runs stand in a list one after the other, the first at its start, the last at its end, with anything between them. Each is taken
 * where it stands first, which leaves the most to those after it: no other place is ever tried.
 */
export function runsInOrder<T>(runs: readonly Run<T>[], items: readonly T[]): boolean {
  const [first = [], ...others] = runs;
  const last = others.pop();
  if (!standsAt(first, items, 0)) return false;
  if (last === undefined) return items.length === first.length;
  let at = first.length;
  for (const run of others) {
    while (at + run.length <= items.length && !standsAt(run, items, at)) at++;
    at += run.length;
  }
  return at + last.length <= items.length && standsAt(last, items, items.length - last.length);
}

function standsAt<T>(run: Run<T>, items: readonly T[], start: number): boolean {
  const found = items.slice(start, start + run.length);
  return found.length === run.length && found.every((item, index) => run[index]?.(item));
}
