import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe('the package, installed from its tarball in an empty folder, offline', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perfdecl-package-'));
  const run = (command: string, ...args: readonly string[]): string => execFileSync(command, args, { cwd: folder, encoding: 'utf8' });

  beforeAll(() => {
    const [{ filename }]: [{ filename: string }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], { encoding: 'utf8' }),
    );
    run('npm', 'install', '--offline', '--no-audit', '--no-fund', '--silent', join(folder, filename));
    cpSync('examples/hongmei-2023.yaml', join(folder, 'hongmei-2023.yaml'));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test('builds a declaration without the repository', () => {
    run('npx', '--offline', 'perfdecl', 'build', 'hongmei-2023.yaml');
    for (const name of ['hongmei-2023.json', 'hongmei-2023.pdf', 'hongmei-2023.lint.html']) {
      expect(statSync(join(folder, 'build', name)).size).toBeGreaterThan(1000);
    }
  });

  test('begins a declaration that an editor completes by its own schema', () => {
    run('npx', '--offline', 'perfdecl', 'init', 'new.yaml', '--form', 'shanghai-2026');
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(readFileSync(join(folder, 'new.yaml'), 'utf8')) ?? [];
    expect(readFileSync(join(folder, path), 'utf8')).toBe(run('npx', '--offline', 'perfdecl', 'schema', 'shanghai-2026'));
  });

  test('depends on nothing', () => {
    const { dependencies }: { dependencies?: object } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(dependencies ?? {}).toEqual({});
  });

  test('holds the licences of its faces and of what is in the bundle', () => {
    const files = ['LICENSE', 'dist/faces/OFL.txt', 'dist/THIRD-PARTY-LICENSES.txt'];
    expect(files.filter(file => !existsSync(join(folder, 'node_modules/perfdecl', file)))).toEqual([]);
  });

  test('is a library too', () => {
    const script = `
      import { check, build } from 'perfdecl';
      import { shippedFaces } from 'perfdecl/node';
      import { readFileSync } from 'node:fs';
      const text = readFileSync('hongmei-2023.yaml', 'utf8');
      const { json, pdf } = await build(text, { name: 'hongmei-2023.yaml', faces: await shippedFaces() });
      console.log(check(text, { name: 'x.yaml' }).outcome, JSON.parse(json).indicators.length, new TextDecoder().decode(pdf.slice(0, 5)));`;
    expect(run('node', '--input-type=module', '-e', script).trim()).toBe('accepted 60 %PDF-');
  });
});
