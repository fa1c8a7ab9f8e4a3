import type { Severity } from '../../compiler/diagnostic/problem.ts';
import type { FileOutcome, FileReport } from './file-report.ts';
import type { Show } from './reporter.ts';

interface Words {
  readonly title: string;
  readonly file: string;
  readonly project: string;
  readonly unit: string;
  readonly year: string;
  readonly amount: string;
  readonly search: string;
  readonly everyOutcome: string;
  readonly form: string;
  readonly unknown: string;
  readonly result: string;
  readonly findings: string;
  readonly clean: string;
  readonly notExecuted: string;
  readonly rest: string;
  readonly help: string;
  readonly related: string;
  readonly basis: string;
  readonly catalogue: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly outcome: Readonly<Record<FileOutcome, string>>;
  readonly unwritten: string;
  readonly skipped: string;
  readonly reason: string;
  readonly level: string;
  readonly position: string;
  readonly code: string;
  readonly message: string;
  place(line: number, column: number): string;
}

export const words: Readonly<Record<Show['lang'], Words>> = {
  zh: {
    title: '绩效目标申报检查报告',
    file: '文件',
    project: '项目名称',
    unit: '实施单位',
    year: '年度',
    amount: '金额',
    search: '按文件、项目、单位查找',
    everyOutcome: '全部结论',
    form: '表样',
    unknown: '未能确定',
    result: '结论',
    findings: '发现',
    clean: '没有发现问题。',
    notExecuted: '未能全部执行的检查',
    rest: '其余检查',
    help: '修改建议',
    related: '相关位置',
    basis: '依据',
    catalogue: '规则目录',
    severity: { error: '错误', warning: '警告', info: '提示' },
    outcome: { accepted: '没有错误', rejected: '有错误', failed: '未能检查' },
    unwritten: '未能写出',
    skipped: '未作检查的文件',
    reason: '原因',
    level: '级别',
    position: '位置',
    code: '代码',
    message: '说明',
    place: (line, column) => `第 ${line} 行第 ${column} 列`,
  },
  en: {
    title: 'Report on a performance declaration',
    file: 'File',
    project: 'Project',
    unit: 'Implementing unit',
    year: 'Year',
    amount: 'Amount',
    search: 'Find by file, project or unit',
    everyOutcome: 'Every result',
    form: 'Form',
    unknown: 'not known',
    result: 'Result',
    findings: 'Findings',
    clean: 'No problems found.',
    notExecuted: 'Checks not fully executed',
    rest: 'all other checks',
    help: 'Help',
    related: 'See',
    basis: 'Basis',
    catalogue: 'rule catalogue',
    severity: { error: 'error', warning: 'warning', info: 'info' },
    outcome: { accepted: 'no errors', rejected: 'errors', failed: 'could not be checked' },
    unwritten: 'could not be written',
    skipped: 'Files that were not checked',
    reason: 'Reason',
    level: 'Level',
    position: 'Place',
    code: 'Code',
    message: 'Message',
    place: (line, column) => `line ${line}, column ${column}`,
  },
};

export function outcomeText({ outcome, stopped }: FileReport, lang: Show['lang']): string {
  return stopped?.cause === 'write' ? words[lang].unwritten : words[lang].outcome[outcome];
}
