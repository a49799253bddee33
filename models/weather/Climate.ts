import type { Finding } from '../problems/Finding.ts';

/** A year of hourly outdoor air; every column has `hourCount` values, and wet bulbs are already computed. */
export interface WeatherYear {
  /** 8760, or 8784 if the source has a leap day. */
  readonly hourCount: number;
  readonly dryBulb_C: Float64Array;
  readonly dewPoint_C: Float64Array;
  readonly wetBulb_C: Float64Array;
  /** kg of water per kg of dry air. */
  readonly humidityRatio: Float64Array;
  readonly pressure_Pa: Float64Array;
  /** Density of the moist air, at its dry bulb. */
  readonly density_kg_m3: Float64Array;
}

/** Design values for sizing equipment. A value that a source does not state is missing, never 0. */
export interface DesignValues {
  /** 20-year extreme. */
  readonly dryBulbExtreme20y_C?: number | undefined;
  /** Highest wet bulb on record. */
  readonly wetBulbExtreme_C?: number | undefined;
  /** Exceeded in 0.4 % of the hours of a year, and the mean coincident wet bulb. */
  readonly dryBulb_0p4_C?: number | undefined;
  readonly coincidentWetBulb_0p4_C?: number | undefined;
  /** Exceeded in 0.4 % of the hours of a year, and the mean coincident dry bulb. */
  readonly wetBulb_0p4_C?: number | undefined;
  readonly coincidentDryBulb_0p4_C?: number | undefined;
  /** Exceeded in 99.6 % of the hours: the cold end. */
  readonly dryBulb_99p6_C?: number | undefined;
  /** Source: header of a weather file, catalogue row, or percentiles of the year itself. */
  readonly source: string;
}

/** Climate of a location: an hourly year, and design values. */
export interface Climate {
  readonly name: string;
  readonly country?: string | undefined;
  /** ISO 3166-2 code of the state or province. */
  readonly region?: string | undefined;
  /** Standard time of the weather file, east of UTC. */
  readonly utcOffset_h?: number | undefined;
  readonly latitude_deg?: number | undefined;
  readonly longitude_deg?: number | undefined;
  readonly elevation_m: number;
  /** `normals`: a synthetic year from twelve monthly normals, whose peaks are too mild for sizing. */
  readonly kind: 'normals' | 'hourly';
  readonly source: string;
  readonly design: DesignValues;
  readonly year: WeatherYear;
  /** Findings about filled, questionable or skipped values; paths are relative to the climate. */
  readonly findings: readonly Finding[];
}
