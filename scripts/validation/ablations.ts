import type { CoolingPresetId } from '../../models/cooling/presets.ts';
import type { CoolingStudy } from '../../models/study/coolingStudy.ts';
import type { Climate } from '../../models/weather/Climate.ts';
import { bandCells, type Cell } from './bandCells.ts';
import type { Band } from './bands.ts';
import { withoutSeasons } from './zoneClimates.ts';

/** Cells of a model with its weather replaced by the annual mean. */
export function cellsWithoutSeasons(bands: readonly Band[], zones: ReadonlyMap<string, Climate>): Cell[] {
  return bandCells(bands, new Map([...zones].map(([zone, climate]) => [zone, withoutSeasons(climate)])));
}

/** Cells of a model with its economizers switched off. */
export function cellsWithoutEconomizer(bands: readonly Band[], zones: ReadonlyMap<string, Climate>): Cell[] {
  return bandCells(bands, zones, (preset) => switchedOff[preset]);
}

/** Outdoor air is not used at any dew point. */
const lockedOut: CoolingStudy['changes'] = {
  plant: { kind: 'airside-economizer', dewPointMax_C: 0, dewPointMin_C: 15, humidifier: 'none' },
};
/** Chillers without their heat exchanger. */
const withoutExchanger: CoolingStudy['changes'] = {
  plant: { kind: 'water-cooled-chiller', economizer: 'none' },
};

const switchedOff: Partial<Record<CoolingPresetId, CoolingStudy['changes']>> = {
  'large-airside-adiabatic': lockedOut,
  'midsize-chiller-airside': lockedOut,
  'midsize-air-cooled-airside': lockedOut,
  'large-waterside-economizer': withoutExchanger,
  'midsize-chiller-waterside': withoutExchanger,
};

/** Removes the heat that liquid cooling leaves to the air. */
export const withoutResidualHeat: CoolingStudy['changes'] = {
  capture: { kind: 'direct-to-chip', heatCaptureFraction: 1 },
};
