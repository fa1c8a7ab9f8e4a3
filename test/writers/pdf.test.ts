import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { faceSetOf } from '../../src/writers/output/pdf/face/face-set.ts';
import { layOut } from '../../src/writers/output/pdf/layout/lay-out.ts';
import type { Mark } from '../../src/writers/output/pdf/layout/mark.ts';
import { pdf } from '../../src/writers/output/pdf/pdf.ts';
import type { Sheet } from '../../src/writers/sheet/sheet.ts';
import { faces } from './pdf-faces.ts';
import { type Picture, type ReadPdf, readPdf } from './pdf-readers.ts';
import { blank, cell, grid, hongmeiGrid, hongmeiOverview, hongmeiRows, label } from './pdf-sheets.ts';

const world = {
  faces,
  sourceDigest: '0123456789abcdef'.repeat(4),
  date: '2023-01-01',
  encode: (text: string) => new TextEncoder().encode(text),
  deflate: deflateSync,
};

async function print(sheet: Sheet, date = world.date): Promise<Uint8Array> {
  const bytes = await pdf.write(sheet, { ...world, date });
  if (typeof bytes === 'string') throw new Error('a PDF is not a text');
  return bytes;
}

async function read(sheet: Sheet): Promise<ReadPdf> {
  return readPdf(await print(sheet));
}

/** The text of a structure tree, without the tree. */
function structureText({ structure }: ReadPdf): string {
  return [...structure.matchAll(/^\s*"(.*)"$/gm)].map(([, text]) => text).join('');
}

describe('the Shanghai form of 虹梅街道社区党群服务中心, printed', async () => {
  const printed = await read(blank(hongmeiGrid()));

  test('is a sound PDF on A4 with its title shown and the date of the declaration', () => {
    expect(printed.check).toContain('No syntax or stream encoding errors found');
    expect(printed.info).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
    expect(printed.info).toMatch(/Title: +社区党建 — 财政项目支出绩效目标申报表（2023年度）/);
    expect(printed.info).toMatch(/CreationDate: +Sun Jan {2}1 00:00:00 2023 UTC/);
    expect(printed.info).toMatch(/Tagged: +yes/);
  });

  test('is in Chinese, and its identifier comes from the digest of its source', async () => {
    const plain = readPdf(await print(blank(hongmeiGrid()))).unpacked;
    expect(plain).toContain('/Lang (zh-CN)');
    expect(plain).toContain('/DisplayDocTitle true');
    expect(plain).toContain(`<${'0123456789abcdef'.repeat(2)}>`);
  });

  test('embeds a subset of each face and opens no other', () => {
    const rows = printed.fonts.trim().split('\n').slice(2);
    expect(rows.map(row => row.split(/\s+/)[0])).toEqual([
      'PERFDA+NotoSerifSC-Bold',
      'PERFDB+NotoSerifSC-Regular',
      'PERFDC+NotoSansSC-Bold',
    ]);
    for (const row of rows) expect(row).toMatch(/Identity-H +yes yes yes/);
  });

  test('numbers its pages at the foot', () => {
    expect(printed.pages.map(page => page.trim().split('\n').at(-1))).toEqual(['第 1 页 共 3 页', '第 2 页 共 3 页', '第 3 页 共 3 页']);
  });

  test('copies out as it reads: every indicator with its value, in order', () => {
    const text = printed.pages.join('\n').replaceAll(' ', '');
    let at = 0;
    for (const { name, value } of hongmeiRows) {
      const found = text.indexOf(`${name}${value}`, at);
      expect(found, `${name} ${value}`).toBeGreaterThanOrEqual(at);
      at = found;
    }
    expect(printed.pages.join('').replaceAll('\n', '')).toContain(hongmeiOverview);
  });

  test('repeats the header on every page', () => {
    for (const page of printed.pages.slice(1)) expect(page).toMatch(/一级指标 二级指标 三级指标 年度\(项目\)指标值/);
  });

  test('is a tagged table: every text once, headings with scope and spans, furniture outside', () => {
    const text = structureText(printed);
    expect(text.split('三级指标')).toHaveLength(2);
    expect(text.split('产出指标')).toHaveLength(2);
    expect(text).toContain(hongmeiOverview);
    expect(text).not.toContain('页 共');
    expect(printed.structure).toMatch(/TH:\s+\/RowSpan 17\s+\/Scope \/Row\s+"数量指标"/);
    expect(printed.structure).toMatch(/TH:\s+\/ColSpan 3\s+\/Scope \/Column\s+"三级指标"/);
  });

  test('shows ink for every character of every cell', () => {
    const blanks = layOut(blank(hongmeiGrid()), faceSetOf(faces)).flatMap((marks, index) => {
      const picture = printed.picture(index + 1);
      return marks.flatMap(mark => charactersWithoutInk(mark, picture));
    });
    expect(blanks).toEqual([]);
  });
});

function charactersWithoutInk(mark: Mark, picture: Picture): readonly string[] {
  if (mark.kind !== 'text') return [];
  const { glyphs, baseline, size } = mark;
  return glyphs.flatMap(({ glyph: { character, advance }, x }) => {
    if (character === ' ') return [];
    const ink = picture.darkest(x, baseline - size, Math.max(2, advance * size), size * 1.2);
    return ink < 200 ? [] : [character];
  });
}

test('a project name may hold what XML takes for its own', async () => {
  const documentTitle = '研发<R&D>平台 — 项目支出绩效目标申报表';
  const { info, unpacked } = await read(blank({ ...grid([cell(0, 0, '甲')]), documentTitle }));
  expect(info).toContain(documentTitle);
  expect(unpacked).toContain('&lt;R&amp;D&gt;');
});

describe('determinism', () => {
  test('the same sheet gives the same bytes, in whatever zone the machine stands', async () => {
    const zone = process.env['TZ'];
    const prints: Uint8Array[] = [];
    for (const place of ['UTC', 'Asia/Shanghai', 'America/New_York']) {
      process.env['TZ'] = place;
      prints.push(await print(blank(hongmeiGrid()), '2023-01-01T08:00:00'));
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    const [first, ...others] = prints;
    for (const other of others) expect(Buffer.compare(Buffer.from(other), Buffer.from(first ?? []))).toBe(0);
  });

  test('a document does not depend on those printed before it', async () => {
    const alone = await print(blank(grid([cell(0, 0, '甲')])));
    await print(blank(hongmeiGrid()));
    expect(Buffer.compare(Buffer.from(await print(blank(grid([cell(0, 0, '甲')])))), Buffer.from(alone))).toBe(0);
  });
});

async function inkOf(character: string): Promise<number> {
  const sheet = blank(grid([cell(0, 0, character)]));
  const [line] = layOut(sheet, faceSetOf(faces))
    .flat()
    .filter(mark => mark.kind === 'text');
  const [first] = line?.glyphs ?? [];
  if (line === undefined || first === undefined) throw new Error('no line');
  return readPdf(await print(sheet))
    .picture(1)
    .darkest(first.x, line.baseline - line.size, line.size, line.size * 1.2);
}

describe('characters', () => {
  test.each(['喆', '镕', '𬭎', '䶮', '☐', '☑', '☒', '✔', '✘', '㎡', '①', '₂', '₉', '⁰', '⁷', '🙂', '\uE000'])(
    '%s is never a silent blank',
    async character => {
      expect(await inkOf(character)).toBeLessThan(200);
    },
  );

  test('what no face has is drawn as a dashed box and copies out as it was written', async () => {
    const { pages, fonts } = await read(blank(grid([cell(0, 0, '甲🙂乙')])));
    expect(pages[0]).toContain('甲🙂乙');
    expect(fonts).toContain('NotoSerifSC-Regular');
  });

  test('a widely justified line copies out without spaces', async () => {
    const text = '项目总投资226,145,100.00元，采用平台Construction管理，占比≥95.50%，完成12,345.67平方米；其中——“重点工程”。';
    for (const width of [4, 5, 6, 7, 8, 9, 10]) {
      const { pages, structure } = await read(
        blank(grid([cell(0, 0, text, { prose: true }), cell(0, 1, '')], { widths: [width, 24 - width] })),
      );
      expect(pages[0]?.replace(/\n/g, '')).toContain(text);
      expect(structureText({ structure } as ReadPdf)).toContain(text); // only the structure is read
    }
  });

  test('paragraphs of a cell are paragraphs to a screen reader', async () => {
    const { structure } = await read(blank(grid([cell(0, 0, '第一段\n第二段', { prose: true })])));
    expect(structure).toMatch(/P \(block\)\s+"第一段"\s+P \(block\)\s+"第二段"/);
  });
});

function inkBelowTheGrid(printed: ReadPdf): number {
  return printed.picture(3).darkest(100, 500, 400, 200);
}

describe('a draft', () => {
  test('says 草稿 across every page, outside the text', async () => {
    const draft = await read({ ...hongmeiGrid(), status: 'draft' });
    expect(draft.pages).toHaveLength(3);
    expect(structureText(draft)).not.toContain('草');
    const final = await read(blank(hongmeiGrid()));
    expect(inkBelowTheGrid(final)).toBe(255);
    expect(inkBelowTheGrid(draft)).toBeGreaterThan(200); // the form stays readable
    expect(inkBelowTheGrid(draft)).toBeLessThan(250);
  });

  test('shades what is missing', async () => {
    const shaded = await read({ ...grid([label(0, 0, '项目名称'), cell(0, 1, '', { role: 'missing' })]), status: 'draft' });
    expect(shaded.picture(1).darkest(400, 66, 50, 6)).toBeLessThan(235);
  });
});
