import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/program/host/node-host.ts';
import { findSources } from '../../src/program/workspace/find-sources.ts';
import { readGlob } from '../../src/program/workspace/glob.ts';
import { memoryHost } from '../memory-host.ts';

describe('a glob enters only folders that can hold a match', () => {
  test.each([
    ['ok*.yaml', 'x', false],
    ['*/b.yaml', 'x', true],
    ['*/b.yaml', 'x/y', false],
    ['a/*/b.yaml', 'x', true],
    ['a/*/b.yaml', 'x/y', false],
    ['202?/*/b.yaml', '2023', true],
    ['202?/*/b.yaml', 'other', false],
    ['202?/*/b.yaml', '2023/甲', true],
    ['202?/**/*.yaml', '2023/甲/乙/丙', true],
    ['202?/**/*.yaml', 'other/甲', false],
    ['{2022,2023}/*.yaml', '2022', true],
    ['{2022,2023}/*.yaml', '2021', false],
    ['{a,b/c}/*.yaml', 'b/c', true],
    ['!(x)/*.yaml', 'y', true],
  ])('%s: %s %s', (pattern, folder, may) => {
    expect(readGlob(pattern)?.mayHold(folder)).toBe(may);
  });

  test.each(['a.yaml', 'a/b.yaml', '!a/*.yaml'])('%s is none', path => {
    expect(readGlob(path)).toBeUndefined();
  });
});

test('folders beside the match are not listed, and links there are not mentioned', async () => {
  const files = {
    'ok.yaml': '',
    'deep/ok.yaml': '',
    'deep/out': { link: '/etc' },
    out: { link: '/etc' },
    'ok-link.yaml': { link: 'ok.yaml' },
  };
  const host = memoryHost({ files });
  const listed: string[] = [];
  const watching = { ...host, list: (folder: string) => (listed.push(folder), host.list(folder)) };
  const { files: found, links } = await findSources(watching, ['ok*.yaml']);
  expect(found.map(({ shown }) => shown)).toEqual(['ok.yaml']);
  expect(links).toEqual(['ok-link.yaml']);
  expect(listed).toEqual(['/work']);
});

test('a name that is too long is complained of, and the other arguments are done', async () => {
  const { files, complaints, failures } = await findSources(nodeHost(), [
    `${'x'.repeat(300)}.yaml`,
    `${'x'.repeat(300)}/*.yaml`,
    'package.json',
  ]);
  expect(files.map(({ shown }) => shown)).toEqual(['package.json']);
  expect(complaints.map(({ en }) => en.replace(/x+/, '…'))).toEqual([
    'there is no ….yaml: the name is too long, or has characters that no name can have',
    'no file matches …/*.yaml',
  ]);
  expect(failures).toEqual([]);
});
