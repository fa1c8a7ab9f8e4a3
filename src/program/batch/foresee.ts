import { shownPath } from '../workspace/find-sources.ts';
import { type Deliver, filesThere } from './deliver.ts';

/** Names the files that would be written. */
export const foresee: Deliver = async (host, job, report, { isAccepted, isPrintable }) => {
  const writes = job.writes.filter(({ kind }) => isAccepted || kind === 'report' || (kind === 'draft' && isPrintable));
  const paths = writes.map(({ path }) => path);
  const older = isAccepted ? [] : job.outputPaths.filter(path => !paths.includes(path));
  const planned = paths.map(path => shownPath(host, path));
  return { report, written: [], planned, outOfDate: await filesThere(host, older), failure: undefined };
};
