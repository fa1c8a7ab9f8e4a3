import type { Text } from '../../compiler/diagnostic/problem.ts';
import { slashed } from './path.ts';

/** Whether a path relative to the folder of the configuration is meant. */
export type PathPattern = (path: string) => boolean;

/** A path or glob relative to a folder, made ready to match with; what it says of a folder it says of all that lies in it. */
export async function readPathPattern(written: string): Promise<PathPattern | Text> {
  const pattern = slashed(written)
    .replace(/^(?:\.\/)+/, '')
    .replace(/(?<=[^/])\/+$/, '');
  if (/^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)/.test(pattern))
    return { zh: `“${written}”应为配置文件所在文件夹里的路径`, en: `“${written}” is to be a path within the configuration’s folder` };
  if (pattern.startsWith('!')) return { zh: `“${written}”不能以 ! 开头`, en: `“${written}” cannot begin with !` };
  const glob = (await import('./glob.ts')).readGlob(pattern);
  if (glob === 'too-many-stars')
    return {
      zh: `“${written}”里的 * 过多：带括号的一段最多三个`,
      en: `“${written}” has too many *: a part with brackets may have three`,
    };
  if (glob === undefined) return path => pattern === '.' || withFolders(path).includes(pattern);
  const base = glob.base === '' ? '' : `${glob.base}/`;
  return path => withFolders(path).some(each => each.startsWith(base) && glob.matches(each.slice(base.length)));
}

/** A path with all the folders that it lies in. */
function withFolders(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
