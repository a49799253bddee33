import type { Library } from '../catalogue/Library.ts';
import type { Scenario } from '../plan/document/planSchema.ts';
import { coolingShare } from './coolingShare.ts';
import { optionDifferences } from './optionDifferences.ts';
import { ownershipComparisonOf } from './ownershipReport.ts';
import type { EnergyParts, Gap } from './plantSchema.ts';
import type { Comparison, OptionReport } from './reportSchema.ts';

/**
 * Savings of every option against the baseline, with what they are due to; positive means less than the baseline.
 *
 * @param options - at least one, all in one currency
 * @param scenarioOf - the scenario of each option, by id
 */
export function compare(
  options: readonly [OptionReport, ...OptionReport[]],
  scenarioOf: (id: string) => Scenario,
  library: Library,
): Comparison {
  const [first, ...others] = options;
  const baseline = first.annual;
  const ofFirst = { report: first, inputs: first.inputs, scenario: scenarioOf(first.id) };
  return {
    baseline: first.id,
    options: others.map((option) => {
      const { id, annual, plant, bill, ownership } = option;
      const its = { report: option, inputs: option.inputs, scenario: scenarioOf(id) };
      const differences = optionDifferences(its, ofFirst);
      const energySaving_kWh = baseline.facilityEnergy_kWh - annual.facilityEnergy_kWh;
      const sameBasis = annual.carbonBasis === baseline.carbonBasis;
      return {
        id,
        energySaving_kWh,
        energySavingFraction:
          baseline.facilityEnergy_kWh > 0 ? energySaving_kWh / baseline.facilityEnergy_kWh : null,
        costSaving: first.bill.annual.totalCost - bill.annual.totalCost,
        differences,
        statedPues: [first, option].flatMap(statedPue),
        coolingShare: coolingShare(its, ofFirst, differences, library),
        gap: first.plant === null || plant === null ? null : gapOf(first.plant.energy, plant.energy),
        ownership: ownershipComparisonOf(first.ownership, ownership),
        carbonSaving_kg: sameBasis ? baseline.carbonLocation_kg - annual.carbonLocation_kg : null,
      };
    }),
  };
}

function statedPue({ id, inputs }: OptionReport): { id: string; pue: number }[] {
  const pue = inputs.find(({ path }) => path === 'cooling.pue')?.value;
  return typeof pue === 'number' ? [{ id, pue }] : [];
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
