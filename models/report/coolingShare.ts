import type { Library } from '../catalogue/Library.ts';
import type { Scenario } from '../plan/document/planSchema.ts';
import type { CoolingShare, OptionDifference } from './differencesSchema.ts';
import type { OptionReport } from './reportSchema.ts';
import { scenarioFigures, type ScenarioFigures } from './scenarioFigures.ts';

/** A reported option and its scenario. */
interface Reported {
  readonly report: Pick<OptionReport, 'annual' | 'bill'>;
  readonly scenario: Scenario;
}

/**
 * What the cooling alone saves, and what everything else that differs saves: exact, since the baseline is computed once more
 * with the cooling of the option.
 *
 * @param differences - of the option from the baseline
 * @returns null if either PUE is stated while something else differs, since a stated PUE includes the power chain; or if the
 *   baseline cannot be computed with that cooling, such as without a climate
 */
export function coolingShare(
  its: Reported,
  first: Reported,
  differences: readonly OptionDifference[],
  library: Library,
): CoolingShare | null {
  const [own, baseline] = [figuresOf(its.report), figuresOf(first.report)];
  const others = differences.filter(({ part }) => part !== 'cooling');
  if (others.length === 0) return splitAt(baseline, own, own);
  if (others.length === differences.length) return splitAt(baseline, baseline, own);
  if (its.scenario.cooling.kind !== first.scenario.cooling.kind) return null;
  const between = scenarioFigures({ ...first.scenario, cooling: its.scenario.cooling }, library);
  return between === null ? null : splitAt(baseline, figuresOf(between), own);
}

interface Figures {
  readonly energy_kWh: number;
  readonly cost: number;
  readonly carbon_kg: number;
  readonly carbonBasis: string;
}

function figuresOf({ annual, bill }: Pick<OptionReport, 'annual' | 'bill'> | ScenarioFigures): Figures {
  return {
    energy_kWh: annual.facilityEnergy_kWh,
    cost: 'annual' in bill ? bill.annual.totalCost : bill.totalCost,
    carbon_kg: annual.carbonLocation_kg,
    carbonBasis: annual.carbonBasis,
  };
}

const splitAt = (from: Figures, between: Figures, to: Figures): CoolingShare => ({
  cooling: savings(from, between),
  others: savings(between, to),
});

const savings = (from: Figures, to: Figures): CoolingShare['cooling'] => ({
  energySaving_kWh: from.energy_kWh - to.energy_kWh,
  costSaving: from.cost - to.cost,
  carbonSaving_kg: from.carbonBasis === to.carbonBasis ? from.carbon_kg - to.carbon_kg : null,
});
