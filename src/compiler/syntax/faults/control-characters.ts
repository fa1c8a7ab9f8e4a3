import { CONTROLS } from '../../source/spaces.ts';
import type { YamlFault } from '../tree/compose.ts';
import type { SyntaxNode } from '../syntax-tree.ts';
import { scalarsOf } from '../walk.ts';

const CONTROL = new RegExp(`[${CONTROLS}]`, 'u');

/** The first control character of a text. */
export function controlCharacter(text: string): YamlFault | undefined {
  const at = text.search(CONTROL);
  return at < 0 ? undefined : { code: 'CONTROL_CHARACTER', start: at, end: at + 1 };
}

/** The first one that the author wrote as an escape, as `"\u0007"`. */
export function escapedControlCharacter(root: SyntaxNode | undefined): YamlFault | undefined {
  for (const node of scalarsOf(root)) {
    const at = node.style === 'double' ? node.text.search(CONTROL) : -1;
    if (at < 0) continue;
    const { start, end } = node.placeOf(at, at + 1);
    return { code: 'CONTROL_CHARACTER', start, end };
  }
  return undefined;
}
