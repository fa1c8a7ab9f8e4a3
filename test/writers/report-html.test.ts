import { describe, expect, test } from 'vitest';
import { html } from '../../src/writers/report/html.ts';
import { fileOf, finding, show } from './reported.ts';

describe('the report as a document', () => {
  const hostile = `</script><script>alert("1")</script><img src=x onerror='a'>&amp;\u202E\u200B`;

  test('takes no text for markup, wherever it stands', () => {
    const said = { message: { zh: hostile, en: '' }, help: { zh: hostile, en: '' }, related: [['a', hostile]] as const, path: hostile };
    const document = html([fileOf(finding(`a: «${hostile}»`, said)), { ...fileOf(), form: hostile }], show);
    expect(document).not.toMatch(/<script|<img|onerror='|\u202E|\u200B/);
    expect(document).toContain('&lt;/script&gt;&lt;script&gt;alert(&quot;1&quot;)');
    expect(document).toContain('<span class="unseen">U+202E</span>');
  });

  test('asks for nothing from elsewhere and runs nothing', () => {
    const document = html([fileOf(finding('«a»'))], show);
    expect(document).not.toMatch(/(?:src|href)="(?!#)|url\(|@import/);
    expect(document).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test('shows each finding in source order with place, mark, help and basis', () => {
    const document = html(
      [fileOf(finding('满意度: «290%»\nb: 1', { help: { zh: '改小', en: '' } }), finding('满意度: 290%\nb: «1»'))],
      show,
    );
    expect(document).toContain('满意度: <mark>290%</mark>');
    expect(document).toContain('第 1 行第 6 列');
    expect(document).toContain('<b>修改建议</b><span>改小</span>');
    expect(document).toContain('<b>依据</b><span>审核</span>');
    expect(document.indexOf('第 1 行')).toBeLessThan(document.indexOf('第 2 行'));
  });

  test('marks an empty place with a bar', () => {
    expect(html([fileOf(finding('名称:«»'))], show)).toContain('名称:<mark class="empty"></mark>');
  });

  test('shows no source where the whole file is meant', () => {
    expect(html([fileOf(finding('«»# 甲乙\n年度: 2023\n'))], show)).not.toMatch(/class="excerpt"|甲乙/);
  });

  test('of several files begins with an overview', () => {
    const document = html([fileOf(finding('«a»', { path: '甲.yaml' })), fileOf()], show);
    expect(document).toContain('<a href="#file-1">甲.yaml</a>');
    expect(document).toContain('id="file-2"');
  });

  test('is in the language asked for', () => {
    expect(html([fileOf(finding('«a»'))], { ...show, lang: 'en' })).toMatch(/<html lang="en">[\s\S]*the value is out of range/);
  });
});
