import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { around } from '../around.ts';
import { memoryHost } from '../memory-host.ts';
import { readPdf } from '../writers/pdf-readers.ts';
import { shipped } from './scenario.ts';
import { verdict } from './verifying.ts';

async function drafted(text: string): Promise<{ readonly exit: number; readonly pdf: Uint8Array; readonly written: readonly string[] }> {
  const host = memoryHost({ files: { 'a.yaml': text }, shipped });
  const exit = await main(['build', 'a.yaml', '--draft'], host);
  const pdf = host.written.get('build/a.pdf');
  if (!(pdf instanceof Uint8Array)) throw new Error(host.printed.stderr);
  return { exit, pdf, written: [...host.written.keys()].filter(path => !path.includes('/.perfdecl/')) };
}

describe('a draft', () => {
  test('of a declaration with errors has all that is written, 草稿 on each page, and no JSON beside it', async () => {
    const { exit, pdf, written } = await drafted(readFileSync('examples/hongmei-2023.yaml', 'utf8').replace(/^项目性质:.*\n/m, ''));
    const { pages, structure } = readPdf(pdf);
    expect([exit, written]).toEqual([1, ['build/a.pdf', 'build/a.lint.html']]);
    expect(pages).toHaveLength(3);
    // Turned by 45°, the two characters are read as lines of their own.
    for (const page of pages) expect(page.replaceAll('\n', '')).toContain('草稿');
    expect(structure).not.toContain('草');
    expect(structure).toContain('〔缺〕');
    expect(structure).toContain('社区党建');
  });

  test('says in its title which year is written, or that there is none', async () => {
    const titles = await Promise.all(
      [around('年度: 二〇二三'), around('年度:')].map(async text => readPdf((await drafted(text)).pdf).pages[0]),
    );
    expect(titles).toEqual([expect.stringContaining('（二〇二三年度）'), expect.stringContaining('（〔缺〕年度）')]);
  });

  test('of a correct one is a draft as well, and its JSON is written', async () => {
    const { exit, pdf, written } = await drafted(around(''));
    expect([exit, written]).toEqual([0, ['build/a.json', 'build/a.pdf', 'build/a.lint.html']]);
    expect(readPdf(pdf).pages.join('').replaceAll('\n', '')).toContain('草稿');
    expect(await verdict(pdf)).toMatchObject({ result: 'not-ours', reasons: [{ message: expect.stringContaining('草稿') }] });
  });
});
