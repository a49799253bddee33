import { averageIntensity } from '@tgwf/co2/data';
import { emberGrids, emberSource, emberSourceKey } from '../../models/catalogue/emberGrids.ts';
import type { Library } from '../../models/catalogue/Library.ts';
import devices from '../../models/catalogue/tables/devices.json' with { type: 'json' };
import grids from '../../models/catalogue/tables/grids.json' with { type: 'json' };
import prices from '../../models/catalogue/tables/prices.json' with { type: 'json' };
import rackTypes from '../../models/catalogue/tables/rack-types.json' with { type: 'json' };
import sources from '../../models/catalogue/tables/sources.json' with { type: 'json' };
import version from '../../models/catalogue/tables/version.json' with { type: 'json' };

let library: Library | undefined;

/**
 * The catalogue as a server or the command line sees it: the tables of this repository and Ember's grid factors.
 * The rows are not validated here; a test holds every row against its schema.
 *
 * @returns one frozen value, the same at every call; its hash covers the tables, its source entry names the version of Ember's
 */
export function loadLibrary(): Library {
  library ??= deepFrozen(assembled());
  return library;
}

function assembled(): Library {
  const priceRows = prices as Library['prices'];
  const countryRows = Object.values(priceRows).filter((row) => row.region === undefined);
  const names = new Map(countryRows.map((row) => [row.country === 'US' ? 'USA' : row.country, row.name]));
  const ember = emberGrids(averageIntensity.data, (code) => names.get(code));
  return {
    version: version.version,
    hash: version.hash,
    sources: { ...sources, [emberSourceKey]: emberSource },
    devices: devices as Library['devices'],
    rackTypes: rackTypes as Library['rackTypes'],
    grids: { ...(grids as Library['grids']), ...ember.grids },
    prices: priceRows,
  };
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFrozen(part);
  }
  return value;
}
