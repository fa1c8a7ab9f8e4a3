import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'perfdecl-code-'));
const program = join(root, 'program');
const home = join(root, 'home');
const folder = join(home, '.cache/perfdecl/code');
const seed = 'examples/hongmei-2023.yaml';

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of a copy of the program, with nothing in its environment but a home. */
function run(args: readonly string[], env: NodeJS.ProcessEnv = { HOME: home }, flags: readonly string[] = []): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, join(program, 'bin/perfdecl.js'), ...args], {
    encoding: 'utf8',
    env,
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

function files(): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

function contents(): Readonly<Record<string, string>> {
  return Object.fromEntries(files().map(name => [name, readFileSync(join(folder, name), 'latin1')]));
}

/** Changes the version in the bundle that has it. */
function setVersion(version: string): void {
  const written = /(?<quote>[`'"])(?:0\.1\.0|6\.6\.6)\k<quote>/;
  for (const name of readdirSync(join(program, 'dist')).filter(file => file.endsWith('.cjs'))) {
    const text = readFileSync(join(program, 'dist', name), 'utf8');
    if (written.test(text)) writeFileSync(join(program, 'dist', name), text.replace(written, `'${version}'`));
  }
}

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  cpSync('bin', join(program, 'bin'), { recursive: true });
  mkdirSync(join(program, 'dist'));
  for (const name of readdirSync('dist')) {
    const [from, to] = [join(process.cwd(), 'dist', name), join(program, 'dist', name)];
    if (name.endsWith('.cjs')) cpSync(from, to);
    else symlinkSync(from, to);
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the compiled code of the program', () => {
  test('is kept by the first check, for the user alone, and left as it is by the next', () => {
    const first = run(['check', seed]);
    const kept = contents();
    expect(files().length).toBeGreaterThan(3);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(files().filter(name => (statSync(join(folder, name)).mode & 0o077) !== 0)).toEqual([]);
    expect(run(['check', seed])).toEqual(first);
    expect(contents()).toEqual(kept);
  });

  test('is completed by a build, which loads more', () => {
    run(['check', seed]);
    const before = files();
    run(['build', seed, '-o', join(root, 'out')]);
    expect(files()).toEqual(expect.arrayContaining([...before]));
    expect(files().length).toBeGreaterThan(before.length);
  });

  test.each([[['--version']], [['value', '≥95%']], [['check', 'no-such-file.yaml']]])(
    'is not kept by perfdecl %j, which needs little of it',
    args => {
      run(args);
      expect(files()).toEqual([]);
    },
  );

  test('is what runs: code put in the place of other code answers for it', () => {
    setVersion('6.6.6');
    run(['check', seed]);
    const [theirs, version] = [contents(), run(['--version']).stdout];
    rmSync(folder, { recursive: true });
    setVersion('0.1.0');
    run(['check', seed]);
    expect([version, run(['--version']).stdout]).toEqual(['6.6.6\n', '0.1.0\n']);
    const [own = ''] = files().filter(name => !(name in theirs));
    const [other = ''] = Object.keys(theirs).filter(name => !files().includes(name));
    writeFileSync(join(folder, own), theirs[other] ?? '', 'latin1');
    expect(run(['--version']).stdout).toBe('6.6.6\n');
  });

  test('is not taken for a bundle that was edited, even to the same length', () => {
    run(['check', seed]);
    setVersion('6.6.6');
    expect(run(['--version']).stdout).toBe('6.6.6\n');
  });

  test.each([
    ['bits flipped', (code: Buffer) => code.map((byte, index) => (index % 5_000 === 77 ? byte ^ 4 : byte))],
    ['a bit of its digest flipped', (code: Buffer) => code.map((byte, index) => (index === 3 ? byte ^ 1 : byte))],
    ['its end cut off', (code: Buffer) => code.subarray(0, code.length >> 1)],
    ['nothing in it', () => Buffer.alloc(0)],
  ])('with %s is not trusted, and is written anew', (_damage, damage) => {
    const sound = run(['check', seed]);
    const names = files();
    for (const name of names) writeFileSync(join(folder, name), damage(readFileSync(join(folder, name))));
    const damaged = contents();
    expect(run(['check', seed])).toEqual(sound);
    expect(files()).toEqual(names);
    expect(names.filter(name => contents()[name] === damaged[name])).toEqual([]);
    expect(run(['check', seed])).toEqual(sound);
  });

  test('is kept apart for other flags of V8', () => {
    const plain = run(['check', seed]);
    const before = files();
    expect(run(['check', seed], { HOME: home }, ['--no-opt'])).toEqual(plain);
    expect(files()).toHaveLength(2 * before.length);
  });

  test('does not pile up: the oldest goes', () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (let index = 0; index < 250; index += 1) {
      const file = join(folder, `${index}`);
      writeFileSync(file, '');
      utimesSync(file, index, index);
    }
    run(['check', seed]);
    expect(files()).toHaveLength(200);
    expect(files()).toContain('249');
    expect(files()).not.toContain('0');
  });
});

describe('the program runs as ever, and keeps no code,', () => {
  const unkept: Readonly<Record<string, () => NodeJS.ProcessEnv>> = {
    'when it is told not to': () => ({ HOME: home, PERFDECL_NO_CODE_CACHE: '1' }),
    'without a home': () => ({}),
    'with a home that is no folder': () => ({ HOME: '/dev/null' }),
    'with a home below a folder that is not there': () => ({ HOME: join(root, 'no/such') }),
    'with a relative home': () => ({ HOME: 'home', XDG_CACHE_HOME: 'cache' }),
    'with a file in the place of the folder': () => {
      mkdirSync(join(home, '.cache/perfdecl'), { recursive: true });
      writeFileSync(folder, '');
      return { HOME: home };
    },
    'with a link in the place of the folder': () => {
      mkdirSync(join(home, '.cache/perfdecl'), { recursive: true });
      mkdirSync(join(root, 'elsewhere'));
      symlinkSync(join(root, 'elsewhere'), folder);
      return { HOME: home };
    },
    'with a folder that others can write to': () => {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o777);
      return { HOME: home };
    },
    'on a disk that takes nothing': () => ({ XDG_CACHE_HOME: '/proc' }),
  };

  test.each(Object.entries(unkept))('%s', (_case, environment) => {
    const cached = run(['check', seed], { XDG_CACHE_HOME: root });
    expect(cached).toMatchObject({ status: 0, stderr: '' });
    expect(run(['check', seed], environment())).toEqual(cached);
    expect(existsSync(folder) && statSync(folder).isDirectory() ? files() : []).toEqual([]);
  });
});
