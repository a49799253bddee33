import { aiDefaults } from './aiDefaults.ts';
import { hardwareCost } from './hardwareCost.ts';

/** What a million tokens cost; null where no price is stated. All accelerators are paid, whether they work or wait. */
export interface ServiceCost {
  /** Of the site for the tokens, in the currency of the prices. */
  readonly millionTokensElectricityCost: number | null;
  /** Accelerators rented; electricity is in it. */
  readonly millionTokensCloudCost: number | null;
  /** Accelerators of one's own, with electricity. */
  readonly millionTokensOwnedCost: number | null;
}

interface ServicePrices {
  readonly energyPrice_per_kWh?: number | undefined;
  readonly cloudPrice_per_h?: number | undefined;
  readonly acceleratorPrice?: number | undefined;
  readonly hardwareLife_years?: number | undefined;
}

/** A day of a service. */
interface ServiceDay {
  readonly acceleratorCount: number;
  readonly facilityEnergy_kWh: number;
  readonly millionTokensCount: number;
}

const HOURS_PER_DAY = 24;

/** What a million tokens cost on accelerators that are rented, and on those of one's own. */
export function serviceCost(prices: ServicePrices, day: ServiceDay): ServiceCost {
  const { energyPrice_per_kWh, cloudPrice_per_h, acceleratorPrice, hardwareLife_years } = prices;
  const { acceleratorCount, facilityEnergy_kWh, millionTokensCount } = day;
  const time_h = acceleratorCount * HOURS_PER_DAY;
  const electricity =
    energyPrice_per_kWh === undefined
      ? null
      : (facilityEnergy_kWh * energyPrice_per_kWh) / millionTokensCount;
  const life_years = hardwareLife_years ?? aiDefaults.hardwareLife_years.value;
  return {
    millionTokensElectricityCost: electricity,
    millionTokensCloudCost:
      cloudPrice_per_h === undefined ? null : (time_h * cloudPrice_per_h) / millionTokensCount,
    millionTokensOwnedCost:
      acceleratorPrice === undefined || electricity === null
        ? null
        : hardwareCost(time_h, acceleratorPrice, life_years, 1) / millionTokensCount + electricity,
  };
}
