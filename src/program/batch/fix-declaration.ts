import { reject } from '../../compiler/compile.ts';
import { fix } from '../../compiler/fix.ts';
import type { SourceFile } from '../../compiler/source/source-file.ts';
import { reportFile, unwritten } from '../../writers/report/report-file.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { ruleFailures } from './complaint.ts';
import type { Mending } from './job.ts';
import type { Done, Work } from './run-job.ts';

export interface FixSettings {
  /** Whether fixes are applied that may change what the author means. */
  readonly unsafe: boolean;
  /** Whether files are written; what comes from stdin has none. */
  readonly write: boolean;
}

/** The work of `fix`: mends a declaration in its own file. */
export function fixDeclaration(host: Host, { unsafe, write }: FixSettings): Work {
  return async ({ source: { path, shown, origin } }, { source, options, encoding }) => {
    const done = { written: [], outOfDate: [], failure: undefined };
    if ('problem' in options) return { ...done, complaints: [], report: reportFile(reject(source, options), shown) };
    const fixed = fix(source, { ...options, unsafe });
    const report = reportFile(fixed.compilation, shown);
    const reencoded = encoding !== 'utf-8';
    const before = textOf(source);
    // The byte order mark of UTF-16 says how its bytes are ordered, which UTF-8 need not say.
    const mending: Mending = { before, after: reencoded ? fixed.source.text : textOf(fixed.source), applied: fixed.applied, reencoded };
    const result: Done = { ...done, complaints: ruleFailures(report), report, mending };
    if (!write || origin === 'stdin' || !changesFile(mending)) return result;
    try {
      // A link stays a link.
      await host.write([{ path: await host.real(path), content: mending.after }]);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const failure = hostErrorText(error, shown);
      return { ...done, complaints: [], report: unwritten(report, failure), failure };
    }
    return result;
  };
}

export function changesFile({ before, after, reencoded }: Mending): boolean {
  return reencoded || before !== after;
}

function textOf({ byteOrderMark, text }: SourceFile): string {
  return byteOrderMark ? `\uFEFF${text}` : text;
}
