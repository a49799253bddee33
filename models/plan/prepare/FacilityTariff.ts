import type { BillingCalendar } from '../../tariff/BillingCalendar.ts';
import type { Eligibility } from '../../tariff/billNotes.ts';
import type { ContractedPower } from '../../tariff/designPeakChecks.ts';
import type { TariffTerms } from '../../tariff/TariffTerms.ts';
import type { WaterTariff } from '../../tariff/waterSchema.ts';

/** A tariff for billing a facility's year. */
export interface FacilityTariff {
  readonly currency: string;
  readonly terms: TariffTerms;
  /** The billing calendar of the tariff, over the hours of the facility's calendar. */
  readonly clock: BillingCalendar;
  readonly systemPeakSteps: readonly number[];
  readonly eligibility: Eligibility;
  /** Power that the tariff reserves; null if it reserves none. */
  readonly contracted: ContractedPower | null;
  /** Price per kWh if the tariff has no other charges; otherwise null. */
  readonly energyPrice_per_kWh: number | null;
  readonly water: WaterTariff | null;
}
