import type { Text } from '../../compiler/diagnostic/problem.ts';
import { readTrueType, viewOf } from '../../writers/output/pdf/face/true-type.ts';
import type { Host } from './host.ts';

/** A face of the user's own for characters that the shipped ones lack, as rare ones in names of people and places. */
export interface OwnFace {
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
}

/** The largest faces of Chinese have some 30 MB. */
const FACE_LIMIT = { most: 2 ** 26 };

/** The bytes of a face, or why it cannot be used. Throws a HostError where the file cannot be read. */
export async function readOwnFace(host: Host, path: string): Promise<Uint8Array | Text> {
  const bytes = await host.read(path, FACE_LIMIT);
  try {
    const face = readTrueType(bytes);
    face.glyphOf(0x4e00);
    const license = face.table('OS/2');
    // ISO/IEC 14496-22, OS/2: 2 is Restricted License Embedding.
    if (license && (viewOf(license).getUint16(8) & 0xf) === 2)
      return { zh: '字体不许可嵌入文件', en: 'its licence forbids that it is embedded in files' };
    return bytes;
  } catch {
    return {
      zh: '不是可用的 TrueType 字体（.ttf，带 glyf 轮廓；.otf 和 .ttc 不行）',
      en: 'it is no TrueType face with outlines (.ttf; neither .otf nor .ttc)',
    };
  }
}

/** The bytes of faces that have been found to be usable. */
export async function bytesOfFaces(host: Host, faces: readonly OwnFace[]): Promise<readonly Uint8Array[]> {
  const read = await Promise.all(faces.map(({ path }) => readOwnFace(host, path)));
  return read.filter(bytes => bytes instanceof Uint8Array);
}

/** Whether one of these faces has a character. */
export function haveGlyph(faces: readonly Uint8Array[]): (character: string) => boolean {
  const read = faces.map(bytes => readTrueType(bytes));
  return character => read.some(face => face.glyphOf(character.codePointAt(0) ?? 0) !== 0);
}
