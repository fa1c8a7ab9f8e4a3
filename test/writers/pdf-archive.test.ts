import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { json } from '../../src/writers/output/json.ts';
import { packObjects } from '../../src/writers/output/pdf/pack-objects.ts';
import { pdf } from '../../src/writers/output/pdf/pdf.ts';
import { draft, fill } from '../../src/writers/sheet/fill.ts';
import { ownForm } from '../compiler/own-forms.ts';
import { accepted } from './declared.ts';
import { faces } from './pdf-faces.ts';
import { readPdf } from './pdf-readers.ts';
import { putuo } from './sheet-declarations.ts';

const world = {
  faces,
  sourceDigest: 'ab'.repeat(32),
  date: '2026-01-01',
  encode: (text: string) => new TextEncoder().encode(text),
  deflate: deflateSync,
};
const declaration = accepted(putuo.replace('兰溪路-', '研发<R&D>平台 兰溪路-'));

/** The objects of a file, without the identifier that qpdf makes anew. */
function objects(file: Uint8Array): string {
  return readPdf(file).unpacked.replace(/\/ID \[.*\]/, '');
}

describe('a final form', async () => {
  const printed = readPdf(await pdf.write(fill(declaration), world));

  test('says that it is PDF/A-3a, with a colour profile, whatever the title holds', () => {
    expect(printed.metadata).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(printed.metadata).toContain('研发&lt;R&amp;D&gt;平台');
    expect(printed.unpacked).toMatch(/\/S \/GTS_PDFA1/);
    expect(printed.check).toContain('No syntax or stream encoding errors found');
  });

  test('carries its data and its source as they are', async () => {
    expect(printed.attached('our-project.json')).toBe(await json.write(declaration, world));
    expect(printed.attached('our-project.yaml')).toBe(declaration.source.text);
    expect(printed.unpacked.match(/\/AFRelationship \/\w+/g)).toEqual(['/AFRelationship /Data', '/AFRelationship /Source']);
  });

  test('has its structure in object streams: the same objects as in a file with a table, in less room', async () => {
    const bytes = await pdf.write(fill(declaration), world);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/StructElem|\nxref\n/);
    const packed = packObjects(printed.tabled, deflateSync);
    expect(packed.length).toBeLessThan(printed.tabled.length * 0.9);
    expect(objects(packed)).toBe(objects(printed.tabled));
    expect(readPdf(packed).check).toContain('No syntax or stream encoding errors found');
  });

  test('has the same bytes each time', async () => {
    const [first, second] = [await pdf.write(fill(declaration), world), await pdf.write(fill(declaration), world)];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });
});

test('a final form of one’s own carries its schema as well', async () => {
  const { form } = ownForm({ 'our.yaml': 'id: our-form\nextends: shanghai-2026\n' });
  const printed = readPdf(await pdf.write(fill(accepted(putuo.replace('shanghai-2026', './our.yaml'), form)), world));
  expect(JSON.parse(printed.attached('our-form.schema.json'))).toMatchObject({ id: 'our-form', title: '财政项目支出绩效目标申报表' });
});

test('a draft claims nothing, carries nothing, and says in its title that it is one', async () => {
  const { info, metadata, unpacked } = readPdf(await pdf.write(draft(declaration.declaration), world));
  expect(metadata).not.toContain('pdfaid');
  expect(unpacked).not.toContain('EmbeddedFile');
  expect(info).toMatch(/^Title: +【草稿】/m);
});

/** An indicator of 数量指标. */
function row(index: number): string {
  return `      - 名称: 道路建设第${index}段长度\n        指标值: ≥${index}.00(米)\n`;
}

test('a form names its author, and has bookmarks from two pages on', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => row(index + 1)).join('');
  const long = accepted(putuo.replace(/( {4}数量指标:\n)/, `$1${rows}`));
  const [one, several] = [readPdf(await pdf.write(fill(declaration), world)), readPdf(await pdf.write(fill(long), world))];
  expect(one.info).toMatch(/^Author: +\S/m);
  expect([one.bookmarks, one.unpacked.includes('/PageLabels')]).toEqual([[], false]);
  expect(several.unpacked).toContain('/PageLabels');
  expect(several.bookmarks).toMatchObject([
    { title: '项目资金（元）', destpageposfrom1: 1 },
    { title: '项目绩效目标', destpageposfrom1: 1 },
    {
      title: '绩效指标',
      destpageposfrom1: 1,
      kids: expect.arrayContaining([expect.objectContaining({ title: '满意度指标', destpageposfrom1: 3 })]),
    },
  ]);
});
