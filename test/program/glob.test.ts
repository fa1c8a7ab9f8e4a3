import { array, assert, constant, constantFrom, oneof, pre, property, string, tuple } from 'fast-check';
import picomatch from 'picomatch';
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
    const glob = readGlob(pattern);
    expect(typeof glob === 'object' && glob.mayHold(folder)).toBe(may);
  });

  test.each(['a.yaml', 'a/b.yaml', '!a/*.yaml'])('%s is none', path => {
    expect(readGlob(path)).toBeUndefined();
  });
});

const letters = ['a', 'b', '年'];
const names = array(string({ unit: constantFrom(...letters), minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });
const word = string({ unit: constantFrom(...letters, '*', '?'), minLength: 1, maxLength: 6 }).filter(text => !/^\*{2,}$/.test(text));
const part = oneof(constantFrom('{a,b}*', '[ab]?'), word);
const parts = tuple(array(oneof(constant('**'), part), { maxLength: 3 }), part).map(([above, last]) => [...above, last]);

describe('a glob matches', () => {
  test('what picomatch says that it matches', () => {
    const sameAnswer = property(parts, names, (written, file) => {
      const glob = readGlob(written.join('/'));
      pre(typeof glob === 'object');
      const relative = glob.base === '' ? written : written.slice(glob.base.split('/').length);
      expect(glob.matches(file.join('/'))).toBe(picomatch(relative.join('/'))(file.join('/')));
    });
    assert(sameAnswer, { numRuns: 3000 });
  });

  test.each([
    ['a*/**', 'ab', false],
    ['a*/**', 'ab/c', true],
    ['**', 'ab/c', true],
  ])('%s what lies below: %s %s', (pattern, file, expected) => {
    const glob = readGlob(pattern);
    expect(typeof glob === 'object' && glob.matches(file)).toBe(expected);
  });

  test.each([
    ['many stars', '*a'.repeat(40), 'a'.repeat(200), 'b'],
    ['many levels', '**/a/'.repeat(40) + '*', 'a/'.repeat(200) + 'a', '/b/c/d'],
  ])('with %s, without trying all ways to divide the name among them', (_name, pattern, file, end) => {
    const glob = readGlob(pattern);
    expect(glob).toHaveProperty('matches');
    expect(typeof glob === 'object' && [glob.matches(file), glob.matches(file + end)]).toEqual([true, false]);
  });

  test('no part with brackets and many stars, which is complained of', async () => {
    const { complaints } = await findSources(memoryHost({ files: { 'a.yaml': '' } }), ['[a]*a*a*a*.yaml', '*{*a*,*b*}']);
    expect(complaints.map(({ zh }) => zh)).toEqual([
      '[a]*a*a*a*.yaml 里的 * 过多：带括号的一段最多三个',
      '*{*a*,*b*} 里的 * 过多：带括号的一段最多三个',
    ]);
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
  const { files: found, skipped } = await findSources(watching, ['ok*.yaml']);
  expect(found.map(({ shown }) => shown)).toEqual(['ok.yaml']);
  expect(skipped.map(({ path }) => path)).toEqual(['ok-link.yaml']);
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
