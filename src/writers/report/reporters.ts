import type { Reporter } from './reporter.ts';

/** Where `build --report` writes a format; `stdout`: nowhere, because the format is made for a terminal or a log. */
type Destination =
  /** Beside the outputs of each declaration: what follows their common name. */
  | { readonly beside: string }
  /** Once a run, in the output folder: the file's name. */
  | { readonly file: string }
  | 'stdout';

interface Format {
  readonly report: Destination;
  /** Loads the module on demand: a check in the terminal needs no HTML. */
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
  overview: { report: { file: 'index.html' }, load: async () => (await import('./overview.ts')).overview },
  csv: { report: { file: 'summary.csv' }, load: async () => (await import('./csv.ts')).csv },
  run: { report: { file: 'run.json' }, load: async () => (await import('./run.ts')).run },
} satisfies Record<string, Format>;

export type ReportFormat = keyof typeof reporters;

export const reportFormats = Object.keys(reporters);

export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reporters, name);
}

/** The formats that go to files. */
export const fileReportFormats: readonly ReportFormat[] = reportFormats.filter(isFileReportFormat);

export function isFileReportFormat(name: string): name is ReportFormat {
  return isReportFormat(name) && reporters[name].report !== 'stdout';
}
