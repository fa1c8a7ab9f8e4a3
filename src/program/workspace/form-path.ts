import type { Host } from '../host/host.ts';
import { folderOf } from './relative-path.ts';

/** A path that a file names, relative to the file. */
export function pathFrom(host: Host, file: string, reference: string): string {
  return host.resolve(folderOf(file), reference.replaceAll('\\', '/'));
}
