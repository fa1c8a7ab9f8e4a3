import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { reportFormats } from '../../src/writers/report/reporters.ts';
import { around } from '../around.ts';
import { type MemoryHost, memoryHost } from '../memory-host.ts';
import { shipped } from './scenario.ts';
import { build, type Change, files, machine, MANIFEST } from './several-runs.ts';

describe('an unchanged folder', () => {
  test('is not built again, and its manifest is not written', async () => {
    const { run } = machine();
    const first = await run(...build);
    expect(first.wrote).toEqual([
      'build/a.json',
      'build/a.lint.html',
      'build/b.lint.html',
      'build/own.json',
      'build/own.lint.html',
      'build/.perfdecl/manifest.json',
    ]);
    const second = await run(...build);
    expect(second).toMatchObject({ exit: first.exit, stdout: first.stdout, wrote: [] });
    expect(second.stderr).toContain('3 份申报没有变化，输出照旧\n');
  });

  test.each(reportFormats)('has the same report as %s', async format => {
    const { run } = machine();
    const [first, second] = [await run(...build, '--format', format), await run(...build, '--format', format)];
    expect(second.wrote).toEqual([]);
    expect(second.stdout).toBe(first.stdout);
  });

  test('has the same reports of the run, the same outputs that are out of date, and the same remarks', async () => {
    const more = { 'build/b.json': '{}', 'perfdecl.config.yaml': 'severities: { yaml-syntax: warning }\n' };
    const { run, host } = machine(more);
    const args = [...build, '--report', 'html,sarif'] as const;
    const first = await run(...args);
    const sarif = host.written.get('build/lint.sarif');
    const second = await run(...args);
    expect(second.wrote).toEqual(['build/lint.sarif']);
    expect(host.written.get('build/lint.sarif')).toBe(sarif);
    expect(first.stderr).toContain('build/b.json 已过时');
    expect(second.stderr.replace('3 份申报没有变化，输出照旧\n', '')).toBe(first.stderr.replaceAll(/^已写出 .*\n/gm, ''));
  });

  test('needs no face, which a print takes its time to read', async () => {
    const { host, run } = machine();
    await run('build', 'f');
    const before = host.calls.readShipped;
    await run('build', 'f');
    // The program's own fingerprint.
    expect(host.calls.readShipped - before).toBe(1);
  });

  test('is built anew with --no-cache', async () => {
    const { run } = machine();
    const first = await run(...build);
    expect(await run(...build, '--no-cache')).toEqual(first);
  });

  test('is built by another program', async () => {
    const host = memoryHost({ files, shipped });
    await main(build, host);
    const other: MemoryHost = { ...host, readShipped: name => (name === 'fingerprint' ? new Uint8Array() : host.readShipped(name)) };
    const before = host.calls.write;
    await main(build, other);
    expect(host.calls.write - before).toBe(6);
  });
});

/** The same machine with another working directory. */
function inside(host: MemoryHost, folder: string): MemoryHost {
  return { ...host, cwd: folder, resolve: (...segments) => posix.resolve(folder, ...segments) };
}

function baseline(...findings: readonly object[]): string {
  return JSON.stringify({ format: 'perfdecl/baseline@1', findings });
}

describe('what has changed is built', () => {
  test.each<[string, Change, readonly string[], readonly string[]]>([
    ['a source', ({ edit }) => edit('f/a.yaml', around('年度: 2023\n项目类别: 特定目标类')), [], ['a']],
    ['an output that is gone', ({ host }) => host.remove('/work/build/a.json'), [], ['a']],
    ['an output that was edited', ({ edit }) => edit('build/own.json', '{}'), [], ['own']],
    ['a lint report that was edited', ({ edit }) => edit('build/b.lint.html', ''), [], ['b']],
    ['a form', ({ edit }) => edit('f/forms/own.yaml', 'id: own\nextends: shanghai-2023\ntitle: 申报表\n'), [], ['own']],
    ['a configuration that appears', ({ edit }) => edit('f/perfdecl.config.yaml', 'severities: {}\n'), [], ['a', 'b', 'own']],
    ['the language', () => {}, ['--lang', 'en'], ['a', 'b', 'own']],
    ['the date', ({ environment }) => Object.assign(environment, { SOURCE_DATE_EPOCH: '0' }), [], ['a', 'b', 'own']],
    ['nothing but the width of the terminal', () => {}, ['--ambiguous-width', '2', '--verbose'], []],
  ])('%s', async (_, change, options, built) => {
    const there = machine();
    await there.run(...build);
    await change(there);
    const { wrote } = await there.run(...build, ...options);
    const names = wrote.flatMap(path => /^build\/(.*)\.lint\.html$/.exec(path)?.[1] ?? []);
    expect(names).toEqual(built);
    expect((await there.run(...build, ...options)).wrote).toEqual([]);
  });

  test('a form that a folder of forms lacked', async () => {
    const there = machine({
      'f/perfdecl.config.yaml': 'forms: forms\ndefaultForm: ./forms/own.yaml\n',
      'f/c.yaml': around('表样: new'),
    });
    expect((await there.run(...build)).stdout).toContain('f/c.yaml:1:5 error unknown-form');
    await there.edit('f/forms/new.yaml', 'id: new\nextends: shanghai-2023\n');
    expect((await there.run(...build)).wrote).toContain('build/c.json');
    await there.host.remove('/work/f/forms/own.yaml');
    // The default form is gone, which makes the configuration faulty for all.
    expect((await there.run(...build)).exit).toBe(2);
  });

  test('a draft, and the form after it', async () => {
    const { run } = machine();
    const one = ['build', 'f/a.yaml', '--report', 'json'] as const;
    await run(...one);
    expect((await run(...one, '--draft')).wrote).toContain('build/a.pdf');
    const replayed = await run(...one, '--draft');
    expect([replayed.wrote, replayed.exit]).toEqual([['build/lint.json'], 0]);
    expect((await run(...one)).wrote).toContain('build/a.pdf');
  });

  test('the findings that a baseline holds', async () => {
    const { run, edit } = machine();
    const known = { file: 'f/b.yaml', code: 'unknown-term', path: ['projectCategory'], text: '绩效目标', count: 1 };
    await edit('known.json', baseline());
    const args = [...build, '--baseline', 'known.json'] as const;
    await run(...args);
    await edit('known.json', baseline({ ...known, text: 'x' }));
    const changed = await run(...args);
    expect(changed.wrote).toEqual(['build/b.lint.html', 'build/.perfdecl/manifest.json']);
    const replayed = await run(...args);
    expect(replayed.stderr).toContain('f/b.yaml：基线里有 1 条已不再出现');
    expect(replayed).toMatchObject({ stdout: changed.stdout, wrote: [] });
  });

  test('after an interruption, only what was not done', async () => {
    const { host } = machine();
    host.interrupt('write', 1, 'SIGINT');
    expect(await main(build, host)).toBe(130);
    const resumed = memoryHost({ files: { ...files, ...Object.fromEntries(host.written) }, shipped });
    expect(await main(build, resumed)).toBe(1);
    expect([...resumed.written.keys()]).not.toContain('build/a.json');
    expect([...resumed.written.keys()]).toContain('build/own.json');
  });

  test('a folder that was moved below a configuration', async () => {
    const host = memoryHost({ files: { 'r/f/a.yaml': around('项目类别: 绩效目标') }, shipped });
    expect(await main(build, inside(host, '/work/r'))).toBe(0);
    const written = [...host.written].map(([path, content]) => [path.replace('r/', 'deeply/moved/r/'), content]);
    const there = { 'deeply/moved/r/f/a.yaml': around('项目类别: 绩效目标'), ...Object.fromEntries(written) };
    const moved = memoryHost({ files: there, shipped });
    expect(await main(build, inside(moved, '/work/deeply/moved/r'))).toBe(0);
    expect(moved.written.size).toBe(0);
    const configured = memoryHost({ files: { ...there, 'deeply/perfdecl.config.yaml': 'severities: { unknown-term: error }\n' }, shipped });
    expect(await main(build, inside(configured, '/work/deeply/moved/r'))).toBe(1);
  });

  test('what comes from stdin, always', async () => {
    const host = memoryHost({ stdin: files['f/a.yaml'], shipped });
    await main(['build', '-', '--to', 'json'], host);
    expect([...host.written.keys()]).toEqual(['build/stdin.json', 'build/stdin.lint.html']);
  });
});

describe('a manifest', () => {
  test.each([
    ['cut off', (text: string) => text.slice(0, 500)],
    ['edited', (text: string) => text.replace('"accepted"', '"rejected"')],
    ['of another format', (text: string) => text.replace('manifest@1', 'manifest@2')],
    ['empty', () => ''],
  ])('that is %s is not used, with a word', async (_, damage) => {
    const { run, edit, host } = machine();
    const first = await run(...build);
    await edit(MANIFEST, damage(String(host.written.get('build/.perfdecl/manifest.json'))));
    const again = await run(...build);
    expect(again.stderr).toMatch(/^build\/\.perfdecl\/manifest\.json 已损坏，或是别的版本写的：全部重新生成\n/);
    expect(again).toMatchObject({ exit: first.exit, stdout: first.stdout, wrote: first.wrote });
    expect((await run(...build)).wrote).toEqual([]);
  });

  test('that cannot be written is told, and the outputs are there', async () => {
    const { host, run } = machine();
    host.fail('write', 6, 'full');
    expect(await run(...build)).toMatchObject({
      exit: 3,
      stderr: expect.stringContaining('无法写出 build/.perfdecl/manifest.json：磁盘已满\n'),
    });
    expect((await run(...build)).wrote).toContain('build/a.json');
  });

  test('holds no absolute path, so that it goes with its folder', async () => {
    const { host, run } = machine();
    await run(...build);
    const text = String(host.written.get('build/.perfdecl/manifest.json'));
    expect(text).not.toContain('/work');
    expect(text).toMatch(/^\{ "format": "perfdecl\/manifest@1",/);
    expect(JSON.parse(text).entries.map(({ source }: { source: string }) => source)).toEqual([
      '../f/a.yaml',
      '../f/b.yaml',
      '../f/own.yaml',
    ]);
  });
});
