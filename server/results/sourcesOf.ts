import type { Library } from '../../models/catalogue/Library.ts';

/** The sources of catalogue rows, by key. */
export function sourcesOf(
  rows: readonly { readonly sources: readonly string[] }[],
  library: Library,
): Library['sources'] {
  const used = new Set(rows.flatMap(({ sources }) => sources));
  return Object.fromEntries(Object.entries(library.sources).filter(([key]) => used.has(key)));
}
