import { coolingFigures, type CoolingFigures } from './CoolingFigures.ts';

/** Outdoor air by hour: columns of equal length. */
export interface OutdoorAir {
  readonly dryBulb_C: Float64Array;
  readonly wetBulb_C: Float64Array;
  /** kg of water per kg of dry air. */
  readonly humidityRatio: Float64Array;
}

/** Most hours that are computed together: those of a long month. Columns of more would not stay in the fast memory of a processor. */
export const MAX_RUN_HOURS = 744;

/** Some of the hours that are computed together, by their places, and how many they are. */
export interface HourList {
  hours: Int32Array;
  count: number;
}

/**
 * Hours of a plant that are computed together: what it has to reject in the air of each of them, and what plants add to them. Every
 * column has a place for each hour, and only the places of the listed hours are read and written. Several plants share the columns that
 * they add to, and a loop reuses a run.
 *
 * Plants compute one quantity after the other for all hours, not one hour after the other: each step is a short loop over columns, and
 * what depends on the heat alone is computed only when the heat changes from one hour to the next.
 */
export interface PlantRun extends HourList {
  air: OutdoorAir;
  /** Heat that the plant has to reject, without its own pumps. */
  heat_kW: Float64Array;
  /** Heat that passed the cold coil of an airside economizer in all hours, without that removed by outdoor air directly. */
  coilHeat_kWh: number;
  /** Added to: electric power, that of compressors alone, and heat that is not met. */
  power_kW: Float64Array;
  compressors_kW: Float64Array;
  unmetHeat_kW: Float64Array;
  /** Added to: what the plants consume and reject in all hours. */
  sums: CoolingFigures;
}

const noColumn = new Float64Array(0);

/** A column of the hours that are computed together. */
export const runColumn = (): Float64Array => new Float64Array(MAX_RUN_HOURS);

/** A run without hours. Always created here, so that plants receive objects of one shape. */
export function plantRun(): PlantRun {
  return {
    hours: new Int32Array(MAX_RUN_HOURS),
    count: 0,
    air: { dryBulb_C: noColumn, wetBulb_C: noColumn, humidityRatio: noColumn },
    heat_kW: runColumn(),
    coilHeat_kWh: NaN,
    power_kW: runColumn(),
    compressors_kW: runColumn(),
    unmetHeat_kW: runColumn(),
    sums: coolingFigures(),
  };
}

/** Lists the first hours. */
export function listHours(list: HourList, count: number): void {
  const { hours } = list;
  for (let at = 0; at < count; at += 1) hours[at] = at;
  list.count = count;
}
