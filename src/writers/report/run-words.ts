import type { Show } from './reporter.ts';

interface Words {
  readonly title: string;
  readonly toProjects: string;
  readonly inNumbers: string;
  readonly inPictures: string;
  readonly projects: string;
  readonly allProjects: string;
  readonly howToSort: string;
  readonly accepted: string;
  readonly annualFunds: string;
  readonly projectFunds: string;
  readonly acceptedFunds: string;
  readonly department: string;
  readonly category: string;
  readonly byDepartment: string;
  readonly byCategory: string;
  readonly byCode: string;
  readonly byUnit: string;
  readonly outcomes: string;
  readonly files: string;
  readonly links: string;
  readonly unnamed: string;
  readonly numbers: string;
  readonly nothing: string;
  readonly find: string;
  readonly every: string;
  readonly shown: string;
  readonly faultyForms: string;
  readonly codes: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly solid: string;
  readonly hollow: string;
  /** Of a picture that shows only some of what it counts. */
  first(shown: number, all: number): string;
  withoutMoney(projects: number): string;
}

/** What only documents about a whole run say; the rest is in `words.ts` of all reports. */
export const runWords: Readonly<Record<Show['lang'], Words>> = {
  zh: {
    title: '绩效目标申报总览',
    toProjects: '跳到项目表',
    inNumbers: '概况',
    inPictures: '图表',
    projects: '项目数',
    allProjects: '全部项目',
    howToSort: '没有通过的在前；点列名排序，再点一次倒过来',
    accepted: '没有错误的项目',
    annualFunds: '年度资金（万元）',
    projectFunds: '项目总额（万元）',
    acceptedFunds: '其中没有错误的（万元）',
    department: '主管部门',
    category: '项目类别',
    byDepartment: '各主管部门的年度资金（万元）',
    byCategory: '各项目类别的年度资金（万元）',
    byCode: '各类问题的条数',
    byUnit: '各实施单位的错误和警告',
    outcomes: '检查结论',
    files: '份数',
    links: '打开',
    unnamed: '（未写明）',
    numbers: '数据表',
    nothing: '没有。',
    find: '查找',
    every: '全部',
    shown: '显示 {shown} 个项目，年度资金合计 {money} 万元',
    faultyForms: '有误的表样文件',
    codes: '问题代码',
    kinds: { pdf: 'PDF', json: 'JSON', draft: '草稿', html: '报告' },
    solid: '实心：没有错误的申报',
    hollow: '空心：有错误或未能检查的申报',
    first: (shown, all) => (shown === all ? `共 ${all} 项` : `前 ${shown} 项，共 ${all} 项`),
    withoutMoney: projects => `${projects} 个项目没有可读的年度资金，未计入。`,
  },
  en: {
    title: 'Performance declarations: overview',
    toProjects: 'Skip to the projects',
    inNumbers: 'In numbers',
    inPictures: 'Pictures',
    projects: 'Projects',
    allProjects: 'All projects',
    howToSort: 'Those with errors first; a heading sorts by its column, and the other way the second time',
    accepted: 'Projects without errors',
    annualFunds: 'Funds of the year (10,000 yuan)',
    projectFunds: 'Funds of the project (10,000 yuan)',
    acceptedFunds: 'Of these without errors (10,000 yuan)',
    department: 'Department',
    category: 'Category',
    byDepartment: 'Funds of the year by department (10,000 yuan)',
    byCategory: 'Funds of the year by category (10,000 yuan)',
    byCode: 'Findings by problem',
    byUnit: 'Errors and warnings by implementing unit',
    outcomes: 'Results',
    files: 'Files',
    links: 'Open',
    unnamed: '(not given)',
    numbers: 'The numbers',
    nothing: 'None.',
    find: 'Find',
    every: 'all',
    shown: '{shown} projects shown, funds of the year {money} × 10,000 yuan',
    faultyForms: 'Faulty form schemas',
    codes: 'Problem codes',
    kinds: { pdf: 'PDF', json: 'JSON', draft: 'draft', html: 'report' },
    solid: 'Solid: declarations without errors',
    hollow: 'Hollow: declarations with errors, or not checked',
    first: (shown, all) => (shown === all ? `${all} in all` : `The first ${shown} of ${all}`),
    withoutMoney: projects => `${projects} projects have no readable funds of the year and are not counted in.`,
  },
};
