import { scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { loadToFit, rankRates, type RankedRate, type RateToBill } from '../../models/study/rankRates.ts';
import { billWhatIf, type BillWhatIf } from '../../models/study/whatIf/billWhatIf.ts';
import type { BillLevers } from '../../models/study/whatIf/BillLevers.ts';
import type { LoadToFit } from '../../models/tariff/rates/searchRates.ts';
import { rateOfFile, type IndexedRate } from './files/readRates.ts';
import type { PlanContext } from './protocol/CallContext.ts';
import { resultsOf } from './results/knownResults.ts';
import { planOf } from './results/planOf.ts';

/** The option of a what-if, and its levers. */
export interface BillQuestion {
  readonly optionId: string;
  readonly levers: BillLevers;
}

/**
 * The bill of an option without and with levers.
 *
 * @throws ModelError if the plan cannot be computed
 */
export function billWhatIfTask(
  { optionId, levers }: BillQuestion,
  { document, library }: PlanContext,
): BillWhatIf | null {
  return billWhatIf(scenarioAt(planOf(document), optionId), library, levers, resultsOf);
}

/** The option whose bill is compared, and the rates. */
export interface RatesQuestion {
  readonly optionId: string;
  readonly rates: readonly IndexedRate[];
}

/** Rates with the bills of an option. */
export interface RankedRates {
  readonly load: LoadToFit;
  readonly ranked: readonly RankedRate[];
}

/**
 * The bill of an option by each of some rates, cheapest first.
 *
 * @throws ModelError if the option has no results
 */
export async function rankRatesTask(
  { optionId, rates }: RatesQuestion,
  { document, library }: PlanContext,
): Promise<RankedRates> {
  const { facility, years } = resultsOf(scenarioAt(planOf(document), optionId), library);
  const year = years()?.year;
  if (facility === null || year === undefined) {
    throw new ModelError('plan-not-computable', 'The option has no results, so no rate can be compared.');
  }
  const records = await Promise.all(rates.map(recordOf));
  return { load: loadToFit(year), ranked: rankRates({ facility, year }, records) };
}

/** A record that can no longer be read is null, which is refused when it is billed. */
async function recordOf(rate: IndexedRate): Promise<RateToBill> {
  const { id, summary } = rate;
  const record = await rateOfFile(rate).catch(() => null);
  return { id, summary, record };
}
