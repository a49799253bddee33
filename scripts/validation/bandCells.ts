import { coolingPresets, type CoolingPresetId } from '../../models/cooling/presets.ts';
import { coolingStudy, type CoolingStudy } from '../../models/study/coolingStudy.ts';
import type { Climate } from '../../models/weather/Climate.ts';
import type { Band } from './bands.ts';

/** A published band, and the result of the model. */
export interface Cell extends Band {
  readonly pue: number;
  readonly wue_L_per_kWh: number;
}

/** Changes to a preset: capture and plant, in the form of a plan. */
type ChangesOf = (preset: Band['preset']) => CoolingStudy['changes'];

/** IT load at which the published systems are compared, as a share of their rated IT load. */
export const PUBLISHED_LOAD_FRACTION = 0.5;

/**
 * The simulated year of every published system in every zone, with the function of the command line.
 *
 * @param climates - by zone
 * @param changesOf - degrades the model, to show that the score detects it
 * @param evaporation - of all heat, as in the published method, or as the air of each hour takes it, as in plans
 */
export function bandCells(
  bands: readonly Band[],
  climates: ReadonlyMap<string, Climate>,
  changesOf: ChangesOf = () => undefined,
  evaporation: 'of-all-heat' | 'into-leaving-air' = 'of-all-heat',
): Cell[] {
  return bands.map((band) => {
    const climate = climates.get(band.zone);
    if (climate === undefined) throw new Error(`no climate of zone ${band.zone}`);
    const own = changesOf(band.preset);
    const changes = evaporation === 'of-all-heat' ? withAllEvaporated(band.preset, own) : own;
    const study: CoolingStudy = {
      climate,
      it_kW: 1000,
      loadFraction: PUBLISHED_LOAD_FRACTION,
      designBasis: { kind: 'extreme-20-year' },
      ...(changes === undefined ? {} : { changes }),
    };
    const [row] = coolingStudy(study, [band.preset]);
    if (row === undefined || row.pue === null || row.wue_L_per_kWh === null) {
      throw new Error(`no year of ${band.preset}`);
    }
    return { ...band, pue: row.pue, wue_L_per_kWh: row.wue_L_per_kWh };
  });
}

/** Towers whose heat all evaporates water: the assumption of the published figures, an upper bound. */
export function withAllEvaporated(
  preset: CoolingPresetId,
  changes: NonNullable<CoolingStudy['changes']> = {},
): NonNullable<CoolingStudy['changes']> {
  const { plant } = coolingPresets[preset];
  const stated = changes.plant;
  const evaporated = { kind: 'water-cooled-chiller', latentFraction: 1 } as const;
  if (plant.kind === 'water-cooled-chiller') {
    const own = stated?.kind === plant.kind ? stated : undefined;
    return { ...changes, plant: { ...own, ...evaporated } };
  }
  if (plant.kind !== 'airside-economizer' || plant.mechanical.kind !== 'water-cooled-chiller') return changes;
  const own = stated?.kind === plant.kind ? stated : undefined;
  return { ...changes, plant: { ...own, kind: plant.kind, mechanical: evaporated } };
}
