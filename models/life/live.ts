import type { Library } from '../catalogue/Library.ts';
import { lifeYears, type LifeYear } from '../finance/lifeYears.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import { prepare } from '../plan/prepare/prepare.ts';
import type { Scenario } from '../plan/document/planSchema.ts';
import { billOf, simulate, type BilledHours } from '../simulate/simulate.ts';
import type { Year } from '../simulate/Year.ts';
import { rampInYear } from './rampInYear.ts';

/** A design in its calendar year, computed. */
export interface Lived {
  readonly facility: Facility;
  readonly year: Year;
}

/** A year of a life: what changes of it, and the simulated year that it is like. */
export interface LivedYear extends Lived {
  readonly lifeYear: LifeYear;
}

/**
 * Lives a design through its years: racks come by their phases, contract demand by its ramp; years in which the same is in service
 * are simulated once, and billed with the peaks of the year before. Prices and carbon factors only scale, and are left to whoever
 * adds money up.
 *
 * @param now - the scenario's own calendar year, with the terms of its ownership
 * @returns undefined where the plan counts no ownership
 */
export function live(scenario: Scenario, now: Lived, library: Library): readonly LivedYear[] | undefined {
  const { finance, calendar } = now.facility;
  if (finance === null) return undefined;
  const phases = Object.entries(scenario.phases ?? {});
  const years = lifeYears({
    firstYear: finance.firstYear,
    life_years: finance.life_years,
    calendarYear: calendar.year,
    phaseDates: Object.fromEntries(phases.map(([id, { date }]) => [id, date])),
    energyEscalationFraction: finance.energyEscalationFraction,
    opexEscalationFraction: finance.terms.opexEscalationFraction,
  });
  const known = new Map<string, Lived>();
  let before: Lived | undefined;
  return years.map((lifeYear) => {
    const tariff = rampInYear(scenario.tariff, lifeYear.year, calendar.year);
    const key = `${lifeYear.key} ${tariff === scenario.tariff ? '' : JSON.stringify(tariff)}`;
    const lived =
      known.get(key) ??
      (lifeYear.year === calendar.year && before === undefined
        ? now
        : simulated({ ...scenario, tariff, phases: phasesOf(scenario, lifeYear) }, library));
    known.set(key, lived);
    const billed = billedAfter(lived, before);
    before = lived;
    return { lifeYear, ...billed };
  });
}

/** A year with the bill that follows from the one before it; a year that follows its like is billed as its own successor. */
function billedAfter(lived: Lived, before: Lived | undefined): Lived {
  if (before === undefined) return lived;
  const { facility, year } = lived;
  const hoursOf = ({ itLoad_kW, facilityLoad_kW }: Year): BilledHours => ({
    itLoad_kW: itLoad_kW.values,
    facilityLoad_kW: facilityLoad_kW.values,
  });
  return { facility, year: { ...year, bill: billOf(facility, hoursOf(year), hoursOf(before.year)) } };
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
  const { facility } = prepare(scenario, library, 'figures');
  if (facility === null)
    throw new TypeError('A scenario that was computable is so in every year of its life.');
  return { facility, year: simulate(facility) };
}
