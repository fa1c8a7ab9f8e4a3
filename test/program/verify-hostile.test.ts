import { deflateSync } from 'node:zlib';
import { assert, asyncProperty, integer, nat } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around } from '../around.ts';
import { printed, savedAnew, verdict } from './verifying.ts';

const small = await printed({ 'small.yaml': around('') }, 'small.yaml');

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return Buffer.from(
    `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

function stream(dictionary: string, data: Uint8Array): string {
  return `<< ${dictionary} /Length ${data.length} >>\nstream\n${Buffer.from(data).toString('latin1')}\nendstream`;
}

const catalog = '<< /Type /Catalog /Pages 3 0 R /Names << /EmbeddedFiles 2 0 R >> >>';

/** A file of perfdecl by its description, whose content is a stream. */
const carrying = (content: string): readonly string[] => [
  catalog,
  '<< /Names [(a) 4 0 R (b) 5 0 R] >>',
  '<< /Type /Pages /Kids [] /Count 0 >>',
  '<< /Type /Filespec /AFRelationship /Data /Desc (perfdecl/declaration@1) /F (a.json) /EF << /F 6 0 R >> >>',
  '<< /Type /Filespec /AFRelationship /Source /Desc (perfdecl declaration) /F (a.yaml) /EF << /F 6 0 R >> >>',
  content,
];

const bomb = deflateSync(new Uint8Array(2 ** 26));

describe('a hostile PDF ends soon, with a verdict', () => {
  test.each([
    ['a packed stream that unpacks to too much', pdfOf(carrying(stream('/Filter /FlateDecode', bomb)))],
    ['one packed twice', pdfOf(carrying(stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(bomb))))],
    ['a packing that is not used', pdfOf(carrying(stream('/Filter /LZWDecode', new Uint8Array(9))))],
    ['names in a circle', pdfOf([catalog, '<< /Kids [2 0 R 2 0 R] >>', 'null'])],
    ['references in a circle', pdfOf(['2 0 R', '3 0 R', '2 0 R'])],
    ['a length that is the stream itself', pdfOf([catalog, '<< /Length 2 0 R >>\nstream\n\nendstream', 'null'])],
    ['deep arrays', pdfOf(['['.repeat(100_000)])],
    ['many objects that are not there', pdfOf([catalog], '/Prev 0 ')],
    [
      'a cross-reference in a circle',
      Buffer.from(
        pdfOf([catalog], '/Prev 0000000000 ')
          .toString('latin1')
          .replace(/\/Prev 0+ /, found => `/Prev ${String(pdfOf([catalog]).indexOf('xref')).padStart(found.length - 7)} `),
        'latin1',
      ),
    ],
    ['keys that stand twice', pdfOf(['<< /Type /Catalog /Pages 3 0 R /Pages 2 0 R >>', 'null', 'null'])],
    [
      'a cross-reference stream with rows of nothing',
      Buffer.from(
        `%PDF-1.7\n1 0 obj\n${stream('/Type /XRef /W [0 0 0] /Size 999999999 /Root 1 0 R', new Uint8Array())}\nendobj\nstartxref\n9\n%%EOF\n`,
      ),
    ],
    ['a huge table', Buffer.from('%PDF-1.7\nxref\n0 999999999\n0000000000 65535 f \ntrailer\n<< >>\nstartxref\n9\n%%EOF\n')],
    ['33 megabytes', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2 ** 25)])],
  ])('%s', async (_, pdf) => {
    const started = performance.now();
    expect(await verdict(pdf)).toMatchObject({ result: 'not-ours', exit: 2 });
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('whatever byte is another', async () => {
    await assert(
      asyncProperty(nat(small.length - 1), integer({ min: 1, max: 255 }), async (at, change) => {
        const other = Buffer.from(small);
        other[at] = (other[at] ?? 0) ^ change;
        const { result } = await verdict(other);
        expect(['data-agree', 'data-differ', 'not-ours']).toContain(result);
      }),
      { numRuns: 100 },
    );
  });

  test('wherever it is cut', async () => {
    await assert(
      asyncProperty(nat(small.length - 2), async length => {
        expect((await verdict(small.subarray(0, length))).result).toBe('not-ours');
      }),
      { numRuns: 50 },
    );
  });
});

describe('an edit cannot hide', () => {
  test('behind an object that readers who search the file would find instead', async () => {
    const unpacked = savedAnew(small, '--stream-data=uncompress');
    const text = unpacked.toString('latin1');
    const content = Number(/\/Contents (\d+) 0 R/.exec(text)?.[1]);
    const start = text.indexOf(`\n${content} 0 obj`) + 1;
    const object = text.slice(start, text.indexOf('endobj', start) + 6);
    const forged = object.replace(/<0001/, '<0002');
    const xref = `xref\n${content} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    const [, size] = /\/Size (\d+)/.exec(text) ?? [];
    const [, root] = /\/Root (\d+ 0 R)/.exec(text) ?? [];
    const [, info] = /\/Info (\d+ 0 R)/.exec(text) ?? [];
    const [, previous] = /startxref\n(\d+)/.exec(text) ?? [];
    const trailer = `trailer\n<< /Size ${size} /Root ${root} /Info ${info} /Prev ${previous} >>\n`;
    const at = text.length + forged.length + 1 + object.length + 1;
    const file = `${text}${forged}\n${object}\n${xref}${trailer}startxref\n${at}\n%%EOF\n`;
    expect(await verdict(Buffer.from(file, 'latin1'))).toMatchObject({ result: 'data-differ', reasons: [{ page: 1 }] });
  });

  test('as a note laid over a page', async () => {
    const unpacked = savedAnew(small, '--qdf', '--object-streams=disable').toString('latin1');
    const note = '/Annots [<< /Type /Annot /Subtype /FreeText /Rect [0 0 99 99] /Contents (9) >>]';
    const edited = Buffer.from(
      unpacked.replace(/\/Type \/Page\n/, found => `${note} ${found}`),
      'latin1',
    );
    const fixed = savedAnew(edited, '--object-streams=disable');
    expect(await verdict(fixed)).toMatchObject({ result: 'data-differ', reasons: [{ page: 1, message: '加了批注或表单' }] });
  });

  test('by naming another version', async () => {
    const unpacked = savedAnew(small, '--stream-data=uncompress', '--object-streams=disable')
      .toString('latin1')
      .replaceAll(/\(perfdecl \d/g, '(perfdecl 9');
    const covered = unpacked.replace(/q\n2 J\n\S+ w/, found => `1 g 0 0 9 9 re f\n${found}`);
    expect((await verdict(Buffer.from(unpacked, 'latin1'))).result).toBe('data-agree');
    const fixed = savedAnew(Buffer.from(covered, 'latin1'), '--object-streams=disable');
    expect((await verdict(fixed)).result).toBe('data-differ');
  });
});
