/** The digest of lines: of their digests, so that no text has to be longer than the longest string. */
export function digestOfLines(lines: readonly string[], sha256: (text: string) => string): string {
  return sha256(lines.map(sha256).join('\n'));
}

/** The lines of a file, each ended by a line feed; none where the last is not. */
export function linesOf(bytes: Uint8Array): readonly string[] {
  const decoder = new TextDecoder();
  const lines: string[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(decoder.decode(bytes.subarray(start, end)));
    start = end + 1;
  }
  return start === bytes.length ? lines : [];
}

const LINE_FEED = 10;
