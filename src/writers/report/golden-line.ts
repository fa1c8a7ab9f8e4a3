import { visible } from './cells.ts';
import type { ReportedFinding } from './file-report.ts';
import type { Show } from './reporter.ts';

/** The parts of a golden line, in its order. */
export interface GoldenParts {
  readonly place: string;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

export type GoldenFinding = Pick<ReportedFinding, 'at' | 'severity' | 'code' | 'message'>;

/** `path:line:column severity code message`: one line, whatever the texts hold. */
export function goldenLine(finding: GoldenFinding, lang: Show['lang']): string {
  const { place, severity, code, message } = goldenParts(finding, lang);
  return `${place} ${severity} ${code} ${message}`;
}

export function goldenParts({ at, severity, code, message }: GoldenFinding, lang: Show['lang']): GoldenParts {
  return { place: `${visible(at.path)}:${at.line}:${at.column}`, severity, code, message: visible(message[lang]) };
}
