import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { type OwnFace, readOwnFace } from '../host/own-faces.ts';
import { UsageError } from './usage-error.ts';

/** The faces that the command line names; a file that is none is a usage error, before anything is printed. */
export async function openFaces(host: Host, written: readonly string[]): Promise<readonly OwnFace[]> {
  const faces: OwnFace[] = [];
  for (const shown of written) {
    const path = host.resolve(shown);
    const face = await readFace(host, path, shown);
    if (!(face instanceof Uint8Array)) throw new UsageError({ zh: `--face ${shown}：${face.zh}`, en: `--face ${shown}: ${face.en}` });
    faces.push({ path, sha256: host.sha256(face) });
  }
  return faces;
}

async function readFace(host: Host, path: string, shown: string): ReturnType<typeof readOwnFace> {
  try {
    return await readOwnFace(host, path);
  } catch (error) {
    if (error instanceof HostError && error.reason === 'missing')
      throw new UsageError({ zh: `--face：找不到 ${shown}`, en: `--face: there is no ${shown}` });
    throw error;
  }
}
