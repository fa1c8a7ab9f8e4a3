import { isUtf8 } from 'node:buffer';
import type { LegacyEncoding } from '../../compiler/syntax/problems/not-utf8.ts';
import { LIMITS } from '../../compiler/syntax/tokens/limits.ts';
import type { ReadLimit } from '../host/host.ts';

/** How many bytes of a source are read: enough for the compiler to see that it is too long. A byte order mark and a cut character do not count. */
export const SOURCE_LIMIT: ReadLimit = { most: LIMITS.bytes + 6 };

/** Only UTF-8 is read; the others are recognized, so that a message can say what to do. */
export type Encoding = 'utf-8' | LegacyEncoding | 'unknown';

/** The encodings that a file can be converted from. */
export const legacyEncodings = ['gb18030', 'utf-16le', 'utf-16be'] as const satisfies readonly LegacyEncoding[];

export interface Decoded {
  readonly encoding: Encoding;
  /** As text, with its byte order mark; of an unknown encoding, nothing. */
  readonly text: string;
}

/**
 * Decodes a source that was read up to the limit; of a longer one the text is too long for the compiler, too. What is not UTF-8 is read in the
 * encoding that the user names, if it can be.
 */
export function decode(bytes: Uint8Array, named?: LegacyEncoding): Decoded {
  const cut = bytes.length > SOURCE_LIMIT.most;
  const wide = utf16(bytes);
  // A TextDecoder that objects to faults costs a cold start 3 ms more.
  if (!cut && wide === undefined && isUtf8(bytes))
    return { encoding: 'utf-8', text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') };
  if (named !== undefined && !cut && (wide === undefined || wide === named)) {
    const text = decodeAs(named, bytes, cut);
    if (text !== undefined) return { encoding: named, text };
  }
  for (const encoding of wide === undefined ? (['utf-8', 'gb18030'] as const) : [wide]) {
    const text = decodeAs(encoding, bytes, cut);
    if (text !== undefined) return { encoding, text };
  }
  return { encoding: 'unknown', text: '' };
}

/** UTF-16 has a byte order mark, as Windows writes it, or zeros in every other byte of its first line's ASCII. */
function utf16([first, second, third, fourth]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : undefined;
}

/** undefined: the bytes are not of the encoding. A character that is cut at the end is left out. */
function decodeAs(encoding: Exclude<Encoding, 'unknown'>, bytes: Uint8Array, cut: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: cut });
  } catch (error) {
    // The decoder throws a TypeError for bytes that are invalid in its encoding.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
