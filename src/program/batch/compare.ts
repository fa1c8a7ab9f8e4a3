import { unwritten } from '../../writers/report/report-file.ts';
import { shownPath } from '../workspace/find-sources.ts';
import { type Deliver, filesThere } from './deliver.ts';
import { type Difference, differenceFrom } from './difference.ts';

/** Compares the files that were made with those that are there. */
export const compare: Deliver = async (host, job, report, { isAccepted, files }) => {
  const made = new Set('zh' in files ? [] : files.map(({ path }) => path));
  const outOfDate = await filesThere(host, isAccepted ? [] : job.outputPaths.filter(path => !made.has(path)));
  if ('zh' in files) return { report: unwritten(report, files), written: [], outOfDate, failure: files };
  const differences: Difference[] = [];
  for (const { path, content } of files) {
    const kind = await differenceFrom(host, path, content);
    if (kind) differences.push({ path: shownPath(host, path), kind });
  }
  return { report, written: [], outOfDate, differences, failure: undefined };
};
