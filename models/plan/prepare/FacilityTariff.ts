import type { BillClock } from '../../tariff/billClock.ts';
import type { Eligibility } from '../../tariff/billNotes.ts';
import type { TariffTerms } from '../../tariff/TariffTerms.ts';
import type { WaterTariff } from '../../tariff/waterSchema.ts';

/** A tariff that a facility's year can be billed by. */
export interface FacilityTariff {
  readonly currency: string;
  readonly terms: TariffTerms;
  /** The clock that the tariff is read by, over the hours of the facility's calendar. */
  readonly clock: BillClock;
  readonly systemPeakSteps: readonly number[];
  readonly eligibility: Eligibility;
  /** Price of a kWh where nothing else is paid for; null where a bill is more than that. */
  readonly energyPrice_per_kWh: number | null;
  readonly water: WaterTariff | null;
}
