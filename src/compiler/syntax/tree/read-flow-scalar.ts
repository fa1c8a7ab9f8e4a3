import { isBlank, type Line, linesBetween, Reader, type Reading } from './reading.ts';

export function readPlain(source: string, start: number, end: number): Reading {
  const reader = new Reader();
  fold(source, start, end, reader, (from, to) => reader.add(source.slice(from, to), from, to));
  return reader.finish(start, end);
}

export function readSingleQuoted(source: string, start: number, end: number): Reading {
  const reader = new Reader();
  fold(source, start + 1, end - 1, reader, (from, to) => {
    let done = from;
    for (let quote = source.indexOf("''", from); quote >= 0 && quote + 1 < to; quote = source.indexOf("''", done)) {
      reader.add(source.slice(done, quote), done, quote);
      reader.add("'", quote, quote + 2);
      done = quote + 2;
    }
    reader.add(source.slice(done, to), done, to);
  });
  return reader.finish(start + 1, end - 1);
}

/** A line break is read as a space, and every blank line as a break. */
function fold(source: string, start: number, end: number, reader: Reader, add: (from: number, to: number) => void): void {
  const lines = linesBetween(source, start, end);
  let done = start;
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    const last = index === lines.length - 1;
    const { start: from, end: to } = trimmed(source, line, index > 0, !last);
    if (index === 0) add(from, to);
    else if (from === to && !last) {
      breaks++;
      continue;
    } else {
      reader.add(breaks === 0 ? ' ' : '\n'.repeat(breaks), done, from);
      add(from, to);
      breaks = 0;
    }
    done = to;
  }
}

function trimmed(source: string, { start, end }: Line, before: boolean, after: boolean): Line {
  let from = start;
  let to = end;
  if (after) while (to > from && isBlank(source[to - 1])) to--;
  if (before) while (from < to && isBlank(source[from])) from++;
  return { start: from, end: to };
}
