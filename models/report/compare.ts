import type { Comparison, OptionReport } from './reportSchema.ts';

/**
 * Savings of every option against the first; positive means less than the first.
 *
 * @param options - at least one, all in one currency
 */
export function compare(options: readonly [OptionReport, ...OptionReport[]]): Comparison {
  const [first, ...others] = options;
  const baseline = first.annual;
  return {
    baseline: first.id,
    options: others.map(({ id, annual }) => {
      const energySaving_kWh = baseline.facilityEnergy_kWh - annual.facilityEnergy_kWh;
      const sameBasis = annual.carbonBasis === baseline.carbonBasis;
      return {
        id,
        energySaving_kWh,
        energySavingFraction:
          baseline.facilityEnergy_kWh > 0 ? energySaving_kWh / baseline.facilityEnergy_kWh : null,
        costSaving: baseline.electricityCost - annual.electricityCost,
        carbonSaving_kg: sameBasis ? baseline.carbonLocation_kg - annual.carbonLocation_kg : null,
      };
    }),
  };
}
