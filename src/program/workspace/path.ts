/** The way from one absolute path with `/` to another; a path on another drive stays as it is. */
export function relativePath(from: string, to: string): string {
  const start = from.split('/').filter(Boolean);
  const goal = to.split('/').filter(Boolean);
  const common = start.findIndex((part, index) => part !== goal[index]);
  const shared = common === -1 ? start.length : common;
  if (shared === 0 && /^[A-Za-z]:/.test(to)) return to;
  return [...start.slice(shared).map(() => '..'), ...goal.slice(shared)].join('/') || '.';
}

/** The folder that holds a path. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end <= 0 ? path.slice(0, end + 1) || '.' : path.slice(0, end);
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path as a user wrote it, with `/`: backslashes separate on every system. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
