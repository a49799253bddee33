import { financeDefaults } from '../../finance/financeDefaults.ts';
import { defaults } from '../../plan/prepare/defaults.ts';
import type { Scenario } from '../../plan/document/planSchema.ts';

/** Years of the service life, and how many of them are simulated, since other racks are in service than in any other year. */
export interface YearCount {
  readonly billed: number;
  readonly simulated: number;
}

/** The years of a scenario: one without a cost of ownership. */
export function yearCount({ finance, phases = {}, site }: Scenario): YearCount {
  if (finance === undefined || finance.kind !== 'ownership') return { billed: 1, simulated: 1 };
  const calendarYear = site?.calendarYear ?? defaults['site.calendarYear'].value;
  const { firstYear = calendarYear, life_years: billed = financeDefaults['finance.life_years'].value } =
    finance;
  const changing = new Set(
    Object.values(phases)
      .map(({ date }) => Number(date.slice(0, 4)))
      .filter((year) => year >= firstYear && year < firstYear + billed),
  );
  return { billed, simulated: Math.min(billed, changing.size + 1) };
}
