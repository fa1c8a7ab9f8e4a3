import picomatch from 'picomatch';
import type { Wanted } from './walk.ts';

export interface Glob extends Wanted {
  /** The folder that its fixed part names; `''` is the working directory. */
  readonly base: string;
}

/** A pattern with `/`, made ready to walk with; undefined for a text that is none. */
export function readGlob(written: string): Glob | undefined {
  const { base, glob, isGlob, negated } = picomatch.scan(written);
  if (!isGlob || negated) return undefined;
  const parts = glob.split('/');
  const spanning = parts.findIndex(spansLevels);
  const levels = parts.slice(0, spanning === -1 ? -1 : spanning).map(part => picomatch(part));
  return {
    base,
    matches: picomatch(glob),
    mayHold(folder) {
      const names = folder.split('/');
      return (
        (spanning !== -1 || names.length <= levels.length) &&
        levels.every((matches, index) => index >= names.length || matches(names[index] ?? ''))
      );
    },
  };
}

/** Whether a part of a pattern can match more than one level: `**`, a negation, or half of a bracket that a `/` divides. */
function spansLevels(part: string): boolean {
  const opening = part.match(/[{([]/g)?.length ?? 0;
  const closing = part.match(/[})\]]/g)?.length ?? 0;
  return opening !== closing || part.includes('**') || part.includes('!(');
}
