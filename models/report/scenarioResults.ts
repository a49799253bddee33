import type { Library } from '../catalogue/Library.ts';
import { simulateLifetime, type SimulatedLifeYear } from '../life/simulateLifetime.ts';
import { check } from '../plan/prepare/check.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import type { Scenario } from '../plan/document/planSchema.ts';
import { prepare } from '../plan/prepare/prepare.ts';
import type { Finding } from '../problems/Finding.ts';
import { simulate } from '../simulate/simulate.ts';
import type { Year } from '../simulate/Year.ts';

/** What is computed of one scenario. */
export interface ScenarioResults {
  /** Null if a blocking finding prevents results. */
  readonly facility: Facility | null;
  /** Findings of `prepare` and `check`, checked when first asked for. */
  readonly findings: readonly Finding[];
  /** The simulated years, computed when first asked for; null without a facility. */
  readonly years: () => SimulatedYears | null;
}

/** The calendar year of a scenario, and the years of its service life if the plan has a cost of ownership. */
export interface SimulatedYears {
  readonly year: Year;
  readonly lifetime: readonly SimulatedLifeYear[] | undefined;
}

/** Computes a scenario, or knows its results. */
export type ResultsOf = (scenario: Scenario, library: Library) => ScenarioResults;

/**
 * Prepares, checks and simulates a scenario.
 *
 * @param scenario - a validated scenario; not changed
 * @param library - catalogue tables
 */
export function scenarioResults(scenario: Scenario, library: Library): ScenarioResults {
  const { facility, findings } = prepare(scenario, library);
  let simulated: SimulatedYears | undefined;
  let checked: readonly Finding[] | undefined;
  return {
    facility,
    get findings() {
      checked ??= facility === null ? findings : [...findings, ...check(facility)];
      return checked;
    },
    years: () => {
      if (facility === null) return null;
      simulated ??= simulatedYears(scenario, facility, library);
      return simulated;
    },
  };
}

function simulatedYears(scenario: Scenario, facility: Facility, library: Library): SimulatedYears {
  const year = simulate(facility);
  return { year, lifetime: simulateLifetime(scenario, { facility, year }, library) };
}
