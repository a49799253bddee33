import { Router } from 'express';
import type { Library } from '../../models/catalogue/Library.ts';
import type { Climate } from '../../models/weather/Climate.ts';
import { catalogueClimate } from '../../models/weather/climateOf.ts';
import { climateItem, type ClimateItem } from '../answers/climateItem.ts';
import { climateUnknown } from '../answers/climateUnknown.ts';
import { coolingAnswer } from '../answers/coolingAnswer.ts';
import { coolingQuestion } from '../answers/coolingQuestion.ts';
import { parameterError } from '../answers/parameterError.ts';
import { presetItems, type PresetItem } from '../answers/presetItem.ts';
import { searchRows } from '../answers/searchRows.ts';
import { sourcesOf } from '../answers/sourcesOf.ts';
import { onlyMethods } from './problemHandler.ts';
import { queryText, queryTexts } from './queryText.ts';

/** Climates, named cooling systems, and the systems compared in a climate. */
export function coolingRoutes(library: Library): Router {
  const { version, hash } = library;
  const routes = Router();
  // Both lists are made at the first question, since they take a while.
  let climates: readonly ClimateItem[] | undefined;
  let presets: readonly PresetItem[] | undefined;
  routes
    .route('/climates')
    .get((request, response) => {
      climates ??= Object.values(library.climates).map(climateItem);
      const items = searchRows(climates, queryTexts(request.query, 'search').join(' '));
      response.set('ETag', `W/"${version}-${hash}"`).set('Cache-Control', 'public, no-cache');
      response.json({ version, hash, items, sources: sourcesOf(items, library) });
    })
    .all(onlyMethods('GET', 'HEAD'));
  routes
    .route('/cooling-presets')
    .get((request, response) => {
      presets ??= presetItems();
      const items = searchRows(presets, queryTexts(request.query, 'search').join(' '));
      response.set('Cache-Control', 'public, no-cache').json({ items });
    })
    .all(onlyMethods('GET', 'HEAD'));
  routes
    .route('/cooling')
    .get((request, response) => {
      const { query } = request;
      const id = queryText(query, 'climate');
      const climate = climateOf(id, library);
      const question = coolingQuestion({
        'it-kW': queryText(query, 'it-kW'),
        'load-fraction': queryText(query, 'load-fraction'),
        'design-basis': queryText(query, 'design-basis'),
        preset: queryTexts(query, 'preset'),
      });
      const { rows, findings } = coolingAnswer(climate, question);
      const { it_kW, loadFraction, designBasis } = question;
      response.set('Cache-Control', 'public, no-cache');
      response.json({ climate: id, it_kW, loadFraction, designBasis: designBasis.kind, rows, findings });
    })
    .all(onlyMethods('GET', 'HEAD'));
  return routes;
}

function climateOf(id: string | undefined, library: Library): Climate {
  if (id === undefined)
    throw parameterError('climate', 'name a climate of the catalogue, such as chicago-il');
  const row = Object.hasOwn(library.climates, id) ? library.climates[id] : undefined;
  if (row === undefined) throw climateUnknown(id, { option: 'climate', library });
  return catalogueClimate(row);
}
