import { HostError } from './host-error.ts';
import type { Host } from './host.ts';

/** Whether a file stands at a path, or a link that may lead to one. What nobody may look at is not known to be there. */
export async function isFile(host: Pick<Host, 'stat'>, path: string): Promise<boolean> {
  try {
    const entry = await host.stat(path);
    return entry === 'file' || entry === 'link';
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}
