import type { Text } from '../../compiler/diagnostic/problem.ts';
import { visible } from '../../writers/report/cells.ts';
import type { JobResult } from '../batch/job.ts';
import type { Plan } from '../batch/plan.ts';
import { run, type Threads } from '../batch/run.ts';
import type { RunJob } from '../batch/run-job.ts';
import type { Host } from '../host/host.ts';
import { eventPrinter, exitCodeOf } from './events.ts';
import { type ExitCode, worst } from './exit-code.ts';
import type { CheckOptions } from './options.ts';

/** Prints which files would become of which sources; exits as the run itself would. */
export async function dryRun(
  host: Host,
  { plan, runJob, threads }: { readonly plan: Plan; readonly runJob: RunJob; readonly threads: Threads },
  options: CheckOptions,
): Promise<ExitCode> {
  const print = async (text: Text): Promise<void> => {
    host.stdout.write(`${visible(text[options.lang])}\n`);
    await host.stdout.drained();
  };
  const printEvent = eventPrinter(host, options);
  const codes: ExitCode[] = [];
  for await (const event of run(plan, runJob, host.interrupted, threads)) {
    printEvent(event);
    codes.push(exitCodeOf(event));
    if (event.kind === 'interrupted') return exitCodeOf(event);
    const line = event.kind === 'result' ? lineOn(event.result) : undefined;
    if (line) await print(line);
  }
  const reports = plan.reports.flatMap(({ file }) => (file ? [file.shown] : []));
  const { baseline, updateBaseline } = options;
  const onceARun = [...reports, ...(updateBaseline && baseline !== undefined ? [baseline] : [])];
  if (onceARun.length > 0) await print({ zh: `整次运行 → ${onceARun.join(' ')}`, en: `the whole run → ${onceARun.join(' ')}` });
  return worst(codes);
}

function lineOn(result: JobResult): Text | undefined {
  if (result.kind !== 'declaration') return undefined;
  const { source, report, planned, isUnchanged } = result;
  if (isUnchanged) return { zh: `${source.shown}：没有变化`, en: `${source.shown}: unchanged` };
  if (planned === undefined) return { zh: `${source.shown}：不能检查`, en: `${source.shown}: cannot be checked` };
  const line = `${source.shown} → ${planned.join(' ')}`.trimEnd();
  return report.outcome === 'accepted'
    ? { zh: line, en: line }
    : { zh: `${line}（有错误，不生成申报表）`, en: `${line} (has errors, so no form)` };
}
