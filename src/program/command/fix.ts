import { notUtf8 } from '../../compiler/syntax/problems/not-utf8.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import { visible } from '../../writers/report/cells.ts';
import type { FileReport } from '../../writers/report/file-report.ts';
import { changesFile, fixDeclaration } from '../batch/fix-declaration.ts';
import type { JobResult, Mending } from '../batch/job.ts';
import { planRun } from '../batch/plan.ts';
import { run } from '../batch/run.ts';
import { jobRunner } from '../batch/run-job.ts';
import type { Host } from '../host/host.ts';
import { findSources } from '../workspace/find-sources.ts';
import { workspaceOf } from '../workspace/workspace.ts';
import { eventPrinter, exitCodeOf } from './events.ts';
import { type ExitCode, exitCode, worst } from './exit-code.ts';
import type { FixOptions } from './options.ts';
import { stderrOf } from './stderr.ts';

/** Applies the fixes of what is reported to the files themselves, or shows what that would change. */
export async function fix(host: Host, paths: readonly string[], options: FixOptions): Promise<ExitCode> {
  const { lang, unsafe, dryRun, check, encoding, stdinPath } = options;
  const sources = await findSources(host, paths, { stdinPath });
  const plan = planRun(host, sources, { outputs: [], reports: [], formats: [] });
  const write = !dryRun && !check;
  const work = fixDeclaration(host, { unsafe, write });
  const printEvent = eventPrinter(host, { ...options, quiet: false });
  const say = stderrOf(host, lang);
  const codes: ExitCode[] = [];
  for await (const event of run(plan, jobRunner(host, workspaceOf(host, { encoding }), work), host.interrupted)) {
    printEvent(event);
    if (event.kind === 'interrupted') return exitCodeOf(event);
    codes.push(exitCodeOf(event));
    if (event.kind !== 'result' || event.result.kind !== 'declaration') continue;
    const { mending } = event.result;
    if (check && mending && changesFile(mending)) codes.push(exitCode.problems);
    await print(host, event.result, options);
    const sentence = sentenceOn(event.result, write);
    if (sentence) say(sentence);
  }
  return worst(codes);
}

type Result = Extract<JobResult, { readonly kind: 'declaration' }>;

/** Prints the requested diff, or the mended text of what came from stdin. */
async function print({ stdout }: Host, { source, mending }: Result, { dryRun, check }: FixOptions): Promise<void> {
  if (mending === undefined) return;
  const { before, after } = mending;
  if (dryRun && before !== after) {
    const { unifiedDiff } = await import('./unified-diff.ts');
    const diff = unifiedDiff(source.shown, before, after);
    // What a program reads is given as it is; what a person sees must not steer the terminal.
    stdout.write(stdout.isTerminal ? diff.split('\n').map(visible).join('\n') : diff);
  }
  if (source.origin === 'stdin' && !dryRun && !check) stdout.write(after);
  await stdout.drained();
}

/** What was, or would be, mended in a file, and what is left. */
function sentenceOn({ report, mending }: Result, isDone: boolean): Text | undefined {
  const left = leftIn(report);
  const changes = mending !== undefined && changesFile(mending);
  if (!changes && report.outcome !== 'rejected') return undefined;
  const done = changes ? doneTo(mending, isDone) : { zh: '没有可以自动改正的', en: 'nothing to fix' };
  return { zh: `${report.path}：${done.zh}${left.zh}`, en: `${report.path}: ${done.en}${left.en}` };
}

function doneTo({ applied, reencoded }: Mending, isDone: boolean): Text {
  const encoded = isDone ? { zh: '已转为 UTF-8', en: 'converted to UTF-8' } : { zh: '可以转为 UTF-8', en: 'can be converted to UTF-8' };
  const fixed = isDone
    ? { zh: `已改正 ${applied} 处`, en: `fixed ${applied}` }
    : { zh: `可以改正 ${applied} 处`, en: `${applied} can be fixed` };
  if (!reencoded) return fixed;
  return applied === 0 ? encoded : { zh: `${encoded.zh}，${fixed.zh}`, en: `${encoded.en}, ${fixed.en}` };
}

/** The errors by their codes, for these are what is still to be done. */
function leftIn({ findings, stopped }: FileReport): Text {
  if (stopped?.cause === 'write') return { zh: '', en: '' };
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return { zh: '', en: '' };
  const codes = [...new Set(errors.map(({ code }) => code))];
  const undecoded = errors.find(({ code }) => code === notUtf8.code)?.help;
  return {
    zh: `，还有 ${errors.length} 个错误（${codes.join('、')}）${undecoded ? `：${undecoded.zh}` : ''}`,
    en: `, ${errors.length} errors are left (${codes.join(', ')})${undecoded ? `: ${undecoded.en}` : ''}`,
  };
}
