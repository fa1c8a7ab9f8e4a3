import { unwritten } from '../../writers/report/report-file.ts';
import { shownPath } from '../workspace/find-sources.ts';
import { type Deliver, filesThere } from './deliver.ts';
import { type Difference, differenceFrom } from './difference.ts';

/** Compares the files that were made with those that are there. */
export const compare: Deliver = async (host, job, report, { isAccepted, files }) => {
  const made = 'zh' in files ? [] : files.map(({ path, content }) => ({ path, sha256: host.sha256(content) }));
  const older = isAccepted ? [] : job.outputPaths.filter(path => made.every(file => file.path !== path));
  const outOfDate = await filesThere(host, older);
  if ('zh' in files) return { report: unwritten(report, files), written: [], outOfDate, failure: files };
  const differences: Difference[] = [];
  for (const { path, content } of files) {
    const kind = await differenceFrom(host, path, content);
    if (kind) differences.push({ path: shownPath(host, path), kind });
  }
  return { report, made, written: [], outOfDate, differences, failure: undefined };
};
