import { steadyValue } from '../series/steadyColumn.ts';
import type { ContractTerms } from './ContractTerms.ts';

/** Share of the annual load that is carbon-free in the hour of its use. */
export interface CarbonFreeScore {
  /** Matched by carbon-free contracts in the same hour; null without load. */
  readonly contractedFraction: number | null;
  /** Including the grid carbon-free share of the rest; null without load or if that share is unknown. */
  readonly carbonFreeFraction: number | null;
}

/**
 * The 24/7 CFE score: carbon-free contracted energy of the hour, at most the load, plus the grid carbon-free share of the rest.
 *
 * Source: Google’s definition of 24/7 carbon-free energy.
 *
 * @param load_kW - mean power of each hour, local standard time
 * @param contracts - in any order; contracts without hourly generation are not counted
 * @param cleanFractions - grid carbon-free share of each hour, or null if unknown
 */
export function carbonFreeScore(
  load_kW: Float64Array,
  contracts: readonly ContractTerms[],
  cleanFractions: Float64Array | null,
): CarbonFreeScore {
  if (contracts.length === 0) {
    const steady = cleanFractions === null ? null : steadyValue(cleanFractions);
    if (steady !== undefined) return withoutContracts(load_kW, steady);
  }
  let load_kWh = 0;
  let contracted_kWh = 0;
  let gridClean_kWh = 0;
  for (let hour = 0; hour < load_kW.length; hour += 1) {
    const hour_kWh = load_kW[hour] ?? 0;
    let clean_kWh = 0;
    for (const { isClean, generation_kWh } of contracts) {
      if (isClean && generation_kWh !== null) clean_kWh += generation_kWh[hour] ?? 0;
    }
    const used_kWh = Math.min(clean_kWh, hour_kWh);
    load_kWh += hour_kWh;
    contracted_kWh += used_kWh;
    gridClean_kWh += (hour_kWh - used_kWh) * (cleanFractions?.[hour] ?? 0);
  }
  if (load_kWh <= 0) return { contractedFraction: null, carbonFreeFraction: null };
  return {
    contractedFraction: Math.min(1, contracted_kWh / load_kWh),
    carbonFreeFraction:
      cleanFractions === null ? null : Math.min(1, (contracted_kWh + gridClean_kWh) / load_kWh),
  };
}

/** The score of a load without contracts, on a grid with the same carbon-free share in every hour, or an unknown one. */
function withoutContracts(load_kW: Float64Array, clean: number | null): CarbonFreeScore {
  const hasLoad = load_kW.some((hour_kWh) => hour_kWh > 0);
  return {
    contractedFraction: hasLoad ? 0 : null,
    carbonFreeFraction: hasLoad && clean !== null ? Math.min(1, clean) : null,
  };
}
