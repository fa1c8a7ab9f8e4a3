import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { wrap } from 'node:module';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';

describe('the compiled code beside the bundles', () => {
  test('is taken by the Node that perfdecl was built with', () => {
    const path = 'dist/cli.cjs';
    const cachedData = readFileSync(`${path}.${process.version}-${process.platform}-${process.arch}`);
    expect(new Script(wrap(readFileSync(path, 'latin1')), { filename: path, cachedData }).cachedDataRejected).toBe(false);
  });

  test('is of bundles in ASCII, which are read as such', () => {
    expect(readFileSync('dist/cli.cjs', 'utf8').search(/[^\p{ASCII}]/u)).toBe(-1);
  });

  test('is done without where V8 runs otherwise', () => {
    const { status, stdout } = spawnSync(process.execPath, ['--no-opt', 'bin/perfdecl.js', 'value', '≥95%'], { encoding: 'utf8' });
    expect({ status, first: stdout.split('\n')[0] }).toEqual({ status: 0, first: '≥95%\tquantity\t≥95%' });
  });
});
