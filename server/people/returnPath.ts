const BASE = 'http://plenum.invalid';

/**
 * A path of this server that a browser may be sent to after sign-in; `/` for everything else, such as an address of another server in one
 * of its disguises (`//host`, `/\host`, `/.//host`), and for addresses of the API.
 *
 * @param text - as given in the address of a request
 */
export function returnPath(text: string | undefined): string {
  if (text?.startsWith('/') !== true || !URL.canParse(text, BASE)) return '/';
  const { origin, pathname, search, hash } = new URL(text, BASE);
  const isElsewhere = origin !== BASE || pathname.startsWith('//');
  return isElsewhere || /^\/api(\/|$)/i.test(pathname) ? '/' : pathname + search + hash;
}
