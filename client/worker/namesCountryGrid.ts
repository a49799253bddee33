import { objectAt, textAt, type JsonObject } from '../document/json.ts';

/**
 * True where a document or one of its options names a grid of a country, whose table is loaded only then.
 *
 * @param document - the plan, valid or not
 */
export function namesCountryGrid(document: JsonObject): boolean {
  const options = objectAt(document, ['options']);
  const grids = [
    textAt(document, ['carbon', 'grid']),
    ...Object.keys(options).map((id) => textAt(options, [id, 'changes', 'carbon', 'grid'])),
  ];
  return grids.some((grid) => grid?.startsWith('EMBER-') === true);
}
