/**
 * The path of a request as it may be logged: what is after `/shared/`, and every text that is as long as a secret, is left out.
 *
 * @param path - without query, which is never logged
 */
export function loggedPath(path: string): string {
  return path
    .replace(/^(\/+api\/+v1\/+shared\/+)[^/]+/i, '$1{secret}')
    .replaceAll(/[A-Za-z0-9_-]{43,}/g, '{secret}');
}
