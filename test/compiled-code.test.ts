import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { wrap } from 'node:module';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';

describe('the compiled code beside the bundles', () => {
  test('is taken by the Node that perfdecl was built with, and by no other', () => {
    const path = 'dist/cli.cjs';
    const beside = readdirSync('dist').filter(name => name.startsWith('cli.cjs.'));
    const own = `cli.cjs.${process.version}-${process.platform}-${process.arch}`;
    const taken = beside.filter(name => {
      const cachedData = readFileSync(`dist/${name}`);
      return new Script(wrap(readFileSync(path, 'latin1')), { filename: path, cachedData }).cachedDataRejected === false;
    });
    expect(beside).toHaveLength(1);
    expect(taken).toEqual(beside.filter(name => name === own));
  });

  test('is of bundles in ASCII, which are read as such', () => {
    expect(readFileSync('dist/cli.cjs', 'utf8').search(/[^\p{ASCII}]/u)).toBe(-1);
  });

  test('is done without where V8 runs otherwise', () => {
    const { status, stdout } = spawnSync(process.execPath, ['--no-opt', 'bin/perfdecl.js', 'value', '≥95%'], { encoding: 'utf8' });
    expect({ status, first: stdout.split('\n')[0] }).toEqual({ status: 0, first: '≥95%\tquantity\t≥95%' });
  });
});
