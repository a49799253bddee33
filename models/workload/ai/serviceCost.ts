import { aiDefaults } from './aiDefaults.ts';
import { hardwareCost } from './hardwareCost.ts';

/** Cost of a million tokens; null if no price is stated. All accelerators are paid for, busy or idle. */
export interface ServiceCost {
  /** Facility electricity for the tokens, in the currency of the prices. */
  readonly millionTokensElectricityCost: number | null;
  /** Rented accelerators, electricity included. */
  readonly millionTokensCloudCost: number | null;
  /** Owned accelerators, with electricity. */
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

/** Cost of a million tokens on rented and on owned accelerators. */
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
