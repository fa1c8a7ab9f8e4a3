import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { FileReport } from './file-report.ts';
import type { Show } from './reporter.ts';

/** A run in numbers. */
export interface Summary {
  readonly files: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly failed: number;
  /** Of the failed files those that were checked, and whose outputs could not be written. */
  readonly unwritten: number;
  /** Of the failed files those that are no declarations. */
  readonly formSchemas: number;
  /** Of the errors those in form schemas. */
  readonly formFaults: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

const nothing: Summary = {
  files: 0,
  accepted: 0,
  rejected: 0,
  failed: 0,
  unwritten: 0,
  formSchemas: 0,
  formFaults: 0,
  error: 0,
  warning: 0,
  info: 0,
};

export function summarize(reports: Iterable<FileReport>): Summary {
  let summary = nothing;
  for (const report of reports) summary = withReport(summary, report);
  return summary;
}

/** The numbers of a run with one report more. */
function withReport(summary: Summary, { kind, outcome, stopped, findings }: FileReport): Summary {
  const counts = { ...summary, files: summary.files + 1, [outcome]: summary[outcome] + 1 };
  if (stopped?.cause === 'write') counts.unwritten++;
  for (const { severity } of findings) counts[severity]++;
  if (kind === 'declaration') return counts;
  return { ...counts, formSchemas: counts.formSchemas + 1, formFaults: counts.formFaults + findings.length };
}

/** How many of the files are declarations. */
export function declarationsIn({ files, formSchemas }: Summary): number {
  return files - formSchemas;
}

/** The one sentence that ends a run, as 3 个错误，2 个警告：申报表未生成. */
export function closing(summary: Summary, purpose: Show['purpose']): Text {
  const found = countsOf(summary);
  const end = endOf(summary, purpose);
  const notes = { zh: `（另有 ${summary.info} 条提示）`, en: ` (and ${summary.info} info)` };
  if (declarationsIn(summary) === 0) return found;
  return {
    zh: `${found.zh}：${end.zh}${summary.info > 0 ? notes.zh : ''}`,
    en: `${found.en}: ${end.en}${summary.info > 0 ? notes.en : ''}`,
  };
}

function countsOf({ error: errors, warning, info, failed, unwritten, formSchemas, formFaults }: Summary): Text {
  const error = errors - formFaults;
  const unchecked = failed - unwritten - formSchemas;
  const zh = [
    ...(formSchemas > 0 ? [`${formSchemas} 个表样文件有误`] : []),
    ...(error > 0 ? [`${error} 个错误`] : []),
    ...(warning > 0 ? [`${warning} 个警告`] : []),
    ...(unchecked > 0 ? [`${unchecked} 份申报未能检查`] : []),
    ...(unwritten > 0 ? [`${unwritten} 份申报未能写出`] : []),
  ];
  const en = [
    ...(formSchemas > 0 ? [plural(formSchemas, 'faulty form schema')] : []),
    ...(error > 0 ? [plural(error, 'error')] : []),
    ...(warning > 0 ? [plural(warning, 'warning')] : []),
    ...(unchecked > 0 ? [`${plural(unchecked, 'declaration')} could not be checked`] : []),
    ...(unwritten > 0 ? [`${plural(unwritten, 'declaration')} could not be written`] : []),
  ];
  if (zh.length > 0) return { zh: zh.join('，'), en: en.join(', ') };
  return info > 0 ? { zh: '没有错误和警告', en: 'no errors or warnings' } : { zh: '没有发现问题', en: 'no problems found' };
}

function endOf(summary: Summary, purpose: Show['purpose']): Text {
  const { accepted } = summary;
  const files = declarationsIn(summary);
  const refused = files - accepted;
  if (purpose === 'build') {
    if (files === 1)
      return accepted === 1 ? { zh: '申报表已生成', en: 'the form was written' } : { zh: '申报表未生成', en: 'the form was not written' };
    if (refused === 0) return { zh: `${files} 份申报表均已生成`, en: `all ${files} forms were written` };
    return { zh: `${files} 份申报中有 ${refused} 份的申报表未生成`, en: `${refused} of ${files} forms were not written` };
  }
  if (files === 1)
    return accepted === 1
      ? { zh: '可以生成申报表', en: 'the form can be built' }
      : { zh: '不能生成申报表', en: 'the form cannot be built' };
  if (refused === 0) return { zh: `${files} 份申报表均可生成`, en: `all ${files} forms can be built` };
  return { zh: `${files} 份申报中有 ${refused} 份不能生成申报表`, en: `${refused} of ${files} forms cannot be built` };
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
