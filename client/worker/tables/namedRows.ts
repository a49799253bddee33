import { objectAt, textAt, valueAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';

/**
 * True if a document or one of its options uses a country grid, whose table is loaded only then.
 *
 * @param document - the plan, valid or not
 */
export function namesCountryGrid(document: JsonObject): boolean {
  return designsOf(document).some(
    (design) => textAt(design, ['carbon', 'grid'])?.startsWith('EMBER-') === true,
  );
}

/**
 * True if a document or one of its options uses a climate of the catalogue, whose table is loaded only then.
 *
 * @param document - the plan, valid or not
 */
export function namesClimate(document: JsonObject): boolean {
  return designsOf(document).some((design) => textAt(design, ['site', 'climate', 'id']) !== undefined);
}

/**
 * True if a document or one of its options has more than energy cost, or uses a water price, whose tables are loaded only then.
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

/** The base plan and the changes of each option. */
function designsOf(document: JsonObject): (Json | undefined)[] {
  const options = objectAt(document, ['options']);
  return [document, ...Object.keys(options).map((id) => valueAt(options, [id, 'changes']))];
}
