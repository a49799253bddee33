import type { Climate } from '../../weather/Climate.ts';
import { catalogueClimate, ownClimate } from '../../weather/climateOf.ts';
import { ModelError } from '../../problems/ModelError.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';

/** The climate of the site; undefined if the plan states none or an unknown one. */
export function prepareClimate(scenario: Scenario, preparation: Preparation): Climate | undefined {
  const stated = scenario.site?.climate;
  if (stated === undefined) return undefined;
  if (stated.kind !== 'catalogue') return prepareOwn(stated, preparation);
  const found = preparation.tables.find('climates', stated.id);
  if (found === undefined) {
    preparation.find(
      'climate-unknown',
      'site.climate.id',
      `Unknown climate "${stated.id}": not in the catalogue or plan.`,
    );
    return undefined;
  }
  const climate = catalogueClimate(found.row);
  preparation.fromRow(
    found.row.months[6]?.dryBulbMean_C ?? 0,
    found,
    { name: 'months', quality: found.row.quality },
    {
      path: 'site.climate.id',
      label: `${climate.name}, mean dry bulb of July`,
      unit: '°C',
      basis: `weather: a synthetic year from ${climate.source}`,
    },
  );
  noteFindings(climate, preparation);
  return climate;
}

function prepareOwn(stated: Parameters<typeof ownClimate>[0], preparation: Preparation): Climate | undefined {
  try {
    const climate = ownClimate(stated);
    preparation.stated(climate.name, {
      path: 'site.climate',
      label: 'Climate',
      unit: '',
      basis: `weather: ${stated.kind === 'hourly' ? 'an hourly weather year' : 'a synthetic year from monthly normals'}, ${climate.source}`,
    });
    noteFindings(climate, preparation);
    return climate;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    preparation.find('climate-impossible', 'site.climate', error.message);
    return undefined;
  }
}

/** Adds the findings of the climate; their paths are relative to the climate. */
function noteFindings(climate: Climate, preparation: Preparation): void {
  for (const found of climate.findings) {
    preparation.findings.push({ ...found, path: `site.climate.${found.path}`.replace(/\.$/, '') });
  }
}
