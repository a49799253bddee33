import { objectAt, textAt, valueAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';

/**
 * True where a document or one of its options names a grid of a country, whose table is loaded only then.
 *
 * @param document - the plan, valid or not
 */
export function namesCountryGrid(document: JsonObject): boolean {
  return designsOf(document).some(
    (design) => textAt(design, ['carbon', 'grid'])?.startsWith('EMBER-') === true,
  );
}

/**
 * True where a document or one of its options names a climate of the catalogue, whose table is loaded only then.
 *
 * @param document - the plan, valid or not
 */
export function namesClimate(document: JsonObject): boolean {
  return designsOf(document).some((design) => textAt(design, ['site', 'climate', 'id']) !== undefined);
}

/**
 * True where a document or one of its options counts more than energy, or names a price of water, whose tables are loaded only then.
 *
 * @param document - the plan, valid or not
 */
export function namesCosts(document: JsonObject): boolean {
  return designsOf(document).some((design) => {
    const kind = textAt(design, ['finance', 'kind']);
    const water = objectAt(design, ['tariff', 'water']);
    return (
      (kind !== undefined && kind !== 'energy-only') ||
      water['price'] !== undefined ||
      water['sewer'] !== undefined
    );
  });
}

/** The plan itself and what each option changes in it. */
function designsOf(document: JsonObject): (Json | undefined)[] {
  const options = objectAt(document, ['options']);
  return [document, ...Object.keys(options).map((id) => valueAt(options, [id, 'changes']))];
}
