import { Router } from 'express';
import type { Library } from '../../models/catalogue/Library.ts';
import { onlyMethods } from './problemHandler.ts';
import { queryTexts } from './queryText.ts';
import { searchRows } from '../answers/searchRows.ts';
import { sourcesOf } from '../answers/sourcesOf.ts';

/** The catalogue's tables by the word in their address. */
const catalogueTables = {
  devices: 'devices',
  'rack-types': 'rackTypes',
  grids: 'grids',
  prices: 'prices',
  'facility-costs': 'facilityCosts',
  'water-prices': 'waterPrices',
  'capacity-prices': 'capacityPrices',
  escalations: 'escalations',
  'grid-histories': 'gridHistories',
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
        const items = searchRows(rows, queryTexts(request.query, 'search').join(' '));
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
