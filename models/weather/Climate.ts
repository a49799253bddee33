import type { Finding } from '../problems/Finding.ts';

/** A year of outdoor air, hour by hour; every column has `hourCount` values, and the wet bulbs are computed already. */
export interface WeatherYear {
  /** 8760, or 8784 where the source has a leap day. */
  readonly hourCount: number;
  readonly dryBulb_C: Float64Array;
  readonly dewPoint_C: Float64Array;
  readonly wetBulb_C: Float64Array;
  /** kg of water per kg of dry air. */
  readonly humidityRatio: Float64Array;
  readonly pressure_Pa: Float64Array;
  /** Of the moist air, at its dry bulb. */
  readonly density_kg_m3: Float64Array;
}

/** Values that equipment is sized on. What a source does not state is missing, never 0. */
export interface DesignValues {
  /** Exceeded once in 20 years. */
  readonly dryBulbExtreme20y_C?: number | undefined;
  /** Highest wet bulb on record. */
  readonly wetBulbExtreme_C?: number | undefined;
  /** Exceeded in 0.4 % of the hours of a year, and the wet bulb that goes with it on average. */
  readonly dryBulb_0p4_C?: number | undefined;
  readonly coincidentWetBulb_0p4_C?: number | undefined;
  /** Exceeded in 0.4 % of the hours of a year, and the dry bulb that goes with it on average. */
  readonly wetBulb_0p4_C?: number | undefined;
  readonly coincidentDryBulb_0p4_C?: number | undefined;
  /** Exceeded in 99.6 % of the hours: the cold end. */
  readonly dryBulb_99p6_C?: number | undefined;
  /** Where they come from: a weather file's header, a table's row, or percentiles of the year itself. */
  readonly source: string;
}

/** What a place's weather is: a year of hours, and what to size on. */
export interface Climate {
  readonly name: string;
  readonly country?: string | undefined;
  readonly latitude_deg?: number | undefined;
  readonly longitude_deg?: number | undefined;
  readonly elevation_m: number;
  /** `normals`: a synthetic year, built from twelve monthly means, whose peaks are too mild to size on. */
  readonly kind: 'normals' | 'hourly';
  readonly source: string;
  readonly design: DesignValues;
  readonly year: WeatherYear;
  /** What was filled in, doubtful or left out on the way; paths are relative to the climate. */
  readonly findings: readonly Finding[];
}
