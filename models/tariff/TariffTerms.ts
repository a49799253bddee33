/** A price per kWh up to a bound; the bound counts the energy of the month from its first kWh on. */
export interface EnergyTier {
  readonly price_per_kWh: number;
  /** kWh, or hours of use of the month's billing demand; Infinity where there is none. */
  readonly upTo: number;
  readonly unit: 'kWh' | 'kWh/kW';
  /** Whether the bound is for each day of the month. */
  readonly isDaily: boolean;
}

/** Energy by time of use, in tiers. */
export interface EnergyTerm {
  /** Period of each {@link BillClock} slot. */
  readonly periodOfSlot: Uint8Array;
  readonly periods: readonly (readonly EnergyTier[])[];
}

/** A price for a month's demand up to a bound; tiers are marginal. */
export interface DemandTier {
  readonly price: number;
  /** In the term's own unit; Infinity where there is none. */
  readonly upTo: number;
}

/** Peaks of earlier months that a month's demand cannot fall below. */
export interface Ratchet {
  /** For each month, the share of its peak that later months are held to; 0 where it does not count. */
  readonly shares: readonly number[];
  /** How many months are looked back, 1 to 12. */
  readonly rangeMonthCount: number;
  /** Peaks of the year before; where it is null, the year is its own predecessor. */
  readonly yearBefore_kW: readonly number[] | null;
}

/** What demand costs: the month's peak, or the peak of each period of time. */
export interface DemandTerm {
  readonly kind: 'flat' | 'tou';
  readonly label: string;
  readonly unit: 'kW' | 'kVA' | 'hp';
  readonly unitsPerKW: number;
  /** Whether each day's peak is billed, not the month's. */
  readonly isDaily: boolean;
  /** Period of each slot. A flat term has one period a month. */
  readonly periodOfSlot: Uint8Array;
  readonly periods: readonly (readonly DemandTier[])[];
  /** Least demand that is billed in each month. */
  readonly floors_kW: readonly number[];
  readonly ratchet: Ratchet | null;
  /** Whether the IT load is billed, not that of the whole site. */
  readonly isOfIt: boolean;
  /** Demand that was contracted for each month; null where nothing was. */
  readonly contracted_kW: readonly number[] | null;
}

/** What the load in the hour of the system's peak costs, each month. */
export interface CoincidentTerm {
  readonly periodOfSlot: Uint8Array;
  readonly periods: readonly (readonly DemandTier[])[];
  readonly unit: DemandTerm['unit'];
  readonly unitsPerKW: number;
}

/** A charge or a minimum that comes with time alone. */
export interface TimedAmount {
  readonly label: string;
  readonly amount: number;
  readonly per: 'month' | 'day' | 'year';
}

/** A tariff as it is billed: numbers only, whatever form it was written in. */
export interface TariffTerms {
  readonly name: string;
  readonly currency: string;
  readonly energy: EnergyTerm | null;
  readonly demands: readonly DemandTerm[];
  readonly coincident: CoincidentTerm | null;
  /** Minutes over which demand is averaged. */
  readonly demandWindow_min: number;
  /** Least billing demand and ratchet that hours-of-use tiers count with. */
  readonly hoursUse: { readonly floors_kW: readonly number[]; readonly ratchet: Ratchet | null };
  readonly fixed: readonly TimedAmount[];
  readonly minimums: readonly TimedAmount[];
}

/** Months x (weekday, weekend) x hours of the day. */
export const SLOT_COUNT = 12 * 48;
export const MONTHS = 12;
export const NO_FLOOR: readonly number[] = Object.freeze(Array<number>(MONTHS).fill(0));
