/** One tier of a price, in the form of the record. */
export interface UrdbTier {
  readonly rate?: number;
  readonly adj?: number;
  readonly max?: number;
  readonly unit?: string;
}

type Structure = readonly (readonly UrdbTier[])[];
export type Schedule = readonly (readonly number[])[];

/** The fields of a raw rate record that the literal bill reads. */
export interface UrdbRecord {
  readonly [otherField: string]: unknown;
  readonly energyratestructure?: Structure;
  readonly energyweekdayschedule?: Schedule;
  readonly energyweekendschedule?: Schedule;
  readonly flatdemandstructure?: Structure;
  readonly flatdemandmonths?: readonly number[];
  readonly flatdemandunit?: string;
  readonly demandratestructure?: Structure;
  readonly demandweekdayschedule?: Schedule;
  readonly demandweekendschedule?: Schedule;
  readonly demandrateunit?: string;
  readonly demandunits?: string;
  readonly demandwindow?: number;
  readonly mindemand?: number;
  readonly lookbackpercent?: number;
  readonly lookbackmonths?: readonly (boolean | number)[];
  readonly lookbackrange?: number;
  readonly fixedchargefirstmeter?: number;
  readonly fixedchargeunits?: string;
  readonly mincharge?: number;
  readonly minchargeunits?: string;
}
