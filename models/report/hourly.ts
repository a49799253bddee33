import type { Library } from '../catalogue/Library.ts';
import type { Plan } from '../plan/planSchema.ts';
import { prepare } from '../plan/prepare.ts';
import { optionsOf, scenarioAt } from '../plan/scenarioAt.ts';
import { ModelError } from '../problems/ModelError.ts';
import type { Calendar } from '../series/calendar.ts';
import type { Column } from '../series/Column.ts';
import { simulate } from '../simulate/simulate.ts';
import type { Year } from '../simulate/Year.ts';
import { blockingIssues } from './blockingIssues.ts';

/** Every hourly column of an option, with the clock that its hours are counted on. */
export interface Hourly {
  readonly calendar: Calendar;
  /** Minutes east of UTC of the site's standard time. */
  readonly utcOffset_min: number;
  /** Of the columns of money. */
  readonly currency: string;
  readonly columns: readonly Column[];
}

/**
 * The hours of one option of a plan.
 *
 * @param optionId - one of the plan's options; the plan itself where it has none
 * @throws ModelError `option-unknown`, or `plan-not-computable` with an issue for each finding that makes numbers impossible
 */
export function hourlyOfPlan(plan: Plan, optionId: string, library: Library): Hourly {
  const { facility, findings } = prepare(scenarioAt(plan, optionId), library);
  if (facility === null) {
    const name = optionsOf(plan).find(({ id }) => id === optionId)?.name ?? optionId;
    const issues = blockingIssues([{ id: optionId, name, findings }], plan);
    throw new ModelError('plan-not-computable', issues[0]?.message ?? 'The option has no numbers.', issues);
  }
  const { calendar, utcOffset_min } = facility;
  const { currency } = facility.tariff;
  return { calendar, utcOffset_min, currency, columns: columnsOf(simulate(facility)) };
}

/** All columns of a year, those of the whole site first. */
export function columnsOf(year: Year): Column[] {
  const { itLoad_kW, overhead_kW, facilityLoad_kW, electricityCost, carbonLocation_kg, plant } = year;
  return [
    itLoad_kW,
    overhead_kW,
    facilityLoad_kW,
    electricityCost,
    carbonLocation_kg,
    ...(plant === null ? [] : Object.values(plant)),
  ];
}
