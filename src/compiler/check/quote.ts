import { clip } from '../syntax/clip.ts';

/** As much of an author's text as a message quotes. */
export function quote(text: string): string {
  return clip(text.trim());
}
