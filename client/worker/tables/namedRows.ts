import type { Library } from '../../../models/catalogue/Library.ts';
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
 * True if a document or one of its options states no grid and is outside the US, so that it follows the grid of its country.
 *
 * @param document - the plan, valid or not
 * @param climates - empty while no climate is used
 */
export function followsCountryGrid(document: JsonObject, climates: Library['climates']): boolean {
  const designs = designsOf(document);
  const isFollowing = designs.some((design, index) => {
    const carbon = objectAt(design, ['carbon']);
    const isWhole = index === 0 || carbon['kind'] !== undefined || carbon['grid'] === null;
    const isStated = typeof carbon['grid'] === 'string' || typeof carbon['intensity_g_per_kWh'] === 'number';
    return isWhole && !isStated && carbon['kind'] !== 'hourly';
  });
  return isFollowing && designs.some((design) => isAbroad(objectAt(design, ['site']), climates));
}

function isAbroad(site: JsonObject, climates: Library['climates']): boolean {
  const climate = objectAt(site, ['climate']);
  const country =
    textAt(site, ['country']) ??
    textAt(site, ['region'])?.slice(0, 2) ??
    textAt(climate, ['country']) ??
    climates[textAt(climate, ['id']) ?? '']?.country;
  return country !== undefined && country !== 'US' && country !== 'USA';
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

/**
 * True if a document or one of its options states its country or region, or has weather of a file or a climate of its own, whose
 * place is looked up in tables that are otherwise loaded after the first report.
 *
 * @param document - the plan, valid or not
 */
export function namesPlace(document: JsonObject): boolean {
  return designsOf(document).some((design) => {
    const site = objectAt(design, ['site']);
    const kind = textAt(site, ['climate', 'kind']);
    return (
      site['country'] !== undefined ||
      site['region'] !== undefined ||
      valueAt(design, ['catalogue', 'climates']) !== undefined ||
      (kind !== undefined && kind !== 'catalogue')
    );
  });
}

/** The base plan and the changes of each option. */
function designsOf(document: JsonObject): (Json | undefined)[] {
  const options = objectAt(document, ['options']);
  return [document, ...Object.keys(options).map((id) => valueAt(options, [id, 'changes']))];
}
