import { runInNewContext } from 'node:vm';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { script, scriptDigest } from '../../src/writers/report/html/script.ts';
import { overview } from '../../src/writers/report/overview.ts';
import { failedReport } from '../../src/writers/report/report-file.ts';
import { around } from '../around.ts';
import { fileOf, finding, print, project } from './reported.ts';

const hostile = `</script><script>alert(1)</script><img src=x onerror='a'>"\u202E`;

const error = fileOf(finding('«a»', { path: '错/b.yaml' }), finding('«a»', { severity: 'warning', code: 'missing-unit' }));
const reports = [
  project('a.yaml', { projectName: '道路', supervisingDepartment: '甲局', category: '建设', annualFunds: '12345678.90' }),
  project('错/b.yaml', { projectName: '桥梁', supervisingDepartment: '甲局', annualFunds: '0.10', implementingUnit: '二中心' }, error),
  project('c.yaml', { projectName: '党建', supervisingDepartment: '乙局', annualFunds: '30000000', fiscalYear: 2025 }),
  failedReport('d.yaml', 'source', { zh: '没有权限', en: 'permission denied' }),
];
const built = {
  options: { outputs: ['json', 'pdf'], draft: false, date: null },
  files: new Map([
    [
      'a.yaml',
      [
        { kind: 'pdf', path: '处 室/a#1.pdf', sha256: '0' },
        { kind: 'json', path: 'a.json', sha256: '1' },
      ],
    ],
    ['错/b.yaml', [{ kind: 'html', path: '错/b.lint.html', sha256: '2' }]],
  ]),
};

function pageOf(text: string): Window {
  const page = new Window();
  page.document.write(text);
  return page;
}

/** The cells of a table that has this caption. */
function numbers({ document }: Window, caption: string): readonly (readonly string[])[] {
  const table = [...document.querySelectorAll('table')].find(({ textContent }) => textContent.trim().startsWith(caption));
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map(row => [...row.querySelectorAll('th, td')].map(cell => cell.textContent));
}

describe('the overview of a run', () => {
  const page = pageOf(print(overview, reports, { built }));
  const { document } = page;

  test('adds up money exactly, by department, the most first, and tells how much of it has no errors', () => {
    expect(numbers(page, '各主管部门的年度资金')).toEqual([
      ['乙局', '1', '3,000.00', '1', '3,000.00'],
      ['甲局', '2', '1,234.5679', '1', '1,234.56789'],
      ['（未写明）', '1', '0.00', '0', '0.00'],
    ]);
    expect(numbers(page, '各项目类别的年度资金').map(([name]) => name)).toEqual(['建设', '（未写明）']);
    expect(document.querySelector('.facts')?.textContent).toMatch(/年度资金（万元）\s*4,234\.5679/);
    expect(document.querySelector('main')?.textContent).toContain('1 个项目没有可读的年度资金，未计入。');
  });

  test('counts results, problems and the findings of units', () => {
    expect(numbers(page, '检查结论')).toEqual([
      ['没有错误', '2'],
      ['有错误', '1'],
      ['未能检查', '1'],
    ]);
    expect(numbers(page, '各类问题的条数')).toEqual([
      ['missing-unit 百分比超出范围', '警告', '1', '1'],
      ['percent-range 百分比超出范围', '错误', '1', '1'],
    ]);
    expect(numbers(page, '各实施单位的错误和警告')).toEqual([['二中心', '1', '1', '1', '0']]);
  });

  test('shows them as pictures with a title and a description, of twelve bars at most', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      project(`${index}.yaml`, { supervisingDepartment: `第${index}局`.repeat(20), annualFunds: '1.00' }),
    );
    const drawn = pageOf(print(overview, many)).document;
    for (const picture of drawn.querySelectorAll('svg')) {
      expect(picture.getAttribute('role')).toBe('img');
      const [title, description] = (picture.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map(id => drawn.getElementById(id)?.textContent);
      expect([title, description]).toEqual([expect.stringMatching(/./), expect.anything()]);
    }
    const departments = drawn.getElementById('departments-title')?.parentElement;
    expect(departments?.querySelectorAll('rect')).toHaveLength(12);
    expect(drawn.getElementById('departments-description')?.textContent).toContain('前 12 项，共 20 项');
    expect(departments?.querySelector('text')?.textContent).toMatch(/^第0局.{1,40}…$/);
  });

  test('lists every project, those that were not accepted first, with the way to its files', () => {
    expect(numbers(page, '没有通过的在前').map(([name, , , , money, , result]) => [name, money, result])).toEqual([
      ['桥梁错/b.yaml', '0.00001', '有错误'],
      ['d.yaml', '', '未能检查'],
      ['道路a.yaml', '1,234.56789', '没有错误'],
      ['党建c.yaml', '3,000.00', '没有错误'],
    ]);
    const links = [...document.querySelectorAll('.projects a')].map(link => [link.textContent, link.getAttribute('href')]);
    expect(links).toEqual([
      ['报告', '%E9%94%99/b.lint.html'],
      ['PDF', '%E5%A4%84%20%E5%AE%A4/a%231.pdf'],
      ['JSON', 'a.json'],
    ]);
  });

  test('draws nothing where nothing was found', () => {
    const figures = pageOf(print(overview, [project('a.yaml', {})])).document.querySelectorAll('figure');
    expect([...figures].slice(-2).map(({ textContent }) => textContent.trim().split(/\s+/))).toEqual([
      ['各类问题的条数', '没有。'],
      ['各实施单位的错误和警告', '没有。'],
    ]);
  });

  test('has no links where it stands outside the output folder', () => {
    expect(pageOf(print(overview, reports)).document.querySelectorAll('.projects a, .links')).toHaveLength(0);
  });

  test('names faulty form schemas and skipped files', () => {
    const faulty = { ...fileOf(finding('«a»', { path: 'own.yaml' })), kind: 'form-schema', outcome: 'failed' } as const;
    const skipped = [{ path: 'notes.yaml', reason: { zh: '不是申报', en: 'no declaration' } }];
    const text = pageOf(print(overview, [...reports, faulty], { skipped })).document.querySelector('main')?.textContent;
    expect(text).toMatch(/有误的表样文件[\s\S]*own\.yaml第 1 行第 1 列指标值超出范围/);
    expect(text).toMatch(/未作检查的文件[\s\S]*notes\.yaml不是申报/);
  });

  test('takes no text for markup, and runs no script but its own', () => {
    const named = { projectName: hostile, supervisingDepartment: hostile, implementingUnit: hostile, category: hostile };
    const other = project('b.yaml', { projectName: '=HYPERLINK("x")' });
    const written = print(overview, [project(hostile, { ...named, annualFunds: '1.00' }), other], {
      built: { ...built, files: new Map([[hostile, [{ kind: 'pdf', path: `javascript:${hostile}\uD800`, sha256: null }]]]) },
    });
    expect(written.match(/<script/g)).toHaveLength(1);
    expect(written).not.toMatch(/<script>alert|<img|onerror='|\u202E|href="javascript:|url\(|@import/);
    expect(written).toContain(`default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptDigest}'`);
    expect(written).toContain(`<script>${script}</script>`);
  });

  test('is in the language asked for', () => {
    expect(print(overview, reports, { lang: 'en' })).toMatch(/<html lang="en">[\s\S]*Funds of the year by department/);
  });

  test('takes department, category and money from a declaration', () => {
    const report = check(around('年度: 2023'), { name: 'a.yaml' });
    expect(report.declaration).toMatchObject({ category: '其他运转类', annualFunds: '4483000.00', projectFunds: '4483000.00' });
    expect(report.declaration?.supervisingDepartment).toContain('虹梅街道');
    const inTenThousands = check(around('表样: national-2021'), { name: 'b.yaml' }).declaration;
    expect(inTenThousands?.annualFunds).toBe(inTenThousands?.amount?.inYuan);
  });
});

/** What is shown once a reader has done something. */
function after(act: (page: Window) => void) {
  const page = pageOf(print(overview, reports, { built }));
  const { document } = page;
  runInNewContext(script, { document });
  act(page);
  document.querySelector('.controls')?.dispatchEvent(new page.Event('input'));
  return {
    names: [...document.querySelectorAll('.projects tbody tr:not([hidden]) th')].map(({ textContent }) => textContent),
    status: document.querySelector('[role=status]')?.textContent,
  };
}

function choose({ document }: Window, name: string, label: string): void {
  for (const select of document.querySelectorAll('select')) {
    if (select.name !== name) continue;
    for (const option of select.querySelectorAll('option')) if (option.textContent === label) select.value = option.value;
  }
}

describe('its table', () => {
  test('says how many projects are shown, and their money to the last digit', () => {
    const status = pageOf(print(overview, reports)).document.querySelector('[role=status]')?.textContent;
    expect(status).toBe('显示 4 个项目，年度资金合计 4,234.5679 万元');
    expect(after(() => {})).toMatchObject({ status });
  });

  test('is searched by name, unit or path, and narrowed by result, department and year', () => {
    const searched = after(({ document }) => {
      for (const input of document.querySelectorAll('input')) input.value = '二中心 桥';
    });
    expect(searched).toEqual({ names: ['桥梁错/b.yaml'], status: '显示 1 个项目，年度资金合计 0.00001 万元' });
    expect(after(page => choose(page, 'department', '乙局'))).toEqual({
      names: ['党建c.yaml'],
      status: '显示 1 个项目，年度资金合计 3,000.00 万元',
    });
    expect(after(page => choose(page, 'outcome', '未能检查')).names).toEqual(['d.yaml']);
    expect(after(page => choose(page, 'year', '2025')).names).toEqual(['党建c.yaml']);
  });

  test('is sorted by buttons, which say how', () => {
    const sorted = after(({ document }) => {
      const heading = [...document.querySelectorAll('.projects [data-sort]')].find(({ textContent }) => textContent.startsWith('年度资金'));
      heading?.querySelector('button')?.click();
      expect(heading?.getAttribute('aria-sort')).toBe('ascending');
    });
    expect(sorted.names).toEqual(['d.yaml', '桥梁错/b.yaml', '道路a.yaml', '党建c.yaml']);
  });

  test('has a heading for every column and row, a caption, and a label for every control', () => {
    const { document } = pageOf(print(overview, reports, { built }));
    for (const table of document.querySelectorAll('main table')) {
      expect(table.querySelector('caption')?.textContent).toMatch(/./);
      for (const cell of table.querySelectorAll('thead th')) expect(cell.getAttribute('scope')).toBe('col');
      for (const cell of table.querySelectorAll('tbody th')) expect(cell.getAttribute('scope')).toBe('row');
      expect(table.querySelectorAll('tbody th')).toHaveLength(table.querySelectorAll('tbody tr').length);
    }
    for (const control of document.querySelectorAll('input, select')) expect(control.parentElement?.tagName).toBe('LABEL');
  });
});
