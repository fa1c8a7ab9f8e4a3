import { type PdfFile, pdfString, type Reference } from '../pdf-file.ts';
import { type SubsetGlyph, subsetFace } from './subset-face.ts';
import type { TrueType } from './true-type.ts';
import type { Glyph } from './face-set.ts';

/** A face inside a document: grows by the characters that are drawn, and is written when the document ends. */
export interface EmbeddedFont {
  readonly name: string;
  readonly reference: Reference;
  /** The two-byte code of a glyph, as four hexadecimal digits: its own for each character, so that text copies out as it was written. */
  code(glyph: Glyph): string;
  end(): void;
}

export function embedFont(file: PdfFile, face: TrueType, index: number): EmbeddedFont {
  const reference = file.reserve();
  const codes = new Map<string, FontCode>();
  const glyphs: SubsetGlyph[] = [{ id: 0, advance: face.advanceOf(0) }];
  return {
    name: `F${index + 1}`,
    reference,
    code(glyph) {
      const key = `${glyph.character} ${glyph.id} ${glyph.advance}`;
      const known = codes.get(key);
      if (known !== undefined) return known.code;
      const code = hexadecimal(glyphs.push({ id: glyph.id, advance: Math.round(glyph.advance * face.unitsPerEm) }) - 1);
      codes.set(key, { code, character: glyph.character });
      return code;
    },
    end: () =>
      writeFont(file, reference, { face, name: `${subsetTag(index)}+${face.name(6) || 'Face'}`, glyphs, codes: [...codes.values()] }),
  };
}

interface FontCode {
  readonly code: string;
  readonly character: string;
}

interface Contents {
  readonly face: TrueType;
  readonly name: string;
  readonly glyphs: readonly SubsetGlyph[];
  readonly codes: readonly FontCode[];
}

function writeFont(file: PdfFile, reference: Reference, { face, name, glyphs, codes }: Contents): void {
  const thousandths = (units: number): number => Math.round((units * 1000) / face.unitsPerEm);
  const subset = subsetFace(face, glyphs);
  const descriptor = file.object({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4,
    FontBBox: face.box.map(thousandths),
    ItalicAngle: 0,
    Ascent: thousandths(face.ascent),
    Descent: thousandths(face.descent),
    CapHeight: 729,
    StemV: 80,
    FontFile2: file.object({ Length1: subset.length }, subset),
  });
  const descendant = file.object({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 1000,
    W: [0, glyphs.map(({ advance }) => thousandths(advance))],
    CIDToGIDMap: 'Identity',
  });
  file.complete(reference, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: file.object({}, toUnicode(codes)),
  });
}

/** A block of a character map holds at most 100 entries (PDF 32000-1, 9.10.3, after the CMap specification). */
const blockSize = 100;

function toUnicode(codes: readonly FontCode[]): string {
  const entries = codes.map(({ character, code }) => `<${code}> <${utf16(character)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += blockSize) {
    const block = entries.slice(start, start + blockSize);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(character: string): string {
  return Array.from({ length: character.length }, (_, index) => hexadecimal(character.charCodeAt(index))).join('');
}

function hexadecimal(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** Six capital letters before the name mark a subset; the last tells the faces of one document apart. */
function subsetTag(index: number): string {
  return `PERFD${String.fromCharCode(65 + (index % 26))}`;
}
