import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { FileReport } from '../../writers/report/file-report.ts';
import { reporters } from '../../writers/report/reporters.ts';
import { summarize } from '../../writers/report/summary.ts';
import { isSource } from '../batch/examine.ts';
import { deliver, earlier, outputWorld } from '../batch/deliver.ts';
import { conflictsOf } from '../batch/conflicts.ts';
import { plan } from '../batch/plan.ts';
import { readFaces } from '../host/read-faces.ts';
import type { Host } from '../host/host.ts';
import { findSources, type SourcePath } from '../workspace/find-sources.ts';
import { ownForms } from '../workspace/forms.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { BuildOptions } from './options.ts';
import { reportWritings } from './report-writings.ts';
import { type Compiled, review, showOf, teller } from './review.ts';

/** Checks declarations and writes what they become. */
export async function build(paths: readonly string[], options: BuildOptions, host: Host): Promise<ExitCode> {
  const say = teller(host, options.lang);
  const sources = await findSources(host, paths, options.stdinPath);
  const jobs = new Map(sources.files.map(source => [source, plan(host, options.outDir, source)]));
  const made = [...options.to, ...(options.report ? (['report'] as const) : [])];
  const writings = [
    ...[...jobs].flatMap(([by, { outputs }]) => made.map(output => ({ path: outputs[output], by }))),
    ...reportWritings(host, options.formats),
  ];
  const conflicts = await conflictsOf(host, sources.files, writings, source => isSource(host, source));
  if (conflicts.length > 0) {
    for (const text of [...sources.complaints, ...conflicts]) say(text);
    return exitCode.usage;
  }

  const faces = readFaces(host);
  // Without the print, the run says whether the form could be built, as a check does.
  const purpose = options.to.includes('pdf') ? 'build' : 'check';
  const show = showOf(host, { ...options, purpose });

  /** Writes the outputs of a source; says why where that failed. */
  async function write(source: SourcePath, report: FileReport, compiled: Compiled | undefined): Promise<Text | undefined> {
    const job = jobs.get(source) ?? plan(host, options.outDir, source);
    if (compiled === undefined) {
      tellOutOfDate(await earlier(host, job.outputs), source);
      return undefined;
    }
    const { compilation, digest } = compiled;
    const document = options.report
      ? [...(await reporters.html.load())({ reports: [report], skipped: [], summary: summarize([report]) }, show)].join('')
      : undefined;
    const { written, outOfDate, failure } = await deliver(host, job, compilation, document, options.to, accepted =>
      outputWorld(host, accepted, digest(), faces),
    );
    for (const path of options.quiet ? [] : written) say({ zh: `已写出 ${path}`, en: `wrote ${path}` });
    tellOutOfDate(outOfDate, source);
    return failure;
  }

  function tellOutOfDate(outputs: readonly string[], { shown }: SourcePath): void {
    for (const path of outputs)
      say({
        zh: `${path} 已过时：${shown} 未通过检查，原文件未动`,
        en: `${path} is out of date: ${shown} was not accepted; it is left as it was`,
      });
  }

  return review(host, ownForms(host), sources, { ...options, purpose }, write);
}
