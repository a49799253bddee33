import type { ClimateRow } from '../../models/catalogue/climate.ts';
import type { StatedSystem } from '../../models/cooling/coolingSchema.ts';
import type { CoolingPresetId } from '../../models/cooling/presets.ts';
import { unitsOf } from '../../models/cooling/plants/duty.ts';
import { resolveSystem } from '../../models/cooling/resolveSystem.ts';
import { sum } from '../../models/math/sum.ts';
import { sizeSite } from '../../models/plan/prepare/sizeSite.ts';
import type { ChainPower } from '../../models/power/chainSchema.ts';
import { coolingYear, hoursOf, type CoolingStudy } from '../../models/study/coolingStudy.ts';
import { presetSite } from '../../models/study/presetSite.ts';
import { catalogueClimate } from '../../models/weather/climateOf.ts';
import { designHours } from '../../models/weather/designHours.ts';

/** A preset at a location of the catalogue. */
export interface FieldCase {
  readonly preset: CoolingPresetId;
  readonly place: ClimateRow;
  readonly loadFraction: number;
  readonly changes?: Omit<StatedSystem, 'kind' | 'preset'>;
}

/** Figures of a simulated year. */
export interface FieldYear {
  readonly pue: number;
  readonly tue: number;
  readonly wue_L_per_kWh: number;
}

const studyOf = ({ place, loadFraction, changes }: FieldCase): CoolingStudy => ({
  climate: catalogueClimate(place),
  it_kW: 1000,
  loadFraction,
  designBasis: { kind: 'extreme-20-year' },
  ...(changes === undefined ? {} : { changes }),
});

/** A simulated year of a preset. */
export function fieldYear(one: FieldCase): FieldYear {
  const { pue, tue, wue_L_per_kWh } = coolingYear(one.preset, studyOf(one));
  return { pue: pue ?? Number.NaN, tue: tue ?? Number.NaN, wue_L_per_kWh: wue_L_per_kWh ?? Number.NaN };
}

/** PUE of a preset without central UPS in its power chain, as with batteries in the racks. */
export function pueWithoutUps(one: FieldCase): number {
  const study = studyOf(one);
  const baseSite = presetSite(one.preset, study);
  const resolved = resolveSystem({ ...one.changes, kind: 'system', preset: one.preset });
  const power: ChainPower = { kind: 'chain', preset: 'large', ups: { kind: 'none' } };
  const rated_kW = study.it_kW * baseSite.itRatio;
  const site =
    resolved === undefined
      ? undefined
      : sizeSite({
          power,
          parts: { ...resolved, heatReuse: undefined },
          units: unitsOf('N+1', 4),
          rated: {
            it_kW: rated_kW,
            dc_kW: 0,
            shelfLoss_kW: 0,
            liquid_kW: rated_kW * baseSite.liquidFraction,
          },
          designHours: designHours(study.climate, study.designBasis),
        });
  if (site === undefined) throw new Error(`${one.preset} cannot be built`);
  const hours = hoursOf({ ...baseSite, site: { ...site, weather: study.climate.year } }, study);
  return sum(hours.facilityLoad_kW) / sum(hours.itLoad_kW);
}

const coolingColumns = [
  'airFans_kW',
  'pumps_kW',
  'compressors_kW',
  'rejectionFans_kW',
  'humidifiers_kW',
  'heatPumps_kW',
] as const;

/** PUE of a preset with cooling as its only overhead: without losses of the power chain and without lighting. */
export function pueWithoutChain(one: FieldCase): number {
  const study = studyOf(one);
  const hours = hoursOf(presetSite(one.preset, study), study);
  const cooling_kWh = sum(coolingColumns.map((name) => sum(hours[name])));
  return 1 + cooling_kWh / sum(hours.itLoad_kW);
}
