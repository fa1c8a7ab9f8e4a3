import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { around } from '../around.ts';
import { type MemoryHost, memoryHost } from '../memory-host.ts';
import { shipped } from './scenario.ts';

interface Run {
  readonly exit: number;
  readonly host: MemoryHost;
  /** How many files it wrote. */
  readonly written: number;
  /** Of each declaration, the outputs that are in place. */
  readonly inPlace: readonly (readonly string[])[];
}

/** Builds three declarations: two of a folder, one of a form of its own. */
async function build(to: readonly string[], prepare: (host: MemoryHost) => void = () => {}): Promise<Run> {
  const files = {
    'f/a.yaml': around('年度: 2023'),
    'f/b.yaml': around('年度: 2023'),
    'c.yaml': around('表样: ./own.yaml'),
    'own.yaml': 'id: own\nextends: shanghai-2023\n',
  };
  const host = memoryHost({ files, shipped });
  prepare(host);
  const exit = await main(['build', 'f', 'c.yaml', '--to', to.join(','), '--format', 'json=report.json', '--format', 'terminal'], host);
  // Without its manifest the next run builds anew.
  const written = [...host.written.keys()].filter(path => path !== 'build/.perfdecl/manifest.json').length;
  const outputs = ['a', 'b', 'c'].map(name => [...to, 'lint.html'].map(extension => `build/${name}.${extension}`));
  return { exit, host, written, inPlace: outputs.map(set => set.filter(path => host.written.has(path))) };
}

describe('a machine that fails once', () => {
  test.each([
    { call: 'list', to: ['json'], whole: 1 },
    { call: 'real', to: ['json'], whole: 0 },
    { call: 'stat', to: ['json'], whole: 1 },
    { call: 'read', to: ['json'], whole: 2 },
    { call: 'readShipped', to: ['pdf'], whole: 2 },
    { call: 'write', to: ['json', 'pdf'], whole: 2 },
    { call: 'rename', to: ['json', 'pdf'], whole: 2 },
  ] as const)(
    'at any $call: whole sets are left, of $whole declarations at least, and nothing is passed over',
    async ({ call, to, whole }) => {
      const { exit: clean, host: sound, written: all, inPlace: sets } = await build(to);
      expect({ clean, all }).toEqual({ clean: 0, all: 3 * (to.length + 1) + 1 });
      expect(sound.calls[call]).toBeGreaterThan(0);
      for (let nth = 1; nth <= sound.calls[call]; nth++) {
        const { exit, host, written, inPlace } = await build(to, machine => machine.fail(call, nth, 'full'));
        expect([0, 2, 3]).toContain(exit);
        expect(exit === 0 ? written : all).toBe(all);
        expect(host.printed.stderr).not.toContain('程序出错');
        expect([...host.temporary]).toEqual([]);
        expect(inPlace.filter((set, index) => set.length === sets[index]?.length).length).toBeGreaterThanOrEqual(whole);
        // Files take their places one after the other; where one cannot, those that have are named.
        const torn = inPlace.filter((set, index) => set.length > 0 && set.length !== sets[index]?.length);
        for (const set of torn) expect(host.printed.stderr).toContain(`；此前已写出 ${set.join('、')}\n`);
        expect(call === 'rename' ? [] : torn).toEqual([]);
      }
    },
  );
});

test('stdin that cannot be read', async () => {
  const host = memoryHost({ stdin: around('年度: 2023') });
  host.fail('readStdin', 1, 'denied');
  expect(await main(['check', '-'], host)).toBe(3);
  expect(host.printed.stderr).toBe('无法读取 <stdin>：没有权限\n');
});
