/** The index of the last entry whose number is not above a limit, -1 if there is none; the numbers of the entries ascend. */
export function lastIndexUpTo<T>(entries: readonly T[], limit: number, numberOf: (entry: T) => number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && numberOf(entry) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a number lies in one of some ranges, which are listed as their starts and their exclusive ends in turn. */
export function isInRanges(ranges: readonly number[], wanted: number): boolean {
  return lastIndexUpTo(ranges, wanted, limit => limit) % 2 === 0;
}
