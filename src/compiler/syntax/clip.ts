const LONGEST = 40;

/** As much of the first line of an author's text as a message quotes. */
export function clip(text: string): string {
  const line = (text.slice(0, LONGEST + 1).split(/[\r\n]/, 1)[0] ?? '').trimEnd();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
