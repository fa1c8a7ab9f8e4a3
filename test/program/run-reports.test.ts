import { expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { around } from '../around.ts';
import { type MemoryHost, memoryHost } from '../memory-host.ts';
import { shipped } from './scenario.ts';

const files = {
  '项 目/a#1.yaml': around('年度: 2023'),
  '项 目/乙/b.yaml': around('年度: 二〇'),
  '项 目/c.yaml': around('项目名称: =HYPERLINK("http://x")'),
};

function written(host: MemoryHost, path: string): string {
  return String(host.written.get(path));
}

async function built(...options: readonly string[]): Promise<MemoryHost> {
  const host = memoryHost({ files, shipped, changes: [{ '项 目/c.yaml': around('年度: 2024') }] });
  await main(['build', '项 目', '--to', 'json', '--report', 'html,overview,csv,run', ...options], host);
  return host;
}

/** The places in the output folder that the overview links to. */
function linked(host: MemoryHost): readonly string[] {
  const links = [...written(host, 'build/index.html').matchAll(/ href="(?!#)([^"]+)"/g)];
  return links.map(([, link = '']) => decodeURIComponent(link));
}

test('every link of the overview and every output of run.json is a file of the run, with its digest', async () => {
  const host = await built();
  const outputs = ['a#1.json', 'a#1.lint.html', 'c.json', 'c.lint.html', '乙/b.lint.html'];
  expect(linked(host).toSorted()).toEqual(outputs);
  const run = JSON.parse(written(host, 'build/run.json'));
  const named: readonly { readonly path: string; readonly sha256: string }[] = run.files.flatMap((file: { outputs: [] }) => file.outputs);
  expect(named.map(({ path }) => path).toSorted()).toEqual(outputs);
  for (const { path, sha256 } of named) expect(sha256).toBe(host.sha256(written(host, `build/${path}`)));
});

test('a watched run links also to what it did not have to write again', async () => {
  const host = await built('--watch');
  expect(host.printed.stderr).toContain('c.yaml 有修改');
  expect(linked(host)).toHaveLength(5);
});

test('the same run gives the same bytes', async () => {
  const [first, second] = [await built(), await built()];
  for (const path of ['build/index.html', 'build/summary.csv', 'build/run.json']) expect(written(first, path)).toBe(written(second, path));
});

test('a name that looks like a formula is none in the table for spreadsheets', async () => {
  expect(written(await built(), 'build/summary.csv')).toContain(`"'=HYPERLINK(""http://x"")"`);
});
