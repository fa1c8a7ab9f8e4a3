import { unwritten } from '../../writers/report/report-file.ts';
import type { FileRead } from '../workspace/file-read.ts';
import { shownPath } from '../workspace/find-sources.ts';
import { type Deliver, filesThere, notMade } from './deliver.ts';
import { type Difference, differenceFrom } from './difference.ts';
import { makeFiles } from './make-files.ts';

/** Makes the files of a source in memory and compares them with those that are there. */
export const compare: Deliver = async (host, job, setting, compiled) => {
  const { compilation, report } = compiled;
  const differences: Difference[] = [];
  const made: FileRead[] = [];
  const outOfDate = (): Promise<readonly string[]> => {
    const older = compilation.outcome === 'accepted' ? [] : job.outputPaths.filter(path => made.every(file => file.path !== path));
    return filesThere(host, older);
  };
  try {
    for (const { path, content } of await makeFiles(host, job, setting, compiled)) {
      made.push({ path, sha256: host.sha256(content) });
      const kind = await differenceFrom(host, path, content);
      if (kind) differences.push({ path: shownPath(host, path), kind });
    }
  } catch (error) {
    const failure = notMade(host, error);
    return { report: unwritten(report, failure), written: [], outOfDate: await outOfDate(), failure };
  }
  return { report, made, written: [], outOfDate: await outOfDate(), differences, failure: undefined };
};
