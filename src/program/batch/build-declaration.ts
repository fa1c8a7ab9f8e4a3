import { compile, reject } from '../../compiler/compile.ts';
import { reportFile } from '../../writers/report/report-file.ts';
import type { Host } from '../host/host.ts';
import { readFaces } from '../host/read-faces.ts';
import { ruleFailures } from './complaint.ts';
import { deliver } from './deliver.ts';
import type { JobSettings } from './job.ts';
import type { Work } from './run-job.ts';

/** The work of `check` and `build`: compiles a declaration and writes what it becomes. */
export function buildDeclaration(host: Host, settings: JobSettings): Work {
  const setting = { ...settings, faces: readFaces(host) };
  return async (job, { source, options, digest }) => {
    const compilation = 'problem' in options ? reject(source, options) : compile(source, options);
    const report = reportFile(compilation, job.source.shown);
    return { complaints: ruleFailures(report), ...(await deliver(host, job, setting, { compilation, report, digest })) };
  };
}
