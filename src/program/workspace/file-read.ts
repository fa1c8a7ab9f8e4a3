/** A file that was read, or looked for: what depends on it is up to date as long as it stays so. */
export interface FileRead {
  /** Absolute, with `/`. */
  readonly path: string;
  /** Of its bytes, in hexadecimal; null where nothing could be read. */
  readonly sha256: string | null;
}
