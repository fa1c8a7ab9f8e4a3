import { visible } from './cells.ts';
import type { ReportedFinding, Show } from './file-report.ts';

/** `path:line:column severity code message`: one line whatever the texts hold. */
export function goldenLine({ at, severity, code, message }: ReportedFinding, lang: Show['lang']): string {
  return `${visible(at.path)}:${at.line}:${at.column} ${severity} ${code} ${visible(message[lang])}`;
}
