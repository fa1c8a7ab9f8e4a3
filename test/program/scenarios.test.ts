import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { play } from './scenario.ts';

const folder = new URL('../scenarios/', import.meta.url);

test.each(readdirSync(folder).filter(name => name.endsWith('.scenario')))('%s', async name => {
  const file = new URL(name, folder);
  await expect(await play(readFileSync(file, 'utf8'))).toMatchFileSnapshot(file.pathname);
});
