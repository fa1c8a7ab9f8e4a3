import { readFileSync } from 'node:fs';
import { signsFace } from '../../scripts/faces/signs-face.ts';
import { readTrueType } from '../../src/writers/output/pdf/face/true-type.ts';
import type { Faces } from '../../src/writers/output/output.ts';

const packages = new URL('../../node_modules/@expo-google-fonts/', import.meta.url);

function read(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, packages)));
}

const text = read('noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');

/** The whole faces of which the shipped ones are cut, so that no test needs a build. */
export const faces: Faces = {
  text,
  title: read('noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  label: read('noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  fallbacks: [signsFace(readTrueType(text))],
};
