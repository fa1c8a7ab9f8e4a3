import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const folders = ['examples', 'test/forms', 'test/templates', 'test/golden'];

/** The declarations of the repository, by path. */
export const declarations: readonly (readonly [path: string, text: string])[] = folders
  .flatMap(folder => readdirSync(folder).map(name => `${folder}/${name}`))
  .filter(path => path.endsWith('.yaml'))
  .map(path => [path, readFileSync(path, 'utf8')]);

/** A declaration as YAML gives it to an editor; of categories that stand twice the last. */
export function yamlData(text: string): Record<string, unknown> {
  return parse(text, { uniqueKeys: false });
}
