/** Values of a query; a list repeats its name. */
export type Query = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** The address of a NetBox, without a slash at its end. */
export function normalisedAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/+$/, '').replace(/\/api$/, '')}`;
}

/**
 * Address of a list of the API. Only the configured address is ever called.
 *
 * @param address - as configured
 * @param path - of an endpoint, such as dcim/racks
 */
export function listUrl(address: string, path: string, query: Query): URL {
  const url = new URL(`${address}/api/${path}/`);
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? (value as readonly (string | number)[]) : [value])
      url.searchParams.append(name, String(one));
  }
  return url;
}
