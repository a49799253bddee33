import type { Library } from '../../../models/catalogue/Library.ts';
import type { Scenario } from '../../../models/plan/document/planSchema.ts';
import {
  scenarioResults,
  type ResultsOf,
  type ScenarioResults,
} from '../../../models/report/scenarioResults.ts';

/** Results of scenarios by their content. */
type KnownResults = Map<string, ScenarioResults>;

/** Results of the review that was begun last. */
let begun: KnownResults = new Map();

/** Results of the last review that was not given up. */
let complete: KnownResults = new Map();

/** What the results were computed with. */
let tables: Library | undefined;

/**
 * Begins a review that computes only the scenarios that the last ones did not: an edit of one option leaves the others, and findings
 * that come later leave all of them.
 *
 * @param library - of the review
 * @returns a function that computes or knows, and remembers
 */
export function beginReview(library: Library): ResultsOf {
  const isSame = hasSameResults(library);
  const before = isSame ? [begun, complete] : [];
  const used: KnownResults = new Map();
  begun = used;
  tables = library;
  if (!isSame) complete = new Map();
  return (scenario, rows) => {
    const key = JSON.stringify(scenario);
    const knownBefore = before.find((results) => results.has(key))?.get(key);
    const results = used.get(key) ?? knownBefore ?? scenarioResults(scenario, rows);
    used.set(key, results);
    return results;
  };
}

/** Ends the review that was begun last: the results of those before are forgotten. */
export function endReview(): void {
  complete = begun;
}

/** The results of a scenario, which are known if it was reviewed or is being reviewed. */
export function resultsOf(scenario: Scenario, library: Library): ScenarioResults {
  const same = hasSameResults(library) ? begun.get(JSON.stringify(scenario)) : undefined;
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
