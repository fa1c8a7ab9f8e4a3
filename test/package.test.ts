import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { VERSION } from '../src/writers/version.ts';

describe('the package, installed from its tarball in an empty folder, offline', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perfdecl-package-'));
  const run = (command: string, ...args: readonly string[]): string => execFileSync(command, args, { cwd: folder, encoding: 'utf8' });

  let tarball = '';

  beforeAll(() => {
    const [{ filename }]: [{ filename: string }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], { encoding: 'utf8' }),
    );
    tarball = join(folder, filename);
    run('npm', 'install', '--offline', '--no-audit', '--no-fund', '--silent', tarball);
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

  /** The fenced blocks of the README's section on CI. */
  const recipes = (/\n## 在 CI 里\n(.*?)\n## /s.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '').matchAll(/```\w+\n(.*?)```/gs);
  const [github = '', gitlab = '', shell = '', preCommit = ''] = [...recipes].map(([, block = '']) => block);
  /** Runs lines of a recipe: the package is the one that is installed here. */
  const runRecipe = (script: string, environment: Readonly<Record<string, string>> = {}) => {
    const here = script
      .replaceAll('npx --yes --package perfdecl@0.1.0 -- perfdecl', 'npx --offline perfdecl')
      .replace('npm install --global', 'true');
    const path = `${join(folder, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`;
    return spawnSync('bash', ['-eo', 'pipefail', '-c', here], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: path, ...environment },
    });
  };

  describe('the recipes for CI', () => {
    beforeAll(() => {
      mkdirSync(join(folder, '申报'));
      cpSync('examples/faulty.yaml', join(folder, '申报/a b.yaml'));
    });

    test('annotate a change and fill the summary on GitHub', () => {
      const { steps } = parse(github).jobs.declarations;
      const { runs, inputs } = parse(readFileSync('action.yml', 'utf8'));
      const given = {
        ...Object.fromEntries(Object.entries<{ default: string }>(inputs).map(([name, input]) => [name, input.default])),
        ...steps.at(-1).with,
      };
      expect(given.package).toBe(`perfdecl@${VERSION}`);
      const { status, stdout } = runRecipe(runs.steps[0].run, {
        PATHS: `${given.paths}\n`,
        OPTIONS: given.options,
        PACKAGE: tarball,
        RUNNER_TEMP: folder,
        GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
        GITHUB_OUTPUT: join(folder, 'output'),
      });
      expect(status).toBe(1);
      expect(stdout).toMatch(/^::error file=申报\/a b.yaml,line=\d+/m);
      expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toMatch(/^# .*\n\n.*\d+ 个错误/);
      const [, sarif = ''] = readFileSync(join(folder, 'output'), 'utf8').trim().split('sarif=');
      expect(JSON.parse(readFileSync(sarif, 'utf8'))).toMatchObject({ version: '2.1.0' });
      expect(Object.keys(runs.steps[0].env)).toEqual(['PATHS', 'OPTIONS', 'PACKAGE']);
    });

    test('list the findings on GitLab', () => {
      const { script, artifacts } = parse(gitlab).declarations;
      expect(runRecipe(script.join('\n')).status).toBe(1);
      for (const report of Object.values<string>(artifacts.reports)) expect(statSync(join(folder, report)).size).toBeGreaterThan(1000);
    });

    test('build from a shell', () => {
      expect(runRecipe(shell).status).toBe(1);
      expect(readdirSync(join(folder, '申报表'))).toEqual(['.perfdecl', 'a b.lint.html', 'lint.junit.xml']);
    });

    test('check before a commit', () => {
      const [{ hooks }] = parse(preCommit).repos;
      const known = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
      for (const { id, args } of hooks) {
        const { entry } = known.find((hook: { id: string }) => hook.id === id);
        expect(runRecipe(`${entry} ${args.join(' ')}`).stdout).toContain('申报/a b.yaml');
      }
    });
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
