import { readFaces } from './program/host/read-faces.ts';
import { readShipped } from './program/host/node-host.ts';
import type { Faces } from './writers/output/output.ts';

/** The faces that are shipped with perfdecl: Noto Serif SC and Noto Sans SC under the OFL, cut to what the print needs. */
export function shippedFaces(): Faces {
  return readFaces({ readShipped });
}
