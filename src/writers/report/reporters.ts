import type { Reporter } from './reporter.ts';

/** What `--report` makes of a format; `stdout`: nothing, for it says nothing in a file. */
type Destination =
  /** A file beside each declaration's outputs, whose name ends so. */
  | { readonly beside: string }
  /** One file for the whole run, in the output folder. */
  | { readonly file: string }
  | 'stdout';

interface Format {
  readonly report: Destination;
  /** Read when it is asked for: a check in the terminal needs no HTML. */
  load(): Promise<Reporter>;
}

export const reporters = {
  terminal: { report: 'stdout', load: async () => (await import('./terminal.ts')).terminal },
  json: { report: { file: 'lint.json' }, load: async () => (await import('./json.ts')).json },
  html: { report: { beside: '.lint.html' }, load: async () => (await import('./html.ts')).html },
  sarif: { report: { file: 'lint.sarif' }, load: async () => (await import('./sarif.ts')).sarif },
  junit: { report: { file: 'lint.junit.xml' }, load: async () => (await import('./junit.ts')).junit },
  github: { report: 'stdout', load: async () => (await import('./github.ts')).github },
  gitlab: { report: { file: 'lint.gitlab.json' }, load: async () => (await import('./gitlab.ts')).gitlab },
  checkstyle: { report: { file: 'lint.checkstyle.xml' }, load: async () => (await import('./checkstyle.ts')).checkstyle },
  markdown: { report: { file: 'lint.md' }, load: async () => (await import('./markdown.ts')).markdown },
} satisfies Record<string, Format>;

export type ReportFormat = keyof typeof reporters;

export const reportFormats = Object.keys(reporters);

export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reporters, name);
}
