import { readTrueType } from '../../src/writers/output/pdf/face/true-type.ts';
import type { Generated } from './generated.ts';

const lastCodePoint = 0x10ffff;

/** The table of the characters that at least one of the faces has. */
export function generatedDrawable(faces: readonly Uint8Array[]): readonly Generated[] {
  const maps = faces.map(readTrueType);
  const ends: number[] = [];
  let inside = false;
  for (let codePoint = 0; codePoint <= lastCodePoint; codePoint += 1) {
    if (maps.some(face => face.glyphOf(codePoint) !== 0) === inside) continue;
    ends.push(codePoint);
    inside = !inside;
  }
  return [
    {
      path: 'src/compiler/check/drawable.generated.ts',
      text: `// Made from the shipped faces by scripts/generate/drawable.ts.
/** Ranges of code points: where one begins, and where it has ended, in turn. */
export const drawableRanges: readonly number[] = [
${wrapped(ends.map(end => `0x${end.toString(16)}`))}
];
`,
    },
  ];
}

const entriesOnLine = 16;

function wrapped(entries: readonly string[]): string {
  const lines: string[] = [];
  for (let start = 0; start < entries.length; start += entriesOnLine)
    lines.push(`  ${entries.slice(start, start + entriesOnLine).join(', ')},`);
  return lines.join('\n');
}
