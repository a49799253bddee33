import { applyEdits, type Edit } from '../../models/edit/document/edit.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import { optionsOf } from '../../models/plan/document/scenarioAt.ts';
import { airField } from '../../models/present/floor/air/airField.ts';
import { airflowOfOption } from '../../models/report/airflow/airflowOfOption.ts';
import type { AirflowAnswer } from '../../models/report/airflow/airflowOfPlan.ts';
import { facilityOf } from '../../models/report/facilityOf.ts';
import type { CallContext } from './protocol/CallContext.ts';
import type { AirflowQuestion, AirflowTurn, ComputedAir } from './protocol/airflowProtocol.ts';
import { planOf } from './results/planOf.ts';

/** Time that a settled answer goes on before a turn ends, so that a newer question is heard. */
const TURN_ms = 100;

/** The document that questions are about. It has what is dragged where it is held, and so is not the plan of the page. */
let asked: JsonObject = {};

/** Steps to the settled answer of the last question. */
let settling: { readonly key: string; readonly steps: ReturnType<typeof airflowOfOption> } | undefined;

/**
 * The instant answer to a question; what was computed for the one before is given up.
 *
 * @throws ModelError if the plan or the hall cannot be computed
 */
export async function instantAirflowTask(
  question: AirflowQuestion,
  context: CallContext,
): Promise<ComputedAir> {
  settling = undefined;
  asked = documentAfter(question);
  const { key, hallId, outUnitId } = question;
  const library = await context.wholeLibrary();
  const plan = planOf(asked);
  const options = optionsOf(plan);
  const optionId = (options.find(({ id }) => id === question.optionId) ?? options[0])?.id ?? '';
  const facility = facilityOf(plan, optionId, library);
  const stepsTo = (answer: 'instant' | 'settled'): ReturnType<typeof airflowOfOption> =>
    airflowOfOption(plan, optionId, facility, { hallId, outUnitId, answer });
  const steps = stepsTo('instant');
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  // Without air there is nothing to settle.
  if (step.value.solved !== null) settling = { key, steps: stepsTo('settled') };
  return computed(step.value);
}

/** Goes on with the settled answer to the last question for a turn. */
export function settleAirflowTask(key: string): AirflowTurn {
  if (settling?.key !== key) throw new Error('Another question was asked since.');
  const end_ms = performance.now() + TURN_ms;
  for (;;) {
    const step = settling.steps.next();
    if (step.done === true) {
      settling = undefined;
      return { share: 1, air: computed(step.value) };
    }
    if (performance.now() > end_ms) return { share: step.value.share, air: null };
  }
}

const documentAfter = ({ change }: AirflowQuestion): JsonObject =>
  'document' in change ? change.document : edited(change.edits);

const edited = (edits: readonly Edit[]): JsonObject => applyEdits(asked, edits).document;

const computed = ({ report, solved }: AirflowAnswer): ComputedAir => ({
  report,
  field: solved === null ? null : airField(solved),
});
