import type { Edit } from '../../source/edit.ts';
import { blockOf, reblock } from './rewrite-block.ts';
import { doubleQuoted, escaped, fitsSingle, plainOrQuoted, quoted, singleQuoted, standsPlain } from './quoting.ts';
import type { Scalar } from '../syntax-tree.ts';

/** The edit after which the scalar reads as `text`: in its own style where that can hold the text, else in quotes. */
export function rewrite(node: Scalar, text: string): Edit {
  const { place } = node;
  return { place, text: spelt(node, text) };
}

function spelt(node: Scalar, text: string): string {
  const { style, flow } = node;
  if (style === 'absent') return beside(node, plainOrQuoted(text, flow));
  if (style === 'plain') return plainOrQuoted(text, flow);
  if (style === 'single') return fitsSingle(text) ? singleQuoted(text) : doubleQuoted(text);
  return style === 'double' ? doubleQuoted(text) : (reblock(blockOf(node), text) ?? quoted(text));
}

/** The edit that puts `text` in the place of a stretch of what the scalar reads as; the rest keeps its spelling where it can. */
export function rewritePart(node: Scalar, start: number, end: number, text: string): Edit {
  const whole = node.text.slice(0, start) + text + node.text.slice(end);
  const place = node.placeOf(start, end);
  const isTraceable = place.source.text.slice(place.start, place.end).length === end - start || node.style === 'double';
  const isWithinLine = !/[\r\n]/.test(text + node.text.slice(start, end));
  if (isTraceable && isWithinLine && place !== node.place) {
    const piece = pieceOf(node, start, end, text, whole);
    if (piece !== undefined) return { place, text: piece };
  }
  return rewrite(node, whole);
}

/** A stretch as the style of its scalar spells it, if the scalar stays what it is; folding shows only in the source. */
function pieceOf(node: Scalar, start: number, end: number, text: string, whole: string): string | undefined {
  const { style, flow } = node;
  if (style === 'literal') return keepsLine(node, start, end, text) ? text : undefined;
  if (isMultiline(node)) return undefined;
  if (style === 'plain') return standsPlain(whole, flow) ? text : undefined;
  if (style === 'single') return fitsSingle(text) ? text.replaceAll("'", "''") : undefined;
  return style === 'double' ? escaped(text) : undefined;
}

/** Beside a blank or a break, a change may become indentation or leave a line of blanks. */
function keepsLine({ text: whole }: Scalar, start: number, end: number, text: string): boolean {
  const around = [whole[start - 1], whole[end]];
  return fitsSingle(text) && around.every(character => character !== undefined && !' \t\n'.includes(character));
}

function isMultiline({ place }: Scalar): boolean {
  return /[\r\n]/.test(place.source.text.slice(place.start, place.end));
}

/** A value that was not there keeps its distance from the sign before it. */
function beside({ place }: Scalar, text: string): string {
  const before = place.source.text[place.start - 1];
  if (before === undefined || before === ' ') return text;
  return before === ':' || before === '-' || before === '?' ? ` ${text}` : `: ${text}`;
}
