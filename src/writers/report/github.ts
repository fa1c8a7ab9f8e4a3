import type { Severity } from '../../compiler/diagnostic/problem.ts';
import { type Annotation, annotationsOf } from './annotation.ts';
import { visible } from './cells.ts';
import type { Reporter } from './reporter.ts';

/** Workflow commands of GitHub Actions, which become annotations of a pull request: one a message. */
export const github: Reporter = function* ({ reports }, { lang }) {
  for (const report of reports) for (const annotation of annotationsOf(report, lang)) yield command(annotation);
};

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function command({ severity, code, text, at }: Annotation): string {
  const { path, line, endLine, column, endColumn } = at;
  const properties = Object.entries({ file: path, line, endLine, col: column, endColumn, title: code });
  const list = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  return `::${commands[severity]} ${list}::${data(text)}\n`;
}

/** `%` begins an escape. A line break would end the command, but `visible` leaves none. */
function data(text: string): string {
  return visible(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
