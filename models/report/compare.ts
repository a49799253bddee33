import type { Library } from '../catalogue/Library.ts';
import type { Scenario } from '../plan/document/planSchema.ts';
import { coolingShare } from './coolingShare.ts';
import { gapOf } from './gapOf.ts';
import { optionDifferences } from './optionDifferences.ts';
import { ownershipComparisonOf } from './ownershipReport.ts';
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
