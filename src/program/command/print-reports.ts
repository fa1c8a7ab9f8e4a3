import type { Run, Show } from '../../writers/report/reporter.ts';
import { reporters } from '../../writers/report/reporters.ts';
import { differenceFrom } from '../batch/difference.ts';
import type { PlannedReport } from '../batch/plan.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host, OutputStream } from '../host/host.ts';
import { wantsColor } from '../host/wants-color.ts';
import { differenceText } from './events.ts';
import { type ExitCode, exitCode, worst } from './exit-code.ts';
import type { CheckOptions } from './options.ts';
import { stderrOf } from './stderr.ts';

/** How the reports of a run look. */
export function showOf(host: Host, options: CheckOptions, purpose: Show['purpose']): Omit<Show, 'hash'> {
  const { lang, color, ambiguousWidth, detail, minSeverity, quiet } = options;
  const { environment, stdout } = host;
  return {
    lang,
    purpose,
    terminal: {
      color: wantsColor(environment, stdout.isTerminal, color),
      columns: stdout.columns,
      ambiguousWidth,
      detail,
      leastSeverity: minSeverity,
      ending: !quiet,
    },
  };
}

/** What is to be printed, and where. */
interface Printing extends Pick<CheckOptions, 'color' | 'lang'> {
  readonly reports: readonly (PlannedReport & Pick<Run, 'built'>)[];
  /** Files that the run has read: none of them is written over. */
  readonly read: ReadonlySet<string>;
  /** Whether outputs are compared with what is there, instead of written. */
  readonly compares: boolean;
}

/** Prints the reports of a run in the order of their options; those that go to files without colour. */
export async function printReports(
  host: Host,
  found: Omit<Run, 'built'>,
  show: Show,
  { color, lang, reports, read, compares }: Printing,
): Promise<ExitCode> {
  const say = stderrOf(host, lang);
  const inFile: Show = { ...show, terminal: { ...show.terminal, color: color ?? false } };
  const codes: ExitCode[] = [];
  for (const { format, file, option, isOutput, built } of reports) {
    const run: Run = { ...found, built };
    const reporter = await reporters[format].load();
    if (file === undefined) {
      // A comparison has made no form, but it can be made.
      await writeTo(host.stdout, reporter(run, compares ? { ...show, purpose: 'check' } : show));
    } else if (compares && isOutput) {
      const kind = await differenceFrom(host, file.path, [...reporter(run, inFile)].join(''));
      if (kind) {
        say(differenceText({ path: file.shown, kind }));
        codes.push(exitCode.problems);
      }
    } else if (read.has(await host.real(file.path))) {
      const { shown } = file;
      say({
        zh: `${option} 会覆盖所用的文件 ${shown}；请另写一个位置`,
        en: `${option} would overwrite ${shown}, which is in use; choose another place`,
      });
      codes.push(exitCode.usage);
    } else {
      try {
        await host.write([{ path: file.path, content: reporter(run, inFile) }]);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        say(hostErrorText(error, file.shown));
        codes.push(exitCode.failure);
      }
    }
  }
  return worst(codes);
}

/** Waits for the reader, so that a long report does not pile up in memory. */
async function writeTo(stream: OutputStream, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    stream.write(piece);
    await stream.drained();
  }
}
