import { visible } from './cells.ts';
import type { ReportedFinding } from './file-report.ts';
import type { Show } from './reporter.ts';

/** The parts of a golden line, `path:line:column severity code message`, in its order. */
export interface GoldenParts {
  readonly place: string;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** One line, whatever the texts hold. */
export function goldenParts({ at, severity, code, message }: ReportedFinding, lang: Show['lang']): GoldenParts {
  return { place: `${visible(at.path)}:${at.line}:${at.column}`, severity, code, message: visible(message[lang]) };
}
