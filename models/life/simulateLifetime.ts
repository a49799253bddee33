import type { Library } from '../catalogue/Library.ts';
import { lifeYears, type LifeYear } from '../finance/lifeYears.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import { prepare } from '../plan/prepare/prepare.ts';
import type { Scenario } from '../plan/document/planSchema.ts';
import { billOf, simulate, type BilledHours } from '../simulate/simulate.ts';
import type { Year } from '../simulate/Year.ts';
import { rampInYear } from './rampInYear.ts';

/** A design with its simulated calendar year. */
export interface SimulatedYear {
  readonly facility: Facility;
  readonly year: Year;
}

/** A year of the analysis period: its changes, and the simulated year that represents it. */
export interface SimulatedLifeYear extends SimulatedYear {
  readonly lifeYear: LifeYear;
}

/**
 * Simulates the service life of a design: racks come into service by their phases, contract demand follows its ramp.
 * Years with the same racks in service are simulated once, and billed with the peaks of the previous year. Prices and
 * carbon factors only scale, and are applied by the caller.
 *
 * @param now - the calendar year of the scenario, with its ownership terms
 * @returns undefined if the plan has no cost of ownership
 */
export function simulateLifetime(
  scenario: Scenario,
  now: SimulatedYear,
  library: Library,
): readonly SimulatedLifeYear[] | undefined {
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
  const known = new Map<string, SimulatedYear>();
  let previous: SimulatedYear | undefined;
  return years.map((lifeYear) => {
    const tariff = rampInYear(scenario.tariff, lifeYear.year, calendar.year);
    const key = `${lifeYear.key} ${tariff === scenario.tariff ? '' : JSON.stringify(tariff)}`;
    const computed =
      known.get(key) ??
      (lifeYear.year === calendar.year && previous === undefined
        ? now
        : simulated({ ...scenario, tariff, phases: phasesOf(scenario, lifeYear) }, library));
    known.set(key, computed);
    const billed = billedAfter(computed, previous);
    previous = computed;
    return { lifeYear, ...billed };
  });
}

/** A year with the bill that results from the previous one; a year that follows an identical one is billed as its own successor. */
function billedAfter(computed: SimulatedYear, previous: SimulatedYear | undefined): SimulatedYear {
  if (previous === undefined) return computed;
  const { facility, year } = computed;
  const hoursOf = ({ rackInput_kW, facilityLoad_kW }: Year): BilledHours => ({
    itLoad_kW: rackInput_kW,
    facilityLoad_kW: facilityLoad_kW.values,
  });
  return {
    facility,
    year: { ...year, bill: billOf(facility, hoursOf(year), { previous: hoursOf(previous.year) }) },
  };
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
    throw new TypeError('A computable scenario is computable in every year of its service life.');
  return { facility, year: simulate(facility) };
}
