import { describe, expect, test } from 'vitest';
import { signsFace } from '../../scripts/faces/signs-face.ts';
import { main } from '../../src/cli.ts';
import { writeTrueType } from '../../src/writers/output/pdf/face/subset-face.ts';
import { readTrueType } from '../../src/writers/output/pdf/face/true-type.ts';
import { around } from '../around.ts';
import { memoryHost } from '../memory-host.ts';
import { faces } from '../writers/pdf-faces.ts';
import { readPdf } from '../writers/pdf-readers.ts';
import { shipped } from './scenario.ts';

/** A face with a drawing for 𠮷 (U+20BB7) and nothing else. `licence` is the fsType of its OS/2 table. */
function rareFace(licence = 0): Uint8Array {
  const signs = readTrueType(signsFace(readTrueType(faces.text)));
  const tables = new Map(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'].map(tag => [tag, signs.table(tag) ?? new Uint8Array()]));
  const map = new DataView(new ArrayBuffer(40));
  // A table of one map: Unicode, format 12, one group of one character.
  const words: readonly (readonly [offset: number, value: number])[] = [
    [2, 1],
    [4, 3],
    [6, 10],
  ];
  for (const [offset, value] of words) map.setUint16(offset, value);
  const longs: readonly (readonly [offset: number, value: number])[] = [
    [8, 12],
    [16, 28],
    [24, 1],
    [28, 0x20bb7],
    [32, 0x20bb7],
    [36, 1],
  ];
  for (const [offset, value] of longs) map.setUint32(offset, value);
  map.setUint16(12, 12);
  return writeTrueType(
    new Map([...tables, ['cmap', new Uint8Array(map.buffer)], ['OS/2', Uint8Array.from([...Array(9).fill(0), licence])]]),
  );
}

const files = { 'a.yaml': around('项目名称: 𠮷村道路'), 'rare.ttf': rareFace() };

async function run(args: readonly string[], more: Readonly<Record<string, string | Uint8Array>> = {}) {
  const host = memoryHost({ files: { ...files, ...more }, shipped });
  return { exit: await main(args, host), host };
}

describe('a face of one’s own', () => {
  test('draws what the shipped faces lack, and verifies with the same face only', async () => {
    expect((await run(['check', 'a.yaml'])).exit).toBe(1);
    const { exit, host } = await run(['build', 'a.yaml', '--face', 'rare.ttf', '--report', 'json']);
    expect([exit, host.printed.stdout]).toEqual([0, '没有发现问题：申报表已生成\n']);
    const pdf = host.written.get('build/a.pdf');
    if (!(pdf instanceof Uint8Array)) throw new Error('no PDF was written');
    const { fonts, pages } = readPdf(pdf);
    expect(fonts.match(/^PERFD/gm)).toHaveLength(4);
    expect(pages[0]).toContain('𠮷村道路');
    expect(await verified(['a.pdf', '--face', 'rare.ttf'], pdf)).toEqual([0, 'a.pdf：未改动\n']);
    expect(await verified(['a.pdf'], pdf)).toEqual([1, expect.stringContaining('用 --face 指定同样的字体')]);
  });

  test.each([
    ['that is not there', 'no.ttf', '找不到 no.ttf'],
    ['that is no face', 'a.yaml', 'a.yaml：不是可用的 TrueType 字体'],
    ['that is cut off', 'short.ttf', 'short.ttf：不是可用的 TrueType 字体'],
    ['that must not be embedded', 'closed.ttf', 'closed.ttf：字体不许可嵌入文件'],
  ])('%s is a usage error', async (_, face, reason) => {
    const more = { 'short.ttf': rareFace().subarray(0, 200), 'closed.ttf': rareFace(2) };
    const { exit, host } = await run(['build', 'a.yaml', '--face', face], more);
    expect([exit, [...host.written.keys()]]).toEqual([2, []]);
    expect(host.printed.stderr).toContain(reason);
  });
});

async function verified(args: readonly string[], pdf: Uint8Array): Promise<readonly [number, string]> {
  const { exit, host } = await run(['verify', ...args], { 'a.pdf': pdf });
  return [exit, host.printed.stdout];
}
