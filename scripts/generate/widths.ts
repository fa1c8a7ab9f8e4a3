import { readTrueType } from '../../src/writers/output/pdf/face/true-type.ts';
import type { Style } from '../../src/writers/output/pdf/face/face-set.ts';
import type { Generated } from './generated.ts';

/** Letters, figures and signs of a value; everything else that stands in one is a full em wide. */
const blocks = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2000, 0x206f],
  [0x2190, 0x22ff],
] as const;

/** The widths of what is no full em wide, so that a check can measure values without reading the faces. */
export function generatedWidths(faces: Readonly<Record<Style, Uint8Array>>): readonly Generated[] {
  const styles = { text: readTrueType(faces.text), title: readTrueType(faces.title), label: readTrueType(faces.label) };
  const codePoints = blocks.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
  const width = (style: Style, codePoint: number): number => {
    const face = styles[style];
    const glyph = face.glyphOf(codePoint);
    return glyph === 0 ? 1000 : Math.round((face.advanceOf(glyph) * 1000) / face.unitsPerEm);
  };
  const narrow = codePoints.filter(codePoint => width('text', codePoint) !== 1000 || width('label', codePoint) !== 1000);
  const list = (style: Style): string => `  ${style}: [${narrow.map(codePoint => width(style, codePoint)).join(', ')}],`;
  return [
    {
      path: 'src/writers/output/pdf/face/widths.generated.ts',
      text: `// Made from the shipped faces by scripts/generate/widths.ts.
/** The characters that are no full em wide in the faces, and how wide they are, in thousandths of an em. */
export const narrowCharacters = ${JSON.stringify(String.fromCodePoint(...narrow)).replaceAll(/[\u007f-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)};
export const narrowWidths = {
${list('text')}
${list('title')}
${list('label')}
} as const;
`,
    },
  ];
}
