import type { KnownFinding } from '../../compiler/diagnostic/known.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { OutputId } from '../../writers/output/outputs.ts';
import type { FileReport } from '../../writers/report/file-report.ts';
import type { Show } from '../../writers/report/reporter.ts';
import type { ReportFormat } from '../../writers/report/reporters.ts';
import type { OwnFace } from '../host/own-faces.ts';
import type { FileRead } from '../workspace/file-read.ts';
import type { Baseline } from '../workspace/baseline.ts';
import type { SourcePath } from '../workspace/find-sources.ts';
import type { Complaint } from './complaint.ts';
import type { Difference } from './difference.ts';

/** A file that becomes of a source: an output of an accepted declaration, or the draft or the lint report of any. */
export type PlannedFile =
  | { readonly kind: 'output'; readonly id: OutputId; readonly path: string }
  | { readonly kind: 'draft'; readonly path: string }
  | { readonly kind: 'report'; readonly id: ReportFormat; readonly path: string };

/** The work on one source. Jobs, settings and results are plain data: they cross threads, are cached, merged and replayed. */
export interface Job {
  readonly source: SourcePath;
  readonly writes: readonly PlannedFile[];
  /** Where every kind of output of the source would be: an existing file that is not written again is out of date. */
  readonly outputPaths: readonly string[];
}

/** The baseline of a run. */
export interface BaselineSetting {
  /** Its folder, which the paths of its files are relative to. */
  readonly folder: string;
  readonly baseline: Baseline;
  readonly update: boolean;
}

/** What holds for all jobs of a run. */
export interface JobSettings {
  readonly show: Omit<Show, 'hash'>;
  /** SOURCE_DATE_EPOCH as an ISO instant. */
  readonly date: string | undefined;
  readonly baseline?: BaselineSetting | undefined;
  readonly ownFaces?: readonly OwnFace[] | undefined;
}

export interface BaselineResult {
  /** The path of the source relative to the baseline. */
  readonly file: string;
  /** The known findings are those of this run. */
  readonly isUpdated: boolean;
  readonly known: readonly KnownFinding[];
  readonly stale: readonly KnownFinding[];
}

/** A file to write, whole: its digest is taken, too. */
export interface MadeFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** What was made of a declaration, before any of it is written. */
export interface MadeFiles {
  /** Whether the declaration becomes its outputs. */
  readonly isAccepted: boolean;
  /** Whether a draft of it can be printed. */
  readonly isPrintable: boolean;
  /** Its files, or why they could not be made. */
  readonly files: readonly MadeFile[] | Text;
}

/** A text before and after its fixes, with its byte order mark. */
export interface Mending {
  readonly before: string;
  readonly after: string;
  /** How many findings were mended. */
  readonly applied: number;
  /** The file was in another encoding. */
  readonly reencoded: boolean;
}

/** The result of a job. `written`, `planned` and `outOfDate` are paths for messages. */
export type JobResult = {
  readonly source: SourcePath;
  readonly reads: readonly FileRead[];
  /** Printed to stderr. */
  readonly complaints: readonly Complaint[];
  /** How many milliseconds the work took, for what people are told only. */
  readonly took?: number;
} & (
  | {
      readonly kind: 'declaration';
      readonly report: FileReport;
      /** Nothing had changed: the result is that of an earlier run. */
      readonly isUnchanged?: boolean;
      /** The form schemas for whose faults it was not checked. */
      readonly faultyForms?: readonly FileReport[];
      /** The files that became of it, with their digests. */
      readonly made?: readonly FileRead[];
      readonly written: readonly string[];
      /** What would be written. */
      readonly planned?: readonly string[];
      /** Where what stands there is not what would be written. */
      readonly differences?: readonly Difference[];
      readonly outOfDate: readonly string[];
      /** Why its files were not written. */
      readonly failure: Text | undefined;
      /** The entries for the baseline, and the outdated ones. */
      readonly baseline?: BaselineResult;
      /** What `fix` made of its text. */
      readonly mending?: Mending;
    }
  /** A form schema that was named; a sound one has no report. */
  | { readonly kind: 'form-schema'; readonly report: FileReport | undefined; readonly faultyForms?: readonly FileReport[] }
  /** A file of a folder that is no declaration. */
  | { readonly kind: 'skipped'; readonly reason: Text }
);

/** A job that is done but for its files, which wait for their turn. */
export type PreparedResult = JobResult & { readonly toDeliver?: MadeFiles };
