import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// Modules of Node's own are what their types say.
/** Modules that take Node milliseconds to load: a check does without them. */
// oxlint-disable typescript/no-unsafe-type-assertion -- require gives the module of the name that it is given
export const load = {
  crypto: () => require('node:crypto') as typeof import('node:crypto'),
  net: () => require('node:net') as typeof import('node:net'),
  zlib: () => require('node:zlib') as typeof import('node:zlib'),
  stream: () => require('node:stream') as typeof import('node:stream'),
};
