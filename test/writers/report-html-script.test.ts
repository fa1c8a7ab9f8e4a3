import { runInNewContext } from 'node:vm';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import type { FileReport } from '../../src/writers/report/file-report.ts';
import { html } from '../../src/writers/report/html.ts';
import { script } from '../../src/writers/report/html/script.ts';
import { fileOf, finding, print, project } from './reported.ts';

function named(path: string, projectName: string, inYuan: string, report = fileOf()): FileReport {
  return project(path, { projectName, fiscalYear: 2026, amount: { printed: `${inYuan}元`, inYuan } }, report);
}

const both = fileOf(finding('«a»', { path: 'b.yaml' }), finding('«a»', { severity: 'info' }));
const reports = [named('a.yaml', '道路', '90'), named('b.yaml', '桥梁', '1000', both), named('c.yaml', '党建', '800')];

/** What is shown once a reader has done something. */
function after(act: (page: Window) => void) {
  const page = new Window();
  const { document } = page;
  document.write(print(html, reports));
  // As the browser would run it, but for its policy.
  runInNewContext(script, { document });
  act(page);
  const rows = [...document.querySelectorAll('.listing tbody tr')];
  return {
    paths: rows.filter(row => !row.hasAttribute('hidden')).map(row => row.querySelector('th')?.textContent),
    sections: [...document.querySelectorAll('section:not([hidden]) h2')].map(({ textContent }) => textContent),
    findings: [...document.querySelectorAll('.finding:not([hidden]) .severity')].map(({ textContent }) => textContent),
    controlsAreShown: document.querySelector('.controls:not([hidden])') !== null,
  };
}

function changed({ document, Event }: Window): void {
  document.querySelector('.controls')?.dispatchEvent(new Event('input'));
}

function click({ document }: Window, heading: string): void {
  for (const button of document.querySelectorAll('button')) if (button.textContent === heading) button.click();
}

describe('the script of the document', () => {
  test('shows everything at first, and what it can do', () => {
    expect(after(() => {})).toEqual({
      paths: ['b.yaml', 'a.yaml', 'c.yaml'],
      sections: ['b.yaml', 'a.yaml', 'c.yaml'],
      findings: ['错误', '提示'],
      controlsAreShown: true,
    });
  });

  test('finds files by words in any column', () => {
    const shown = after(page => {
      for (const input of page.document.querySelectorAll('input')) if (input.type === 'search') input.value = '2026 道路';
      changed(page);
    });
    expect(shown).toMatchObject({ paths: ['a.yaml'], sections: ['a.yaml'] });
  });

  test('shows the files of one outcome', () => {
    const shown = after(page => {
      for (const select of page.document.querySelectorAll('select')) select.value = 'accepted';
      changed(page);
    });
    expect(shown).toMatchObject({ paths: ['a.yaml', 'c.yaml'], sections: ['a.yaml', 'c.yaml'] });
  });

  test('hides the findings of a severity', () => {
    const shown = after(page => {
      for (const input of page.document.querySelectorAll('input')) if (input.value === 'info') input.checked = false;
      changed(page);
    });
    expect(shown.findings).toEqual(['错误']);
  });

  test('sorts by a column, amounts as numbers, and the other way at the second time', () => {
    expect(after(page => click(page, '金额')).paths).toEqual(['a.yaml', 'c.yaml', 'b.yaml']);
    const twice = after(page => {
      click(page, '金额');
      click(page, '金额');
    });
    expect(twice.paths).toEqual(['b.yaml', 'c.yaml', 'a.yaml']);
    expect(after(page => click(page, '文件')).paths).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  });
});
