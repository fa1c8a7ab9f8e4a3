import { isUtf8 } from 'node:buffer';
import { LIMITS } from '../../compiler/syntax/tokens/limits.ts';
import type { ReadLimit } from '../host/host.ts';

/** How far a source is read: as far as the compiler can tell that it is too long. A byte order mark does not count, nor does a character that is cut. */
export const SOURCE_LIMIT: ReadLimit = { most: LIMITS.bytes + 6 };

/** What the bytes of a file say, and in which encoding: only UTF-8 is read, GB18030 is recognized. */
export interface Decoded {
  readonly encoding: 'utf-8' | 'gb18030' | 'unknown';
  /** As text, with its byte order mark; of an unknown encoding, nothing. */
  readonly text: string;
}

/** Decodes a source that was read up to the limit; of a longer one the text is too long for the compiler, too. */
export function decode(bytes: Uint8Array): Decoded {
  const cut = bytes.length > SOURCE_LIMIT.most;
  // A TextDecoder that objects to faults costs a cold start 3 ms more.
  if (!cut && isUtf8(bytes))
    return { encoding: 'utf-8', text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') };
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = decodeAs(encoding, bytes, cut);
    if (text !== undefined) return { encoding, text };
  }
  return { encoding: 'unknown', text: '' };
}

/** undefined: the bytes are not of the encoding. A character that is cut at the end is left out. */
function decodeAs(encoding: 'utf-8' | 'gb18030', bytes: Uint8Array, cut: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: cut });
  } catch (error) {
    // A TypeError is how the decoder says that the bytes are none of its encoding.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
