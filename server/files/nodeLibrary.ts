import { averageIntensity } from '@tgwf/co2/data';
import { withEmberGrids } from '../../models/catalogue/emberGrids.ts';
import type { Library } from '../../models/catalogue/Library.ts';
import capacityPrices from '../../models/catalogue/tables/capacity-prices.json' with { type: 'json' };
import climates from '../../models/catalogue/tables/climates.json' with { type: 'json' };
import countries from '../../models/catalogue/tables/countries.json' with { type: 'json' };
import devices from '../../models/catalogue/tables/devices.json' with { type: 'json' };
import escalations from '../../models/catalogue/tables/escalations.json' with { type: 'json' };
import facilityCosts from '../../models/catalogue/tables/facility-costs.json' with { type: 'json' };
import gridHistories from '../../models/catalogue/tables/grid-histories.json' with { type: 'json' };
import grids from '../../models/catalogue/tables/grids.json' with { type: 'json' };
import prices from '../../models/catalogue/tables/prices.json' with { type: 'json' };
import rackTypes from '../../models/catalogue/tables/rack-types.json' with { type: 'json' };
import regions from '../../models/catalogue/tables/regions.json' with { type: 'json' };
import sources from '../../models/catalogue/tables/sources.json' with { type: 'json' };
import version from '../../models/catalogue/tables/version.json' with { type: 'json' };
import waterPrices from '../../models/catalogue/tables/water-prices.json' with { type: 'json' };

let library: Library | undefined;

/**
 * The catalogue of the server and the command line: the tables of this repository and Ember's grid factors.
 * The rows are not validated here; a test checks every row against its schema.
 *
 * @returns one frozen value, the same for every call; its hash covers the tables and the version of Ember's package
 */
export function loadNodeLibrary(): Library {
  library ??= deepFrozen(assembled());
  return library;
}

function assembled(): Library {
  const tables: Library = {
    version: version.version,
    hash: version.hash,
    sources,
    devices: devices as Library['devices'],
    rackTypes: rackTypes as Library['rackTypes'],
    grids: grids as Library['grids'],
    prices: prices as Library['prices'],
    climates: climates as Library['climates'],
    facilityCosts: facilityCosts as Library['facilityCosts'],
    waterPrices: waterPrices as Library['waterPrices'],
    capacityPrices: capacityPrices as Library['capacityPrices'],
    escalations: escalations as Library['escalations'],
    gridHistories: gridHistories as Library['gridHistories'],
    countries: countries as Library['countries'],
    regions: regions as Library['regions'],
  };
  return withEmberGrids(tables, averageIntensity.data);
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFrozen(part);
  }
  return value;
}
