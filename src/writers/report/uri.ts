/** A relative URI reference. A lone surrogate has no UTF-8 form to be escaped in. */
export function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
