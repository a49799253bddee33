/** Cookies of a server that is reached by https have a name that browsers accept only from this very host, by https. */
const SECURE_PREFIX = '__Host-';

export type CookieKind = 'plenum-session' | 'plenum-sign-in';

/** Where a cookie is read from and written to. */
export interface CookieJar {
  /** True if the browser reaches the server by https. */
  readonly isSecure: boolean;
  /** The `Cookie` header of the request. */
  readonly cookieHeader: string | undefined;
}

/** The value of a cookie; undefined if there is none, or several, one of which may come from another host of the domain. */
export function readCookie(jar: CookieJar, kind: CookieKind): string | undefined {
  const name = nameOf(jar, kind);
  const values = (jar.cookieHeader ?? '').split(';').flatMap((pair) => {
    const [given = '', ...value] = pair.trim().split('=');
    return given === name ? [value.join('=')] : [];
  });
  return values.length === 1 ? values[0] : undefined;
}

/**
 * A `Set-Cookie` header. Scripts cannot read the cookie, and requests of other sites do not carry it, except when a user follows a link.
 *
 * @param value - of letters, digits and `._-`; undefined removes the cookie
 */
export function setCookie(
  jar: CookieJar,
  kind: CookieKind,
  { value, duration_ms }: { value: string | undefined; duration_ms: number },
): string {
  const maxAge_s = value === undefined ? 0 : Math.floor(duration_ms / 1000);
  const secure = jar.isSecure ? '; Secure' : '';
  return `${nameOf(jar, kind)}=${value ?? ''}; Path=/; Max-Age=${String(maxAge_s)}; HttpOnly; SameSite=Lax${secure}`;
}

const nameOf = ({ isSecure }: CookieJar, kind: CookieKind): string =>
  isSecure ? SECURE_PREFIX + kind : kind;
