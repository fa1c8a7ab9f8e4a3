import type { Severity } from '../../compiler/diagnostic/problem.ts';
import type { FileReport, Location } from './file-report.ts';
import type { Show } from './reporter.ts';

/** A message at a place, for formats that consist of such messages only. */
export interface Annotation {
  readonly code: string;
  readonly severity: Severity;
  readonly text: string;
  readonly at: Location;
  /** The same message in another run has the same key. */
  readonly identity: string;
}

/** Why a file failed, and every finding in it. */
export function annotationsOf(report: FileReport, lang: Show['lang']): readonly Annotation[] {
  return [...failureOf(report, lang), ...findingsOf(report, lang)];
}

/** The code of a file that failed: without a message such a file would pass for a good one. It is in no catalogue. */
const NOT_CHECKED = 'not-checked';

export function failureOf({ path, outcome, stopped }: FileReport, lang: Show['lang']): readonly Annotation[] {
  if (outcome !== 'failed' || stopped === null) return [];
  const at = { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return [{ code: NOT_CHECKED, severity: 'error', text: stopped.reason[lang], at, identity: `${path}\n${NOT_CHECKED}` }];
}

/** Every finding, its help behind its message. */
export function findingsOf({ findings }: FileReport, lang: Show['lang']): readonly Annotation[] {
  return findings.map(({ code, severity, message, help, at, identity }) => {
    return { code, severity, text: help ? withHelp[lang](message[lang], help[lang]) : message[lang], at, identity };
  });
}

const withHelp = {
  zh: (message: string, help: string) => `${message}。帮助：${help}`,
  en: (message: string, help: string) => `${message}. help: ${help}`,
};
