/** A price per kWh up to a bound; the bound counts the energy of the month from its first kWh. */
export interface EnergyTier {
  readonly price_per_kWh: number;
  /** kWh, or hours of use of the month's billing demand; Infinity if there is none. */
  readonly upTo: number;
  readonly unit: 'kWh' | 'kWh/kW';
  /** Whether the bound is per day of the month. */
  readonly isDaily: boolean;
}

/** Names of periods that the tariff itself states. */
type PeriodLabels = readonly (string | undefined)[];

/** Energy by time of use, in tiers. */
export interface EnergyTerm {
  /** Period of each {@link BillingCalendar} slot. */
  readonly periodOfSlot: Uint8Array;
  readonly periods: readonly (readonly EnergyTier[])[];
  readonly labels?: PeriodLabels;
}

/** A price for a month's demand up to a bound; tiers are marginal. */
export interface DemandTier {
  readonly price: number;
  /** In the unit of the term; Infinity if there is none. */
  readonly upTo: number;
}

/** Ratchet: earlier peaks that the billing demand of a month cannot fall below. */
export interface Ratchet {
  /** For each month, the share of its peak that is a minimum for later months; 0 if it does not count. */
  readonly shares: readonly number[];
  /** Look-back in months, 1 to 12. */
  readonly rangeMonthCount: number;
  /** Peaks of the previous year; if null, the year is its own predecessor. */
  readonly yearBefore_kW: readonly number[] | null;
}

/** A demand charge: on the peak of the month, or on the peak of each time-of-use period. */
export interface DemandTerm {
  readonly kind: 'flat' | 'tou';
  readonly label: string;
  readonly unit: 'kW' | 'kVA' | 'hp';
  readonly unitsPerKW: number;
  /** Whether daily peaks are billed instead of the monthly peak. */
  readonly isDaily: boolean;
  /** Period of each slot. A flat term has one period per month. */
  readonly periodOfSlot: Uint8Array;
  readonly periods: readonly (readonly DemandTier[])[];
  readonly labels?: PeriodLabels;
  /** Minimum billing demand of each month. */
  readonly floors_kW: readonly number[];
  readonly ratchet: Ratchet | null;
  /** Whether the IT load is billed instead of the facility load. */
  readonly isOfIt: boolean;
  /** Contract demand of each month; null without a contract. */
  readonly contracted_kW: readonly number[] | null;
}

/** Coincident-peak charge: on the load in the system peak hours of each month. */
export interface CoincidentTerm {
  readonly periodOfSlot: Uint8Array;
  readonly periods: readonly (readonly DemandTier[])[];
  readonly labels?: PeriodLabels;
  readonly unit: DemandTerm['unit'];
  readonly unitsPerKW: number;
}

/** A charge or a minimum per unit of time. */
export interface TimedAmount {
  readonly label: string;
  readonly amount: number;
  readonly per: 'month' | 'day' | 'year';
}

/** A tariff in the form that is billed, independent of its source format. */
export interface TariffTerms {
  readonly name: string;
  readonly currency: string;
  readonly energy: EnergyTerm | null;
  readonly demands: readonly DemandTerm[];
  readonly coincident: CoincidentTerm | null;
  /** Minutes over which demand is averaged. */
  readonly demandWindow_min: number;
  /** Minimum billing demand and ratchet of hours-of-use tiers. */
  readonly hoursUse: { readonly floors_kW: readonly number[]; readonly ratchet: Ratchet | null };
  readonly fixed: readonly TimedAmount[];
  readonly minimums: readonly TimedAmount[];
}

/** Months x (weekday, weekend) x hours of the day. */
export const SLOT_COUNT = 12 * 48;
export const MONTH_COUNT = 12;
export const NO_FLOOR: readonly number[] = Object.freeze(Array<number>(MONTH_COUNT).fill(0));
