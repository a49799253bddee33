/** A page that a browser has arrived at. */
export interface Arrival {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
}

/** What a browser does when it signs in: it follows redirects, keeps the cookies of each origin, and sends forms. */
export interface SimpleBrowser {
  /** Opens an address, follows redirects while `mayFollow`, and answers the last response, or the address that it does not follow. */
  readonly open: (address: string | URL, form?: Record<string, string>) => Promise<Arrival>;
  readonly cookies: Map<string, string>;
}

const MAX_REDIRECTS = 20;

/**
 * @param mayFollow - false for an address that the browser does not open; default: it opens all
 */
export function simpleBrowser(mayFollow: (url: URL) => boolean = () => true): SimpleBrowser {
  const cookies = new Map<string, string>();
  const headerOf = (origin: string): string =>
    [...cookies]
      .filter(([key]) => key.startsWith(`${origin} `))
      .map(([key, value]) => `${key.slice(origin.length + 1)}=${value}`)
      .join('; ');
  const keep = (origin: string, response: Response): void => {
    for (const text of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      const isRemoved = value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(text);
      if (isRemoved) cookies.delete(`${origin} ${name}`);
      else cookies.set(`${origin} ${name}`, value);
    }
  };
  const open: SimpleBrowser['open'] = async (address, form) => {
    let url = new URL(address);
    let body = form === undefined ? undefined : new URLSearchParams(form);
    for (let count = 0; count < MAX_REDIRECTS; count += 1) {
      const response = await fetch(url, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { Cookie: headerOf(url.origin), Accept: 'text/html' },
        redirect: 'manual',
        ...(body === undefined ? {} : { body }),
      });
      keep(url.origin, response);
      const text = await response.text();
      const location = response.headers.get('location');
      if (location === null) return { url, status: response.status, text };
      url = new URL(location, url);
      body = undefined;
      if (!mayFollow(url)) return { url, status: response.status, text };
    }
    throw new Error('too many redirects');
  };
  return { open, cookies };
}
