import type { Library } from '../../../models/catalogue/Library.ts';

/**
 * Loads the catalogue: each table is a separate file, which the browser fetches in addition to the code. Tables that only some
 * plans need are empty here and added later.
 */
export async function loadBrowserLibrary(): Promise<Library> {
  const [devices, rackTypes, grids, prices, sources, version] = await Promise.all([
    import('../../../models/catalogue/tables/devices.json'),
    import('../../../models/catalogue/tables/rack-types.json'),
    import('../../../models/catalogue/tables/grids.json'),
    import('../../../models/catalogue/tables/prices.json'),
    import('../../../models/catalogue/tables/sources.json'),
    import('../../../models/catalogue/tables/version.json'),
  ]);
  // The rows are checked against their schemas by a test, not in every browser.
  return {
    version: version.default.version,
    hash: version.default.hash,
    devices: devices.default as unknown as Library['devices'],
    rackTypes: rackTypes.default as unknown as Library['rackTypes'],
    grids: grids.default as unknown as Library['grids'],
    prices: prices.default as unknown as Library['prices'],
    climates: {},
    facilityCosts: {},
    waterPrices: {},
    capacityPrices: {},
    escalations: {},
    gridHistories: {},
    countries: {},
    regions: {},
    sources: sources.default,
  };
}

/** Loads the climates, a large table that only a plan with a computed cooling system needs. */
export async function loadClimates(): Promise<Library['climates']> {
  const climates = await import('../../../models/catalogue/tables/climates.json');
  return climates.default as unknown as Library['climates'];
}
