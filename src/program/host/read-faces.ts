import type { Faces } from '../../writers/output/output.ts';
import type { Host } from './host.ts';

/**
 * The faces that are shipped with the program, each read when the print asks for it: `check` reads none, and few names have rare characters.
 * Those of the user's own are asked last.
 */
export function readFaces({ readShipped }: Pick<Host, 'readShipped'>, own: readonly Uint8Array[] = []): Faces {
  const read = new Map<string, Uint8Array>();
  const face = (name: string): Uint8Array => {
    const bytes = read.get(name) ?? readShipped(`faces/${name}.ttf`);
    read.set(name, bytes);
    return bytes;
  };
  return {
    get text() {
      return face('text');
    },
    get title() {
      return face('title');
    },
    get label() {
      return face('label');
    },
    get fallbacks() {
      return [face('rare'), face('signs'), ...own];
    },
  };
}
