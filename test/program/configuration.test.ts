import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { findSources } from '../../src/program/workspace/find-sources.ts';
import { readPathPattern } from '../../src/program/workspace/path-pattern.ts';
import { workspaceOf } from '../../src/program/workspace/workspace.ts';
import { around } from '../around.ts';
import { memoryHost } from '../memory-host.ts';

test('a configuration is among the files that were read for a declaration, and is read once a run', async () => {
  const configuration = 'severities:\n  number-format: off\n';
  const files = { 'perfdecl.config.yaml': configuration, 'f/a.yaml': around('年度: 2023'), 'f/b.yaml': around('年度: 2023') };
  const host = memoryHost({ files });
  const paths: string[] = [];
  const workspace = workspaceOf({
    ...host,
    read: (path, limit) => {
      paths.push(path);
      return host.read(path, limit);
    },
  });
  for (const source of (await findSources(host, ['f'])).files) {
    const { reads } = await workspace.open(source);
    expect(reads.slice(1)).toEqual([
      { path: '/work/f/perfdecl.config.yaml', sha256: null },
      { path: '/work/perfdecl.config.yaml', sha256: host.sha256(configuration) },
    ]);
  }
  expect(paths.filter(path => path.endsWith('perfdecl.config.yaml'))).toHaveLength(1);
});

describe('a path of a configuration', () => {
  test.each([
    ['2019', ['2019', '2019/a.yaml', '2019/sub/a.yaml'], ['a/2019', '20190', '2019.yaml']],
    ['./2019/', ['2019/a.yaml'], ['2018/a.yaml']],
    ['.', ['a.yaml', 'sub/a.yaml'], []],
    ['*.yaml', ['a.yaml'], ['sub/a.yaml', 'a.yml']],
    ['**/*.yaml', ['a.yaml', 'sub/a.yaml'], ['a.yml']],
    ['20??/*', ['2019/a.yaml', '2019/sub/a.yaml'], ['a.yaml', '20191/a.yaml']],
    ['a/**', ['a/b.yaml', 'a/b/c.yaml'], ['b/a/c.yaml']],
    ['a\\b', ['a/b/c.yaml'], ['a/c.yaml']],
    ['{a,b}/c.yaml', ['a/c.yaml', 'b/c.yaml'], ['c/c.yaml']],
  ])('%s means itself and what lies in it', async (written, meant, others) => {
    const matches = await readPathPattern(written);
    if (typeof matches !== 'function') throw new Error(matches.en);
    expect([...meant, ...others].filter(path => matches(path))).toEqual(meant);
  });
});

test('a build reads a configuration once, for its outputs and for its declarations', async () => {
  const files = { 'perfdecl.config.yaml': 'outputs: { to: [json] }\n', 'f/a.yaml': around('年度: 2023') };
  const host = memoryHost({ files });
  expect(await main(['build', 'f'], host)).toBe(0);
  expect([...host.written.keys()]).toContain('build/a.json');
  expect(host.calls.read).toBe(2);
});
