import type { KnownFinding } from '../../compiler/diagnostic/known.ts';
import { LIMITS } from '../../compiler/syntax/tokens/limits.ts';
import type { BaselineResult, BaselineSetting } from '../batch/job.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { type Baseline, baselineText, readBaseline } from '../workspace/baseline.ts';
import { decode } from '../workspace/decode.ts';
import { folderOf } from '../workspace/path.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CheckOptions } from './options.ts';
import { type Say, printFaults, stderrOf } from './stderr.ts';

/** A baseline of hundreds of files is longer than any declaration. */
const MOST_BYTES = 64 * LIMITS.bytes;

/** The baseline that a run is to use, or the exit code of a run that cannot use it. */
export async function openBaseline(host: Host, options: CheckOptions): Promise<BaselineSetting | ExitCode | undefined> {
  const { baseline: shown, updateBaseline: update, lang } = options;
  if (shown === undefined) return undefined;
  const path = host.resolve(shown);
  const say = stderrOf(host, lang);
  try {
    const bytes = await host.read(path, { most: MOST_BYTES });
    const { encoding, text } = decode(bytes);
    const { baseline, faults } = readBaseline(shown, encoding === 'utf-8' ? text.replace(/^\uFEFF/, '') : '');
    if (faults.length === 0) return { folder: folderOf(path), baseline, update };
    printFaults(host, faults, options);
    return exitCode.usage;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (error.reason !== 'missing') {
      say(hostErrorText(error, shown));
      return exitCode.failure;
    }
    if (update) return { folder: folderOf(path), baseline: new Map(), update };
    say({
      zh: `找不到基线文件 ${shown}；用 --update-baseline 写出它`,
      en: `there is no baseline ${shown}; --update-baseline writes it`,
    });
    return exitCode.usage;
  }
}

/** Reports the entries of a baseline that do not occur any more. */
export function printStale(say: Say, shown: string, stale: readonly KnownFinding[]): void {
  const count = total(stale);
  if (count === 0) return;
  const codes = [...new Set(stale.map(({ code }) => code))];
  say({
    zh: `${shown}：基线里有 ${count} 条已不再出现（${codes.join('、')}）；用 --update-baseline 更新`,
    en: `${shown}: ${count} entries of the baseline are not found any more (${codes.join(', ')}); --update-baseline drops them`,
  });
}

/** Says how much the baseline has kept out of the reports: without a word, a run with known errors would look like one without. */
export function printKnown(say: Say, results: readonly BaselineResult[]): void {
  const count = results.reduce((sum, { known, stale }) => sum + total(known) - total(stale), 0);
  if (count > 0) say({ zh: `基线里已知的 ${count} 条没有再报告`, en: `${count} findings that the baseline knows are not reported` });
}

function total(findings: readonly KnownFinding[]): number {
  return findings.reduce((sum, { count }) => sum + count, 0);
}

/** Writes the baseline with what was found; the entries of files outside the run stay. */
export async function writeBaseline(
  host: Host,
  { baseline: before }: BaselineSetting,
  results: readonly BaselineResult[],
  { baseline: shown = '', lang }: CheckOptions,
): Promise<ExitCode> {
  const say = stderrOf(host, lang);
  const after: Baseline = new Map([...before, ...results.map(({ file, known }) => [file, known] as const)]);
  try {
    await host.write([{ path: host.resolve(shown), content: baselineText(after) }]);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    say(hostErrorText(error, shown));
    return exitCode.failure;
  }
  const count = total([...after.values()].flat());
  say({ zh: `已写出 ${shown}：${count} 条`, en: `wrote ${shown}: ${count} findings` });
  return exitCode.clean;
}
