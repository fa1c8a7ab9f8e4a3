import picomatch from 'picomatch';
import { type Run, runsInOrder } from './runs-in-order.ts';
import type { Wanted } from './walk.ts';

export interface Glob extends Wanted {
  /** The folder that its fixed part names; `''` is the working directory. */
  readonly base: string;
}

/** The stars that a part with brackets may have: a regular expression tries all ways to divide a name among them. */
const MOST_STARS = 3;

/** A pattern with `/`, made ready to walk with; undefined for a text that is none. */
export function readGlob(written: string): Glob | 'too-many-stars' | undefined {
  const { base, glob, isGlob, negated } = picomatch.scan(written);
  if (!isGlob || negated) return undefined;
  const parts = glob.split('/');
  const divided = parts.some(isDivided);
  if ((divided ? [glob] : parts).some(part => hasBrackets(part) && starsIn(part) > MOST_STARS)) return 'too-many-stars';
  const spanning = parts.findIndex(part => part === '**' || isDivided(part));
  const levels = parts.slice(0, spanning === -1 ? -1 : spanning).map(nameMatcher);
  return {
    base,
    matches: divided ? picomatch(glob) : pathMatcher(parts),
    mayHold(folder) {
      const names = folder.split('/');
      return (
        (spanning !== -1 || names.length <= levels.length) &&
        levels.every((matches, index) => index >= names.length || matches(names[index] ?? ''))
      );
    },
  };
}

/** Whether a part of a pattern can match more than one level: a negation, or half of a bracket that a `/` divides. */
function isDivided(part: string): boolean {
  const opening = part.match(/[{([]/g)?.length ?? 0;
  const closing = part.match(/[})\]]/g)?.length ?? 0;
  return opening !== closing || part.includes('!(');
}

function hasBrackets(part: string): boolean {
  return /[()[\]{}"']/.test(part);
}

function starsIn(part: string): number {
  return part.match(/\*+|\+\(/g)?.length ?? 0;
}

/** `**` stands for any number of levels, at the end for one at least: what lies below a folder. */
function pathMatcher(parts: readonly string[]): (path: string) => boolean {
  const runs: Run<string>[] = [[]];
  for (const part of parts.at(-1) === '**' ? [...parts, '*'] : parts) {
    if (part === '**') runs.push([]);
    else runs.push([...(runs.pop() ?? []), nameMatcher(part)]);
  }
  return path => runsInOrder(runs, path.split('/'));
}

/** `*` stands for any number of characters, `?` for one; with brackets it is a regular expression. */
function nameMatcher(part: string): (name: string) => boolean {
  if (hasBrackets(part)) return picomatch(part);
  const runs = part.split(/\*+/).map(run => Array.from(run, wanted => (found: string) => wanted === '?' || found === wanted));
  return name => runsInOrder(runs, Array.from(name));
}
