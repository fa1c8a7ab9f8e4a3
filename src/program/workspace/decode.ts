/** What the bytes of a file say, and in which encoding: only UTF-8 is read, GB18030 is recognized. */
export interface Decoded {
  readonly encoding: 'utf-8' | 'gb18030' | 'unknown';
  /** As text, with its byte order mark; of an unknown encoding, nothing. */
  readonly text: string;
}

export function decode(bytes: Uint8Array): Decoded {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = decodeAs(encoding, bytes);
    if (text !== undefined) return { encoding, text };
  }
  return { encoding: 'unknown', text: '' };
}

function decodeAs(encoding: 'utf-8' | 'gb18030', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // A TypeError is how the decoder says that the bytes are none of its encoding.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
