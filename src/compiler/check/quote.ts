import type { Indicator } from '../declaration/declaration.ts';
import { clip } from '../syntax/clip.ts';

/** As much of an author's text as a message quotes. */
export function quote(text: string): string {
  return clip(text.trim());
}

/** As much of an indicator's name; empty where the indicator has none. */
export function quoteName(name: Indicator['name']): string {
  return quote(name?.value ?? '');
}
