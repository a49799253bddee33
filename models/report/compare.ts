import { ownershipComparisonOf } from './ownershipReport.ts';
import type { EnergyParts, Gap } from './plantSchema.ts';
import type { Comparison, OptionReport } from './reportSchema.ts';

/**
 * Savings of every option against the baseline; positive means less than the baseline.
 *
 * @param options - at least one, all in one currency
 */
export function compare(options: readonly [OptionReport, ...OptionReport[]]): Comparison {
  const [first, ...others] = options;
  const baseline = first.annual;
  return {
    baseline: first.id,
    options: others.map(({ id, annual, plant, bill, ownership }) => {
      const energySaving_kWh = baseline.facilityEnergy_kWh - annual.facilityEnergy_kWh;
      const sameBasis = annual.carbonBasis === baseline.carbonBasis;
      return {
        id,
        energySaving_kWh,
        energySavingFraction:
          baseline.facilityEnergy_kWh > 0 ? energySaving_kWh / baseline.facilityEnergy_kWh : null,
        costSaving: first.bill.annual.totalCost - bill.annual.totalCost,
        gap: first.plant === null || plant === null ? null : gapOf(first.plant.energy, plant.energy),
        ownership: ownershipComparisonOf(first.ownership, ownership),
        carbonSaving_kg: sameBasis ? baseline.carbonLocation_kg - annual.carbonLocation_kg : null,
      };
    }),
  };
}

/** Energy saved against the baseline, by part; the parts add up to the saving. */
function gapOf(baseline: EnergyParts, its: EnergyParts): Gap {
  const saved = (...parts: readonly (keyof EnergyParts)[]): number =>
    parts.reduce((total_kWh, part) => total_kWh + baseline[part] - its[part], 0);
  return {
    computing_kWh: saved('compute_kWh', 'serverSupplyLoss_kWh', 'rectifierLoss_kWh'),
    serverFans_kWh: saved('serverFans_kWh'),
    powerChain_kWh: saved('distributionLoss_kWh', 'upsLoss_kWh', 'switchgearLoss_kWh', 'transformerLoss_kWh'),
    lighting_kWh: saved('lighting_kWh'),
    cooling_kWh: saved(
      'airFans_kWh',
      'pumps_kWh',
      'compressors_kWh',
      'rejectionFans_kWh',
      'humidifiers_kWh',
      'heatPumps_kWh',
    ),
  };
}
