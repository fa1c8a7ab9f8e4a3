import type { Reporter } from './reporter.ts';

/** The formats of a report. Each is loaded when it is asked for: a check in the terminal reads no HTML. */
export const reporters = {
  terminal: async () => (await import('./terminal.ts')).terminal,
  json: async () => (await import('./json.ts')).json,
  html: async () => (await import('./html.ts')).html,
} satisfies Record<string, () => Promise<Reporter>>;

export type ReportFormat = keyof typeof reporters;

export const reportFormats = Object.keys(reporters);

export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reporters, name);
}
