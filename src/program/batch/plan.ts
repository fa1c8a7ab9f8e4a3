import { type OutputId, outputIds, outputs } from '../../writers/output/outputs.ts';
import { type ReportFormat, reporters } from '../../writers/report/reporters.ts';
import type { Host } from '../host/host.ts';
import { shownPath, type SourcePath, type Sources, stemOf } from '../workspace/find-sources.ts';
import type { Job, PlannedFile } from './job.ts';

/** What the command line requests of a run. */
export interface Request {
  /** Where outputs go; without it nothing is written beside the reports of the whole run. */
  readonly outDir?: string | undefined;
  readonly outputs: readonly OutputId[];
  /** Whether the PDF is to be a draft, which is printed in spite of errors. */
  readonly draft?: boolean;
  /** Lint reports in the output folder: some are written beside each output, the others once. */
  readonly reports: readonly ReportFormat[];
  /** Reports of the whole run, to stdout or to files of the user's choice. */
  readonly formats: readonly FormatTarget[];
}

/** A report and the file that it goes to, as the user wrote it; none: stdout. */
export interface FormatTarget {
  readonly format: ReportFormat;
  readonly file: string | undefined;
}

/** A report of the whole run. */
export interface PlannedReport {
  readonly format: ReportFormat;
  /** Its absolute path, and the path for messages; undefined: stdout. */
  readonly file: { readonly path: string; readonly shown: string } | undefined;
  /** The option that asks for it. */
  readonly option: string;
  /** Whether it is one of the outputs, in their folder. */
  readonly isOutput: boolean;
}

/** Everything that a run does and writes, before anything is done. */
export interface Plan {
  readonly request: Request;
  readonly sources: Sources;
  readonly jobs: readonly Job[];
  readonly reports: readonly PlannedReport[];
}

export function planRun(host: Host, sources: Sources, request: Request): Plan {
  return {
    request,
    sources,
    jobs: sources.files.map(source => planJob(host, source, request)),
    reports: [...request.formats.map(target => planReport(host, target)), ...runReports(host, request)],
  };
}

/** Outputs lie below the output folder as their source lies below the folder or glob that was given. */
function planJob(host: Host, source: SourcePath, { outDir, outputs: ids, draft = false, reports }: Request): Job {
  if (outDir === undefined) return { source, writes: [], outputPaths: [] };
  const stem = host.resolve(outDir, source.folder, stemOf(source.path));
  const pathOf = (id: OutputId): string => `${stem}.${outputs[id].extension}`;
  const writes: readonly PlannedFile[] = [
    ...ids.map((id): PlannedFile => {
      const path = pathOf(id);
      return draft && id === 'pdf' ? { kind: 'draft', path } : { kind: 'output', id, path };
    }),
    ...reports.flatMap(id => {
      const { report } = reporters[id];
      return report !== 'stdout' && 'beside' in report ? [{ kind: 'report', id, path: stem + report.beside } as const] : [];
    }),
  ];
  return { source, writes, outputPaths: outputIds.map(pathOf) };
}

function planReport(host: Host, { format, file }: FormatTarget): PlannedReport {
  if (file === undefined) return { format, file, option: `--format ${format}`, isOutput: false };
  return { format, file: { path: host.resolve(file), shown: file }, option: `--format ${format}=${file}`, isOutput: false };
}

/** The reports that are written once a run, in the output folder. */
function runReports(host: Host, { outDir = '.', reports }: Request): readonly PlannedReport[] {
  return reports.flatMap(format => {
    const { report } = reporters[format];
    if (report === 'stdout' || !('file' in report)) return [];
    const path = host.resolve(outDir, report.file);
    return [{ format, file: { path, shown: shownPath(host, path) }, option: `--report ${format}`, isOutput: true }];
  });
}
