import type { Library } from '../../models/catalogue/Library.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import { optionsOf, scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { immediateFigures } from '../../models/report/immediateFigures.ts';
import { reviewSteps } from '../../models/report/reviewSteps.ts';
import type { ResultsOf } from '../../models/report/scenarioResults.ts';
import { beginReview } from './results/knownResults.ts';
import { planOf } from './results/planOf.ts';
import type { Immediate } from './protocol/protocol.ts';

/** What the stages of a review need of the worker. */
export interface StagesPort {
  /** Sends the figures that need no simulated year. */
  readonly sendImmediate: (immediate: Immediate) => void;
  /** Sends the details that need none either. */
  readonly sendPromptDetails: () => Promise<void>;
  /** Lets messages that have arrived be handled. */
  readonly pause: () => Promise<void>;
  /** False after a newer change of the document, or of the tables. */
  readonly isCurrent: () => boolean;
  /** A clock. */
  readonly now_ms: () => number;
}

/** For how long the worker computes without looking for a newer change. */
const TURN_ms = 25;

/**
 * Computes what a review needs, in the order in which a planner needs it: first the figures that follow from the racks, then the details that are
 * shown, then the years and the power failures. Between the stages, and every few milliseconds within them, it ends if the document has changed.
 *
 * @returns false if it was given up for a newer change
 */
export async function computeInStages(
  { revision, document, rows }: { revision: number; document: JsonObject; rows: Library },
  port: StagesPort,
): Promise<boolean> {
  try {
    const plan = planOf(document);
    const resultsOf = beginReview(rows);
    const options = immediateOptions(plan, rows, resultsOf);
    if (options !== undefined) port.sendImmediate({ revision, options });
    await port.pause();
    if (!port.isCurrent()) return false;
    await port.sendPromptDetails();
    return await runWhileCurrent(reviewSteps(plan, rows, resultsOf), port);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    if (!port.isCurrent()) return false;
    // The answer states what is wrong with the plan; its forms are needed to correct it.
    await port.sendPromptDetails();
    return true;
  }
}

/** The figures of all options; undefined if one cannot be computed, for there is no report then. */
function immediateOptions(plan: Plan, rows: Library, resultsOf: ResultsOf): Immediate['options'] | undefined {
  const options = optionsOf(plan);
  const figures = options.flatMap(({ id }) => {
    const { facility } = resultsOf(scenarioAt(plan, id), rows);
    return facility === null ? [] : [immediateFigures(id, facility)];
  });
  return figures.length === options.length ? figures : undefined;
}

async function runWhileCurrent(steps: Generator, { isCurrent, pause, now_ms }: StagesPort): Promise<boolean> {
  let since_ms = -Infinity;
  do {
    if (now_ms() - since_ms <= TURN_ms) continue;
    await pause();
    if (!isCurrent()) return false;
    since_ms = now_ms();
  } while (steps.next().done !== true);
  return true;
}
