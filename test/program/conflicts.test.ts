import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { around } from '../around.ts';
import { memoryHost } from '../memory-host.ts';

describe('a conflict', () => {
  test('is seen through another name of a file', async () => {
    const host = memoryHost({ files: { 'a.yaml': around('年度: 2023'), 'b.json': { sameAs: 'a.yaml' } } });
    expect(await main(['check', 'a.yaml', '--format', 'json=b.json'], host)).toBe(2);
    expect(host.printed.stderr).toBe('--format json=b.json 会覆盖申报 a.yaml；请另写一个位置\n');
    expect(host.written.size).toBe(0);
  });

  test('is seen through a link', async () => {
    const host = memoryHost({ files: { 'a.yaml': around('年度: 2023'), 'b.json': { link: 'a.yaml' } } });
    expect(await main(['check', 'a.yaml', '--format', 'json=b.json'], host)).toBe(2);
    expect(host.written.size).toBe(0);
  });

  test('is no output folder that is reached through a link', async () => {
    const host = memoryHost({ files: { 'a.yaml': around('年度: 2023'), out: { link: 'other' }, 'other/x.txt': '' } });
    expect(await main(['build', 'a.yaml', '-o', 'out', '--to', 'json'], host)).toBe(0);
  });

  test('is a link that leads outputs out of their folder', async () => {
    const files = { 'f/a.yaml': around('年度: 2023'), 'f/sub/b.yaml': around('年度: 2023'), 'out/sub': { link: '../other' } };
    const host = memoryHost({ files });
    expect(await main(['build', 'f', '-o', 'out', '--to', 'json'], host)).toBe(2);
    expect(host.printed.stderr).toBe('out/sub 通过链接指向输出文件夹之外的 other\n');
    expect(host.written.size).toBe(0);
  });

  test('with a configuration counts, whatever the run checks', async () => {
    const host = memoryHost({ files: { 'a.yaml': around('年度: 2023'), 'other/perfdecl.config.yaml': '' } });
    expect(await main(['check', 'a.yaml', '--format', 'json=other/perfdecl.config.yaml'], host)).toBe(2);
    expect(host.printed.stderr).toBe(
      '--format json=other/perfdecl.config.yaml 会覆盖配置文件 other/perfdecl.config.yaml；请另写一个位置\n',
    );
  });

  test('is looked for without reading a file twice', async () => {
    const files = { 'f/a.yaml': around('年度: 2023'), 'f/a.yml': '备注: x\n' };
    const host = memoryHost({ files });
    expect(await main(['build', 'f', '--to', 'json'], host)).toBe(0);
    expect(host.calls.read).toBe(2);
  });

  test('is not looked for in files that nothing hangs on', async () => {
    const host = memoryHost({ files: { 'f/a.yaml': around('年度: 2023') } });
    host.fail('read', 1, 'denied');
    expect(await main(['build', 'f', '--to', 'json'], host)).toBe(3);
    expect(host.calls.read).toBe(1);
  });
});
