import { Reader, type Reading } from './reading.ts';

/** The lines under a `|` or `>`. */
export interface Block {
  readonly header: string;
  /** The indentation of the collection that it stands in, from which a digit in the header counts. */
  readonly parentIndent: number;
  readonly start: number;
  readonly end: number;
}

interface BlockLine {
  readonly start: number;
  readonly indent: number;
  readonly end: number;
  readonly next: number;
}

export function readBlock(source: string, block: Block): Reading {
  const reader = new Reader();
  const lines = blockLines(source, block);
  const folded = block.header.startsWith('>');
  const keep = block.header.includes('+');
  const digit = Number(/[1-9]/.exec(block.header)?.[0] ?? 0);
  const first = lines.findIndex(hasText);
  const finish = (): Reading => reader.finish(block.start, block.end);
  if (first < 0) {
    if (keep && lines.length > 0) reader.add('\n'.repeat(Math.max(1, lines.length - 1)), block.start, block.end);
    return finish();
  }
  const indent = digit > 0 ? block.parentIndent + digit : (lines[first]?.indent ?? 0);
  // Trailing lines of spaces beyond the indentation are text.
  const last = lines.findLastIndex(line => hasText(line) || line.indent > indent);
  const leading = lines.slice(0, first);
  for (const line of leading) {
    const from = textStart(line, indent);
    reader.add(`${source.slice(from, line.end)}\n`, from, line.next);
  }
  const start = leading.at(-1)?.next ?? block.start;
  const body = lines.slice(first, last + 1);
  const done = folded ? addFolded(reader, source, body, indent, start) : addLiteral(reader, source, body, indent, start);
  addEnd(reader, block, lines.slice(last + 1), done, indent, source);
  return finish();
}

function textStart(line: BlockLine, indent: number): number {
  return line.start + Math.min(line.indent, indent);
}

function addLiteral(reader: Reader, source: string, lines: readonly BlockLine[], indent: number, start: number): number {
  let done = start;
  for (const [index, line] of lines.entries()) {
    const from = textStart(line, indent);
    if (index > 0) reader.add('\n', done, from);
    reader.add(source.slice(from, line.end), from, line.end);
    done = line.end;
  }
  return done;
}

/** A break is read as a space, but for those beside lines that are indented further. */
function addFolded(reader: Reader, source: string, lines: readonly BlockLine[], indent: number, start: number): number {
  let done = start;
  let joint = '';
  let deeper = false;
  for (const line of lines) {
    const from = textStart(line, indent);
    if (line.indent > indent || source[line.start + line.indent] === '\t') {
      if (joint === ' ') joint = '\n';
      else if (!deeper && joint === '\n') joint = '\n\n';
      reader.add(joint, done, from);
      joint = '\n';
      deeper = true;
    } else if (from < line.end) {
      reader.add(joint, done, from);
      joint = ' ';
      deeper = false;
    } else if (joint === '\n') reader.add('\n', done, line.end);
    else {
      joint = '\n';
      continue;
    }
    reader.add(source.slice(from, line.end), from, line.end);
    done = line.end;
  }
  return done;
}

/** What a block ends with: one break; with `-` none, with `+` all of them. */
function addEnd(reader: Reader, { header, end }: Block, rest: readonly BlockLine[], done: number, indent: number, source: string): void {
  if (header.includes('-')) return;
  if (!header.includes('+')) return reader.add('\n', done, Math.min(rest[0]?.start ?? end, end));
  let from = done;
  for (const line of rest) {
    const to = line.start + Math.min(line.indent, indent);
    reader.add(`\n${source.slice(to, line.end)}`, from, line.end);
    from = line.end;
  }
  if (rest.length === 0) reader.add('\n', from, end);
}

function hasText(line: BlockLine): boolean {
  return line.start + line.indent < line.end;
}

function blockLines(source: string, { start, end }: Block): readonly BlockLine[] {
  const lines: BlockLine[] = [];
  if (start === end) return lines;
  for (let from = start; ; ) {
    const found = source.indexOf('\n', from);
    const next = found < 0 || found >= end ? end : found + 1;
    const stop = next === end && source[end - 1] !== '\n' ? end : next - 1;
    const lineEnd = stop > from && source[stop - 1] === '\r' ? stop - 1 : stop;
    let indent = 0;
    while (from + indent < lineEnd && source[from + indent] === ' ') indent++;
    const closed = found >= 0 && found < end;
    lines.push({ start: from, indent, end: closed ? lineEnd : Math.max(from, end), next });
    if (!closed) return lines;
    from = next;
  }
}
