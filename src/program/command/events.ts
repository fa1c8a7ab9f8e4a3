import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { SkippedFile } from '../../writers/report/reporter.ts';
import { complaintLines } from '../batch/complaint.ts';
import type { Difference } from '../batch/difference.ts';
import type { JobResult } from '../batch/job.ts';
import type { RunEvent } from '../batch/run.ts';
import type { Host } from '../host/host.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CheckOptions } from './options.ts';
import { showOnStderr, stderrOf } from './stderr.ts';

/** Prints the events of a run to stderr; a fault that several files share is printed once. */
export function eventPrinter(host: Host, options: Pick<CheckOptions, 'lang' | 'quiet' | 'ambiguousWidth'>): (event: RunEvent) => void {
  const say = stderrOf(host, options.lang);
  const show = showOnStderr(host, options);
  const printed = new Set<string>();
  return event => {
    const skipped = skippedIn(event);
    if (skipped) say({ zh: `已跳过 ${skipped.path}：${skipped.reason.zh}`, en: `skipped ${skipped.path}: ${skipped.reason.en}` });
    if (event.kind === 'complaint') say(event.text);
    if (event.kind === 'interrupted') say(interruption(event.left));
    if (event.kind !== 'result') return;
    for (const complaint of event.result.complaints) {
      const lines = complaintLines(complaint, show);
      if (!printed.has(lines)) host.stderr.write(lines);
      printed.add(lines);
    }
    for (const text of sentencesOn(event.result, options.quiet)) say(text);
  };
}

/** The file that an event skips. */
export function skippedIn(event: RunEvent): SkippedFile | undefined {
  if (event.kind === 'skipped') return { path: event.path, reason: event.reason };
  if (event.kind !== 'result' || event.result.kind !== 'skipped') return undefined;
  return { path: event.result.source.shown, reason: event.result.reason };
}

/** The exit code of a run in which nothing worse happens than this event. */
export function exitCodeOf(event: RunEvent): ExitCode {
  if (event.kind === 'complaint') return event.cause === 'usage' ? exitCode.usage : exitCode.failure;
  if (event.kind === 'interrupted') return event.signal === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted;
  return event.kind === 'skipped' ? exitCode.clean : exitCodeOfResult(event.result);
}

function exitCodeOfResult(result: JobResult): ExitCode {
  if (result.kind === 'skipped') return exitCode.clean;
  if (result.kind === 'form-schema') return result.report === undefined ? exitCode.clean : exitCode.usage;
  const { outcome, stopped, findings } = result.report;
  if (outcome === 'accepted' && result.differences?.length) return exitCode.problems;
  // A finding of the run may be an error in a declaration that has none of its own.
  if (outcome === 'accepted') return findings.some(({ severity }) => severity === 'error') ? exitCode.problems : exitCode.clean;
  if (outcome === 'rejected') return exitCode.problems;
  return stopped?.cause === 'form' || stopped?.cause === 'configuration' ? exitCode.usage : exitCode.failure;
}

function sentencesOn(result: JobResult, quiet: boolean): readonly Text[] {
  const { shown } = result.source;
  if (result.kind === 'skipped') return [];
  if (result.kind === 'form-schema') {
    return result.report === undefined
      ? [{ zh: `${shown} 是表样文件，没有发现问题`, en: `${shown} is a form schema; no problems found` }]
      : [];
  }
  const written = quiet ? [] : result.written.map(path => ({ zh: `已写出 ${path}`, en: `wrote ${path}` }));
  const why = result.failure
    ? { zh: `${shown} 未能写出`, en: `${shown} could not be written` }
    : result.report.outcome === 'accepted'
      ? { zh: '这次没有重新生成', en: 'it was not made again' }
      : { zh: `${shown} 未通过检查`, en: `${shown} was not accepted` };
  const outOfDate = result.outOfDate.map(path => ({
    zh: `${path} 已过时：${why.zh}，原文件未动`,
    en: `${path} is out of date: ${why.en}; it is left as it was`,
  }));
  return [...written, ...(result.differences ?? []).map(differenceText), ...(result.failure ? [result.failure] : []), ...outOfDate];
}

/** That `--check` fails, and why. */
export function differenceText({ path, kind }: Difference): Text {
  return kind === 'missing'
    ? { zh: `缺少 ${path}`, en: `${path} is missing` }
    : { zh: `${path} 与重新生成的不同`, en: `${path} is not what would be written now` };
}

function interruption(left: number): Text {
  return left === 0
    ? { zh: '已中断', en: 'interrupted' }
    : { zh: `已中断：还有 ${left} 个文件没有处理`, en: `interrupted: ${left} files are left` };
}
