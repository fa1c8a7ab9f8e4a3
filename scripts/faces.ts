import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { readTrueType } from '../src/writers/output/pdf/face/true-type.ts';
import { signsFace } from './faces/signs-face.ts';

const packages = 'node_modules/@expo-google-fonts';
const sources = {
  text: `${packages}/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf`,
  title: `${packages}/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf`,
  label: `${packages}/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf`,
};

/** Layout tables and vertical metrics: the print sets characters one by one, in horizontal lines. */
const unusedTables = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'vhea', 'vmtx', 'gasp', 'prep'];

const folder = 'dist/faces';

/** Writes the faces that are shipped to dist/faces, with their licence. */
export async function writeFaces(): Promise<void> {
  const faces = await makeFaces();
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of faces) await writeFile(`${folder}/${name}.ttf`, bytes);
  await writeFile(`${folder}/OFL.txt`, await licence(faces.map(([, bytes]) => bytes)));
}

type NamedFace = readonly [name: string, bytes: Uint8Array];

/** The faces that are shipped, by the name of their file. Cutting takes seconds, so they are kept until the fonts or these scripts change. */
export async function makeFaces(): Promise<readonly NamedFace[]> {
  const cache = `node_modules/.cache/faces/${await digestOf(...Object.values(sources), 'scripts/faces.ts', 'scripts/faces/signs-face.ts')}`;
  if (!existsSync(cache)) {
    await mkdir(`${cache}.new`, { recursive: true });
    for (const [name, bytes] of await cutFaces()) await writeFile(`${cache}.new/${name}`, bytes);
    await rename(`${cache}.new`, cache);
  }
  const names = ['text', 'title', 'label', 'rare', 'signs'];
  return Promise.all(names.map(async (name): Promise<NamedFace> => [name, await readFile(`${cache}/${name}`)]));
}

async function digestOf(...paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(await readFile(path));
  return hash.digest('hex');
}

async function cutFaces(): Promise<readonly NamedFace[]> {
  const whole = await readFile(sources.text);
  const face = readTrueType(whole);
  const every = Array.from({ length: beyondHan }, (_, codePoint) => codePoint).filter(codePoint => face.glyphOf(codePoint) !== 0);
  const common = new Set(every.filter(isCommon(gb2312())));
  return [
    ['text', await cut(whole, [...common])],
    ['title', await cut(await readFile(sources.title), [...common])],
    ['label', await cut(await readFile(sources.label), [...common])],
    [
      'rare',
      await cut(
        whole,
        every.filter(codePoint => !common.has(codePoint)),
      ),
    ],
    ['signs', signsFace(face)],
  ];
}

const beyondHan = 0x40000;

/** The licence text of the package, under the notices of these faces: its own first line is the notice of another font. */
async function licence(faces: readonly Uint8Array[]): Promise<string> {
  const [, ...text] = (await readFile(`${packages}/noto-serif-sc/LICENSE_FONT`, 'utf8')).split('\n');
  const notices = new Set(faces.map(bytes => readTrueType(bytes).name(0)).filter(notice => notice !== ''));
  return [...notices, ...text].join('\n');
}

function cut(face: Uint8Array, codePoints: readonly number[]): Promise<Uint8Array> {
  const text = codePoints.map(codePoint => String.fromCodePoint(codePoint)).join('');
  return subsetFont(face, text, { targetFormat: 'truetype', noLayoutClosure: true, noHinting: true, dropTables: unusedTables });
}

/** The characters of GB 2312, by decoding every pair of bytes in its area. */
function gb2312(): ReadonlySet<number> {
  const decoder = new TextDecoder('gbk');
  const codePoints = new Set<number>();
  for (let lead = 0xa1; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) codePoints.add(decoder.decode(new Uint8Array([lead, trail])).codePointAt(0) ?? 0);
  }
  return codePoints;
}

/** Every sign and letter of the face, but of its hanzi only those of GB 2312; the others are in the face `rare`. */
function isCommon(hanzi: ReadonlySet<number>): (codePoint: number) => boolean {
  return codePoint => hanzi.has(codePoint) || !/[\p{Script=Han}\p{Script=Hangul}]/u.test(String.fromCodePoint(codePoint));
}
