import {
  MONTH_COUNT,
  NO_FLOOR,
  SLOT_COUNT,
  type DemandTerm,
  type EnergyTerm,
  type TariffTerms,
} from './TariffTerms.ts';
import type { ColocationTariff, LargeLoadTariff } from './contractSchema.ts';

/** One period in every slot: shared, and never written to. */
const ONE_PERIOD = new Uint8Array(SLOT_COUNT);

/** A flat rate: one price for every kWh. */
export function singleEnergyPrice(price_per_kWh: number): EnergyTerm {
  return {
    periodOfSlot: ONE_PERIOD,
    periods: [[{ price_per_kWh, upTo: Infinity, unit: 'kWh', isDaily: false }]],
  };
}

/** Terms of a flat rate. */
export function flatRateTerms(name: string, currency: string, price_per_kWh: number): TariffTerms {
  return {
    name,
    currency,
    energy: singleEnergyPrice(price_per_kWh),
    demands: [],
    coincident: null,
    demandWindow_min: 15,
    hoursUse: { floors_kW: NO_FLOOR, ratchet: null },
    fixed: [],
    minimums: [],
  };
}

const monthlyPeak = {
  kind: 'flat',
  unit: 'kW',
  unitsPerKW: 1,
  isDaily: false,
  isOfIt: false,
  ratchet: null,
} as const;

/**
 * A colocation contract as it is billed: the committed power every month, excess power at its price, and metered
 * energy. By default the commitment is on IT power, as is common for colocation, while the meter includes cooling.
 */
export function colocationTerms(contract: ColocationTariff): TariffTerms {
  const { committed_kW, committedPrice_per_kW_month, excessPrice_per_kW_month } = contract;
  const committed: DemandTerm = {
    ...monthlyPeak,
    label: 'Committed power',
    periodOfSlot: new Uint8Array(SLOT_COUNT),
    periods: [
      [
        { price: committedPrice_per_kW_month, upTo: committed_kW },
        { price: excessPrice_per_kW_month ?? committedPrice_per_kW_month, upTo: Infinity },
      ],
    ],
    floors_kW: Array<number>(MONTH_COUNT).fill(committed_kW),
    contracted_kW: Array<number>(MONTH_COUNT).fill(committed_kW),
    isOfIt: (contract.committedOn ?? 'it') === 'it',
  };
  return {
    ...flatRateTerms('Colocation contract', contract.currency, contract.energyPrice_per_kWh),
    demands: [committed],
    fixed: fixedOf(contract.fixedPrice_per_month),
  };
}

/**
 * A large-load contract as it is billed: each component on the peak of the month, at least its share of the contract
 * demand, which may follow a ramp.
 *
 * @param year - calendar year, which determines the ramp steps
 */
export function largeLoadTerms(contract: LargeLoadTariff, year: number): TariffTerms {
  const contracted_kW = Array.from({ length: MONTH_COUNT }, (_, month) =>
    contractDemand_kW(contract, year, month),
  );
  const demands = contract.parts.map(({ name, demandPrice_per_kW_month, minimumFraction }): DemandTerm => ({
    ...monthlyPeak,
    label: name,
    periodOfSlot: new Uint8Array(SLOT_COUNT),
    periods: [[{ price: demandPrice_per_kW_month, upTo: Infinity }]],
    floors_kW: contracted_kW.map((demand_kW) => demand_kW * minimumFraction),
    contracted_kW,
  }));
  return {
    ...flatRateTerms('Large-load contract', contract.currency, contract.energyPrice_per_kWh),
    demands,
    fixed: fixedOf(contract.fixedPrice_per_month),
  };
}

/** Contract demand of a month: of the last ramp step that has begun, else of the contract. */
function contractDemand_kW({ contract_kW, ramp = [] }: LargeLoadTariff, year: number, month: number): number {
  const now = `${String(year)}-${String(month + 1).padStart(2, '0')}`;
  const begun = ramp
    .filter(({ from }) => from <= now)
    .sort((one, other) => one.from.localeCompare(other.from));
  return begun.at(-1)?.contract_kW ?? contract_kW;
}

function fixedOf(fixedPrice_per_month: number | undefined): TariffTerms['fixed'] {
  return fixedPrice_per_month === undefined || fixedPrice_per_month === 0
    ? []
    : [{ label: 'Fixed charge', amount: fixedPrice_per_month, per: 'month' }];
}
