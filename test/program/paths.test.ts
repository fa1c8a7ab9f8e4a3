import { expect, test } from 'vitest';
import { folderOf, relativePath } from '../../src/program/workspace/path.ts';

test.each([
  ['/work', '/work/a/b.yaml', 'a/b.yaml'],
  ['/work/a', '/work/b.yaml', '../b.yaml'],
  ['/work/a', '/work/a', '.'],
  ['/', '/a', 'a'],
  ['C:/work', 'C:/work/a.yaml', 'a.yaml'],
  ['C:/work', 'D:/a.yaml', 'D:/a.yaml'],
])('from %s to %s leads %s', (from, to, way) => {
  expect(relativePath(from, to)).toBe(way);
});

test.each([
  ['/a/b.yaml', '/a'],
  ['/b.yaml', '/'],
  ['/', '/'],
])('%s lies in %s', (path, folder) => {
  expect(folderOf(path)).toBe(folder);
});
