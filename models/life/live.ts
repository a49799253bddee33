import type { Library } from '../catalogue/Library.ts';
import { lifeYears, type LifeYear } from '../finance/lifeYears.ts';
import type { Facility } from '../plan/Facility.ts';
import { prepare } from '../plan/prepare.ts';
import type { Scenario } from '../plan/planSchema.ts';
import { simulate } from '../simulate/simulate.ts';
import type { Year } from '../simulate/Year.ts';
import { rampInYear } from './rampInYear.ts';

/** A year of a life: what changes of it, and the simulated year that it is like. */
export interface LivedYear {
  readonly lifeYear: LifeYear;
  readonly facility: Facility;
  readonly year: Year;
}

/**
 * Lives a design through its years: racks come by their phases, contract demand by its ramp; years in which the same is in service
 * are simulated once. Prices and carbon factors only scale, and are left to whoever adds money up.
 *
 * @param facility - of the scenario, with the terms of its ownership
 * @returns undefined where the plan counts no ownership
 */
export function live(
  scenario: Scenario,
  facility: Facility,
  library: Library,
): readonly LivedYear[] | undefined {
  const { finance, calendar } = facility;
  if (finance === null) return undefined;
  const phases = Object.entries(scenario.phases ?? {});
  const years = lifeYears({
    firstYear: finance.firstYear,
    life_years: finance.life_years,
    calendarYear: calendar.year,
    phaseDates: Object.fromEntries(phases.map(([id, { date }]) => [id, date])),
    energyEscalationFraction: finance.energyEscalationFraction,
    opexEscalationFraction: finance.terms.opexEscalationFraction,
    gridTrajectoryFraction: finance.gridTrajectoryFraction,
  });
  const known = new Map<string, { readonly facility: Facility; readonly year: Year }>();
  return years.map((lifeYear) => {
    const tariff = rampInYear(scenario.tariff, lifeYear.year, calendar.year);
    const key = `${lifeYear.key} ${tariff === scenario.tariff ? '' : JSON.stringify(tariff)}`;
    const lived =
      known.get(key) ?? simulated({ ...scenario, tariff, phases: phasesOf(scenario, lifeYear) }, library);
    known.set(key, lived);
    return { lifeYear, ...lived };
  });
}

function phasesOf({ phases = {} }: Scenario, { phaseDates }: LifeYear): NonNullable<Scenario['phases']> {
  return Object.fromEntries(
    Object.entries(phases).map(([id, phase]) => [id, { ...phase, date: phaseDates[id] ?? phase.date }]),
  );
}

function simulated(
  scenario: Scenario,
  library: Library,
): { readonly facility: Facility; readonly year: Year } {
  const { facility } = prepare(scenario, library);
  if (facility === null)
    throw new TypeError('A scenario that was computable is so in every year of its life.');
  return { facility, year: simulate(facility) };
}
