import type { Library } from '../../../models/catalogue/Library.ts';
import type { Scenario } from '../../../models/plan/document/planSchema.ts';
import {
  scenarioResults,
  type ResultsOf,
  type ScenarioResults,
} from '../../../models/report/scenarioResults.ts';

/** Results of the scenarios of the last review, by their content. */
let known: ReadonlyMap<string, ScenarioResults> = new Map();

/** What the results were computed with. */
let tables: Library | undefined;

/**
 * Runs a review that computes only the scenarios that the last one did not: an edit of one option leaves the others, and findings
 * that come later leave all of them.
 *
 * @param library - of the review
 * @param review - is given a function that computes or knows
 */
export function withKnownResults<Answer>(library: Library, review: (resultsOf: ResultsOf) => Answer): Answer {
  const before = hasSameResults(library) ? known : undefined;
  const used = new Map<string, ScenarioResults>();
  const answer = review((scenario, rows) => {
    const key = JSON.stringify(scenario);
    const results = used.get(key) ?? before?.get(key) ?? scenarioResults(scenario, rows);
    used.set(key, results);
    return results;
  });
  known = used;
  tables = library;
  return answer;
}

/** The results of a scenario, which are known if it was reviewed. */
export function resultsOf(scenario: Scenario, library: Library): ScenarioResults {
  const same = hasSameResults(library) ? known.get(JSON.stringify(scenario)) : undefined;
  return same ?? scenarioResults(scenario, library);
}

/** A plan that uses places is reviewed with these tables from the first, so that they do not change its results. */
const placeTables: ReadonlySet<string> = new Set(['countries', 'regions'] satisfies (keyof Library)[]);

/** True if a library has the tables that the known results were computed with. */
function hasSameResults(library: Library): boolean {
  if (tables === undefined) return false;
  const before: Readonly<Record<string, unknown>> = { ...tables };
  return Object.entries(library).every(([name, rows]) => placeTables.has(name) || before[name] === rows);
}
