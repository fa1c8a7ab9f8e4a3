import type { Language, Text } from '../../compiler/diagnostic/problem.ts';
import { VERSION } from '../../writers/version.ts';
import { visible } from '../../writers/report/cells.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { bytesOfFaces } from '../host/own-faces.ts';
import { findSources, type SourcePath } from '../workspace/find-sources.ts';
import type { Verdict, Verification } from '../verify/verdict.ts';
import { PDF_LIMIT, verifyPdf } from '../verify/verify-pdf.ts';
import { eventPrinter, exitCodeOf } from './events.ts';
import { type ExitCode, exitCode, worst } from './exit-code.ts';
import type { CommonOptions } from './options.ts';
import { stderrOf } from './stderr.ts';

export interface VerifyOptions extends CommonOptions {
  readonly format: 'terminal' | 'json';
  /** Files of the faces with which the forms were printed besides the shipped ones. */
  readonly faces: readonly string[];
}

const words: Readonly<Record<Verification, Text>> = {
  unchanged: { zh: '未改动', en: 'unchanged' },
  'data-agree': { zh: '数据一致', en: 'data agree' },
  'data-differ': { zh: '不一致', en: 'data differ' },
  'not-ours': { zh: '不能核对', en: 'not ours' },
  failed: { zh: '未能核对', en: 'not verified' },
};

const codes: Readonly<Record<Verification, ExitCode>> = {
  unchanged: exitCode.clean,
  'data-agree': exitCode.clean,
  'data-differ': exitCode.problems,
  'not-ours': exitCode.usage,
  failed: exitCode.failure,
};

/** Says of printed declarations whether they are what their data would print. */
export async function verify(host: Host, paths: readonly string[], options: VerifyOptions): Promise<ExitCode> {
  const { lang, format } = options;
  const sources = await findSources(host, paths, { inFolders: file => /\.pdf$/i.test(file) });
  const say = stderrOf(host, lang);
  const printEvent = eventPrinter(host, { ...options, quiet: false });
  for (const text of [...sources.complaints, ...sources.failures]) say(text);
  for (const skipped of sources.skipped) printEvent({ kind: 'skipped', ...skipped });
  const empty = sources.collections.filter(({ paths: found }) => found.length === 0);
  for (const { argument } of empty) say({ zh: `${argument} 里没有 PDF`, en: `there is no PDF in ${argument}` });
  const own = await ownFaces(host, options.faces);
  const verified: (Verdict & { readonly path: string })[] = [];
  for (const [index, source] of sources.files.entries()) {
    if (host.interrupted.aborted) {
      const event = { kind: 'interrupted', signal: String(host.interrupted.reason), left: sources.files.length - index } as const;
      printEvent(event);
      return exitCodeOf(event);
    }
    const verdict = { path: source.shown, ...(await verdictOn(host, source, own)) };
    if (format === 'terminal') host.stdout.write(lines(verdict, lang));
    verified.push(verdict);
    await host.stdout.drained();
  }
  if (format === 'json') host.stdout.write(`${JSON.stringify(listed(verified, lang), null, 2)}\n`);
  return worst([
    ...verified.map(({ result }) => codes[result]),
    ...(sources.complaints.length + empty.length > 0 ? [exitCode.usage] : []),
    ...(sources.failures.length > 0 ? [exitCode.failure] : []),
  ]);
}

async function ownFaces(host: Host, written: readonly string[]): Promise<readonly Uint8Array[]> {
  return written.length === 0 ? [] : bytesOfFaces(host, await (await import('./use-faces.ts')).openFaces(host, written));
}

async function verdictOn(host: Host, { path, shown, origin }: SourcePath, own: readonly Uint8Array[]): Promise<Verdict> {
  try {
    return await verifyPdf(host, await (origin === 'stdin' ? host.readStdin(PDF_LIMIT) : host.read(path, PDF_LIMIT)), own);
  } catch (error) {
    if (error instanceof HostError) return failed(hostErrorText(error, shown));
    const reason = error instanceof Error ? error.message : String(error);
    return failed({ zh: `程序出错：${reason}`, en: `internal error: ${reason}` });
  }
}

function failed(message: Text): Verdict {
  return { result: 'failed', printedBy: null, reasons: [{ message }] };
}

/** The verdict in one line, its reasons indented below it. */
function lines({ path, result, reasons }: Verdict & { readonly path: string }, lang: Language): string {
  const colon = { zh: '：', en: ': ' }[lang];
  const why = reasons.map(({ page, message }) => {
    const at = page === undefined ? '' : { zh: `第 ${page} 页：`, en: `page ${page}: ` }[lang];
    return `  ${at}${message[lang]}`;
  });
  return `${[`${path}${colon}${words[result][lang]}`, ...why].map(visible).join('\n')}\n`;
}

function listed(verified: readonly (Verdict & { readonly path: string })[], lang: Language): object {
  const files = verified.map(({ path, result, printedBy, reasons }) => ({
    path,
    result,
    printedBy,
    reasons: reasons.map(({ page = null, field = null, message }) => ({ page, field, message: message[lang] })),
  }));
  return { format: 'perfdecl/verify@1', version: VERSION, files };
}
