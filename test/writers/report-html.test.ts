import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { html } from '../../src/writers/report/html.ts';
import { script } from '../../src/writers/report/html/script.ts';
import { around } from '../around.ts';
import { fileOf, finding, print } from './reported.ts';

describe('the report as a document', () => {
  const hostile = `</script><script>alert("1")</script><img src=x onerror='a'>&amp;\u202E\u200B`;

  test('takes no text for markup, wherever it stands', () => {
    const hostileParts = {
      message: { zh: hostile, en: '' },
      help: { zh: hostile, en: '' },
      related: [['a', hostile]] as const,
      path: hostile,
    };
    const document = print(html, [fileOf(finding(`a: «${hostile}»`, hostileParts)), { ...fileOf(), form: hostile }]);
    expect(document.match(/<script/g)).toHaveLength(1);
    expect(document).not.toMatch(/<script>alert|<img|onerror='|\u202E|\u200B/);
    expect(document).toContain('&lt;/script&gt;&lt;script&gt;alert(&quot;1&quot;)');
    expect(document).toContain('<span class="unseen">U+202E</span>');
  });

  test('asks for nothing from elsewhere and runs no script but its own', () => {
    const document = print(html, [fileOf(finding('«a»'))]);
    expect(document).not.toMatch(/ (?:src|href)="(?!#)|url\(|@import/);
    const digest = createHash('sha256').update(script).digest('base64');
    expect(document).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${digest}'"`);
    expect(document).toContain(`<script>${script}</script>`);
  });

  test('shows each finding in source order with place, mark, help and basis', () => {
    const document = print(html, [
      fileOf(finding('满意度: «290%»\nb: 1', { help: { zh: '改小', en: '' } }), finding('满意度: 290%\nb: «1»')),
    ]);
    expect(document).toContain('满意度: <mark>290%</mark>');
    expect(document).toContain('第 1 行第 6 列');
    expect(document).toContain('<b>修改建议</b><span>改小</span>');
    expect(document).toContain('<b>依据</b><span>审核</span>');
    expect(document.indexOf('第 1 行')).toBeLessThan(document.indexOf('第 2 行'));
  });

  test('marks an empty place with a bar', () => {
    expect(print(html, [fileOf(finding('名称:«»'))])).toContain('名称:<mark class="empty"></mark>');
  });

  test('shows no source where the whole file is meant', () => {
    expect(print(html, [fileOf(finding('«»# 甲乙\n年度: 2023\n'))])).not.toMatch(/class="excerpt"|甲乙/);
  });

  test('of several files begins with an overview', () => {
    const document = print(html, [fileOf(finding('«a»', { path: '甲.yaml' })), fileOf()]);
    expect(document).toContain('<a href="#file-1">甲.yaml</a>');
    expect(document).toContain('id="file-2"');
  });

  test('says in the overview what each file declares', () => {
    const document = print(html, [check(around('年度: 2023'), { name: 'a.yaml' }), fileOf()]);
    expect(document).toMatch(/<td>社区党建<\/td><td data-label="实施单位">[^<]+<\/td><td class="number" data-label="年度">2023<\/td>/);
    expect(document).toContain('data-key="4483000.00">4,483,000.00元</td>');
    const thousands = check(around('表样: national-2021'), { name: 'b.yaml' });
    expect(thousands.declaration?.amount?.inYuan).toBe(
      `${Number.parseFloat(thousands.declaration?.amount?.printed.replaceAll(',', '') ?? '') * 10_000}.00`,
    );
  });

  test('puts the files that were not accepted first, and marks them', () => {
    const rejected = { ...fileOf(finding('«a»', { path: '乙.yaml' })) };
    const document = print(html, [fileOf(), rejected]);
    expect(document).toMatch(
      /<tr class="rejected"[^>]*><th scope="row"><a href="#file-1">乙\.yaml<\/a>[\s\S]*<section id="file-1" class="rejected">/,
    );
    expect(document.indexOf('乙.yaml')).toBeLessThan(document.indexOf('a.yaml'));
  });

  test('names the files that were skipped, and why', () => {
    const skipped = [{ path: '<记录>.yaml', reason: { zh: '不是申报', en: 'no declaration' } }];
    expect(print(html, [fileOf()], { skipped })).toMatch(/未作检查的文件[\s\S]*<th scope="row">&lt;记录&gt;\.yaml<\/th><td>不是申报<\/td>/);
    expect(print(html, [fileOf()])).not.toContain('未作检查的文件');
  });

  test('is in the language asked for', () => {
    expect(print(html, [fileOf(finding('«a»'))], { lang: 'en' })).toMatch(/<html lang="en">[\s\S]*the value is out of range/);
  });
});

test('points to the files that were made of a declaration, where it stands among them', () => {
  const built = {
    options: { outputs: ['pdf'], draft: false, date: null },
    files: new Map([['a.yaml', [{ kind: 'pdf', path: 'a "b#.pdf', sha256: null }]]]),
  };
  expect(print(html, [fileOf()], { built })).toContain('<a href="a%20%22b%23.pdf">PDF</a>');
  expect(print(html, [fileOf()])).not.toContain('<a href="a');
});
