import type { Text } from '../../compiler/diagnostic/problem.ts';
import { visible } from '../../writers/report/cells.ts';
import type { FileReport } from '../../writers/report/file-report.ts';
import { failedReport, reportFile, unwritten } from '../../writers/report/report-file.ts';
import type { Run, Show, SkippedFile } from '../../writers/report/reporter.ts';
import { reporters } from '../../writers/report/reporters.ts';
import { summarize } from '../../writers/report/summary.ts';
import { complaintLines } from '../batch/complaint.ts';
import { type Examined, examine } from '../batch/examine.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { wantsColor } from '../host/wants-color.ts';
import { shownPath, type SourcePath, type Sources } from '../workspace/find-sources.ts';
import type { OwnForms } from '../workspace/forms.ts';
import { type ExitCode, exitCode, worst } from './exit-code.ts';
import type { CheckOptions } from './options.ts';

export type Compiled = Extract<Examined, { readonly kind: 'compiled' }>;

/** What a command does besides reporting, and how it ended. */
export type Deliver = (source: SourcePath, report: FileReport, compiled: Compiled | undefined) => Promise<Text | undefined>;

/** Examines all sources, reports what was found, and says how the run ended. One that fails does not stop the others. */
export async function review(
  host: Host,
  forms: OwnForms,
  { files, collections, complaints, failures, links }: Sources,
  options: CheckOptions & { readonly purpose: Show['purpose'] },
  deliver: Deliver,
): Promise<ExitCode> {
  const say = teller(host, options.lang);
  const codes: ExitCode[] = [...complaints.map(() => exitCode.usage), ...failures.map(() => exitCode.failure)];
  const reports: FileReport[] = [];
  const declarations = new Set<string>();
  const skipped: SkippedFile[] = [];
  const skip = (path: string, reason: Text): void => {
    skipped.push({ path, reason });
    say({ zh: `已跳过 ${path}：${reason.zh}`, en: `skipped ${path}: ${reason.en}` });
  };
  const said = new Set<string>();
  for (const text of [...complaints, ...failures]) say(text);
  for (const link of links) skip(link, { zh: '链接不跟随', en: 'links are not followed' });
  for (const source of files) {
    const examined = await examineSafely(host, forms, source);
    if (examined.kind === 'skipped') {
      skip(source.shown, { zh: '没有“表样”，不是申报', en: 'it has no 表样, so it is no declaration' });
      continue;
    }
    declarations.add(source.path);
    if (examined.kind === 'failed') {
      const lines = examined.complaints.map(complaint => complaintLines(complaint, options.lang));
      for (const line of lines) if (!said.has(line)) host.stderr.write(line);
      for (const line of lines) said.add(line);
    }
    const found = reportOf(examined, source);
    if (examined.kind === 'compiled' && found.outcome === 'failed') {
      say({
        zh: `检查 ${source.shown} 时有规则出错，见“未执行”`,
        en: `a rule failed while checking ${source.shown}; see what was not executed`,
      });
    }
    const failure = await deliver(source, found, examined.kind === 'compiled' ? examined : undefined);
    if (failure) say(failure);
    const report = failure ? unwritten(found, failure) : found;
    reports.push(report);
    codes.push(codeOf(report));
    await breath();
  }
  for (const { argument, paths } of collections) {
    if (paths.some(path => declarations.has(path))) continue;
    say({ zh: `${argument} 里没有申报`, en: `there is no declaration in ${argument}` });
    codes.push(exitCode.usage);
  }
  const summary = summarize(reports);
  const { warning: warnings } = summary;
  if (options.maxWarnings !== undefined && warnings > options.maxWarnings) {
    say({
      zh: `警告 ${warnings} 个，多于允许的 ${options.maxWarnings} 个`,
      en: `${warnings} warnings, more than the ${options.maxWarnings} allowed`,
    });
    codes.push(exitCode.problems);
  }
  codes.push(await print(host, { reports, skipped, summary }, options));
  return worst(codes);
}

/** Lets what is written go out, and memory be freed, before the next file. */
function breath(): Promise<void> {
  return new Promise(resolve => void setImmediate(resolve));
}

/** Speaks to stderr. */
export function teller(host: Host, lang: keyof Text): (text: Text) => void {
  return text => host.stderr.write(`${visible(text[lang])}\n`);
}

export function showOf(host: Host, options: CheckOptions & Pick<Show, 'purpose'>): Show {
  const { lang, color, ambiguousWidth, detail, minSeverity, quiet, purpose } = options;
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
    hash: text => host.sha256(text),
  };
}

async function examineSafely(host: Host, forms: OwnForms, source: SourcePath): Promise<Examined> {
  try {
    return await examine(host, forms, source);
  } catch (error) {
    const reason = crash(error, source.shown, host);
    return { kind: 'failed', cause: 'program', reason, complaints: [reason] };
  }
}

function crash(error: unknown, shown: string, host: Host): Text {
  if (error instanceof HostError) return hostErrorText(error, shownPath(host, error.path));
  const message = error instanceof Error ? error.message : String(error);
  return { zh: `检查 ${shown} 时程序出错：${message}`, en: `internal error while checking ${shown}: ${message}` };
}

function reportOf(examined: Exclude<Examined, { readonly kind: 'skipped' }>, { shown }: SourcePath): FileReport {
  if (examined.kind === 'failed') return failedReport(shown, examined.cause, examined.reason);
  return reportFile(examined.compilation, shown);
}

function codeOf({ outcome, stopped }: FileReport): ExitCode {
  if (outcome === 'accepted') return exitCode.clean;
  if (outcome === 'rejected') return exitCode.problems;
  return stopped?.cause === 'form' || stopped?.cause === 'configuration' ? exitCode.usage : exitCode.failure;
}

/** Prints the reports that were asked for; those with a file go there, without colour. */
async function print(host: Host, run: Run, options: CheckOptions & Pick<Show, 'purpose'>): Promise<ExitCode> {
  const show = showOf(host, options);
  let code: ExitCode = exitCode.clean;
  for (const { format, file } of options.formats) {
    const reporter = await reporters[format].load();
    if (file === undefined) {
      for (const piece of reporter(run, show)) {
        host.stdout.write(piece);
        await host.stdout.drained();
      }
      continue;
    }
    try {
      const terminal = { ...show.terminal, color: options.color ?? false };
      await host.write([{ path: host.resolve(file), content: reporter(run, { ...show, terminal }) }]);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      teller(host, options.lang)(hostErrorText(error, file));
      code = exitCode.failure;
    }
  }
  return code;
}
