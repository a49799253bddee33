import { Router } from 'express';
import type { Library } from '../../models/index.ts';
import { onlyMethods } from './problemHandler.ts';
import { searchRows } from '../answers/searchRows.ts';

/** The catalogue's tables by the word in their address. */
const catalogueTables = {
  devices: 'devices',
  'rack-types': 'rackTypes',
  grids: 'grids',
  prices: 'prices',
} as const satisfies Record<string, keyof Library>;

/** The tables of the catalogue, each with the sources that its rows name. */
export function catalogueRoutes(library: Library): Router {
  const routes = Router();
  const tag = `W/"${library.version}-${library.hash}"`;
  for (const [address, table] of Object.entries(catalogueTables)) {
    const rows = Object.values(library[table]);
    routes
      .route(`/${address}`)
      .get((request, response) => {
        const items = searchRows(rows, searchOf(request.query['search']));
        response.set('ETag', tag).set('Cache-Control', 'public, no-cache');
        response.json({
          version: library.version,
          hash: library.hash,
          items,
          sources: sourcesOf(items, library),
        });
      })
      .all(onlyMethods('GET', 'HEAD'));
  }
  return routes;
}

/** The words after `?search=`; where it is given more than once, all of them. */
function searchOf(search: unknown): string {
  return [search]
    .flat()
    .filter((part) => typeof part === 'string')
    .join(' ');
}

function sourcesOf(
  rows: readonly { readonly sources: readonly string[] }[],
  library: Library,
): Library['sources'] {
  const used = new Set(rows.flatMap(({ sources }) => sources));
  return Object.fromEntries(Object.entries(library.sources).filter(([key]) => used.has(key)));
}
