import type { Host } from '../host/host.ts';
import { isFile } from '../host/is-file.ts';
import { folderOf, relativePath } from '../workspace/path.ts';

/** Where the schema of a form may lie: in a project's own folder, or in perfdecl as a project has installed it. */
const places = ['schemas/editor', 'node_modules/perfdecl/schemas/editor'];

/**
 * The first line of a declaration by which an editor knows its schema; none without a schema in the folder of the declaration or above it, since
 * an editor complains of a path that leads nowhere. The path is relative: on another machine the project lies elsewhere.
 */
export async function modeline(host: Host, folder: string, form: string): Promise<string> {
  for (let at = folder; ; at = folderOf(at)) {
    const root = at.endsWith('/') ? at : `${at}/`;
    for (const place of places) {
      const path = `${root}${place}/${form}.schema.json`;
      if (await isFile(host, path)) return `# yaml-language-server: $schema=${relativePath(folder, path)}\n`;
    }
    const above = folderOf(at);
    if (above === at || above === '.') return '';
  }
}
