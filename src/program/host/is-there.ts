import { HostError } from './host-error.ts';
import type { Host } from './host.ts';

/** Whether something stands at a path. What nobody may look at is not known to be there. */
export async function isThere(host: Pick<Host, 'stat'>, path: string): Promise<boolean> {
  try {
    return (await host.stat(path)) !== undefined;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}
