import { type AmbiguousWidth, cellsOf, visible } from './cells.ts';

// A Latin word or a single character, with the opening marks before it and the closing marks after it, which no line may end or begin with.
const WORD = /[“‘（《〈【〔[(]*(?:[!-'*-Z\\^-z|~]+|[^\s])\p{M}*[，。；：、！？”’）》〉】〕\])…]*|\s+/gu;

/** Breaks a text into lines of at most `room` cells; a word longer than a line stays whole. */
export function wrap(text: string, room: number, ambiguousWidth: AmbiguousWidth): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let cells = 0;
  for (const [word] of visible(text.replace(/\s+/g, ' ')).matchAll(WORD)) {
    const width = cellsOf(word, ambiguousWidth);
    if (cells + width > room && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      cells = 0;
    }
    if (word === ' ' && line === '') continue;
    line += word;
    cells += width;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
