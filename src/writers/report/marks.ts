import type { ExcerptLine, ReportedFinding } from './file-report.ts';

/** A line of an excerpt with the stretch of it that the finding covers, in UTF-16 offsets of its text. */
export interface MarkedLine extends ExcerptLine {
  readonly number: number;
  /** Text is left out before the line's first character. */
  readonly cutBefore: boolean;
  readonly start: number;
  readonly end: number;
}

type Excerpted = Pick<ReportedFinding, 'at' | 'excerpt'>;

export function markedLines({ at: { line, column, endLine, endColumn }, excerpt }: Excerpted): readonly MarkedLine[] {
  return excerpt.lines.map(({ text, cut }, index) => {
    const offset = index === 0 ? excerpt.offset : 0;
    const start = index === 0 ? column - 1 - offset : text.length - text.trimStart().length;
    const end = line + index === endLine ? endColumn - 1 - offset : text.length;
    return { text, cut, number: line + index, cutBefore: offset > 0, start, end: Math.max(start, Math.min(end, text.length)) };
  });
}

/** Whether the finding goes on below its excerpt. */
export function goesOn({ at: { line, endLine }, excerpt }: Excerpted): boolean {
  return excerpt.lines.length > 0 && endLine >= line + excerpt.lines.length;
}
