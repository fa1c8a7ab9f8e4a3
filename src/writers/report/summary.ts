import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { FileReport, Show } from './file-report.ts';

/** A run in numbers. */
export interface Summary {
  readonly files: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly failed: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export function summarize(files: readonly FileReport[]): Summary {
  const findings = files.flatMap(file => file.findings);
  const ended = (outcome: FileReport['outcome']): number => files.filter(file => file.outcome === outcome).length;
  const weighing = (severity: string): number => findings.filter(finding => finding.severity === severity).length;
  return {
    files: files.length,
    accepted: ended('accepted'),
    rejected: ended('rejected'),
    failed: ended('failed'),
    error: weighing('error'),
    warning: weighing('warning'),
    info: weighing('info'),
  };
}

/** The one sentence that ends a run, as 3 个错误，2 个警告：申报表未生成. */
export function closing(files: readonly FileReport[], purpose: Show['purpose']): Text {
  const summary = summarize(files);
  const found = countsOf(summary, files.filter(file => file.unwritten).length);
  const end = endOf(summary, purpose);
  const notes = { zh: `（另有 ${summary.info} 条提示）`, en: ` (and ${summary.info} info)` };
  return {
    zh: `${found.zh}：${end.zh}${summary.info > 0 ? notes.zh : ''}`,
    en: `${found.en}: ${end.en}${summary.info > 0 ? notes.en : ''}`,
  };
}

function countsOf({ error, warning, info, failed }: Summary, unwritten: number): Text {
  const zh = [];
  const en = [];
  if (error > 0) {
    zh.push(`${error} 个错误`);
    en.push(plural(error, 'error'));
  }
  if (warning > 0) {
    zh.push(`${warning} 个警告`);
    en.push(plural(warning, 'warning'));
  }
  const unchecked = failed - unwritten;
  if (unchecked > 0) {
    zh.push(`${unchecked} 份申报未能检查`);
    en.push(`${plural(unchecked, 'declaration')} could not be checked`);
  }
  if (unwritten > 0) {
    zh.push(`${unwritten} 份申报未能写出`);
    en.push(`${plural(unwritten, 'declaration')} could not be written`);
  }
  if (zh.length > 0) return { zh: zh.join('，'), en: en.join(', ') };
  return info > 0 ? { zh: '没有错误和警告', en: 'no errors or warnings' } : { zh: '没有发现问题', en: 'no problems found' };
}

function endOf({ files, accepted }: Summary, purpose: Show['purpose']): Text {
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
