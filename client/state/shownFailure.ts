import { effect, signal } from '@preact/signals';
import type { FailureRef } from '../../models/power/topology/stateAfter.ts';
import type { FailureDetail } from '../../models/report/failureDetail.ts';
import { call } from './call.ts';
import { documentId } from './editor.ts';
import { latestCall } from './latestCall.ts';
import { known } from './models.ts';
import { shownOption } from './shownOption.ts';

/** What fails, as it was chosen on the power page: one failure, or equipment in maintenance and a failure. Null: nothing. */
export const chosenFailure = signal<readonly FailureRef[] | null>(null);

/** The state of the topology after the chosen failure; null without one, and before it is known. */
export const explainedFailure = signal<FailureDetail | null>(null);

interface Question {
  readonly optionId: string;
  readonly refs: readonly FailureRef[];
}

const explain = latestCall<Question, FailureDetail | null>(
  async (question) => {
    const outcome = await call('explainFailure', question);
    return outcome.isDone ? outcome.value : null;
  },
  (detail, { refs }) => {
    if (chosenFailure.peek() !== refs) return;
    explainedFailure.value = detail;
    // A node that no longer exists cannot fail.
    if (detail === null) chosenFailure.value = null;
  },
);

let follows = false;

/** Shows a failure on the one-line diagram and on the floor, again after each change of the plan. */
export function showFailure(refs: readonly FailureRef[] | null): void {
  chosenFailure.value = refs;
  if (refs === null) explainedFailure.value = null;
  if (follows) return;
  follows = true;
  let planId = documentId.peek();
  effect(() => {
    const isOtherPlan = documentId.value !== planId;
    planId = documentId.value;
    const optionId = shownOption.value?.id;
    const chosen = isOtherPlan ? null : chosenFailure.value;
    // A new answer of the models is a new state after the failure.
    if (known.value.report === null || optionId === undefined || chosen === null) {
      explainedFailure.value = null;
      if (isOtherPlan) chosenFailure.value = null;
      return;
    }
    explain({ optionId, refs: chosen });
  });
}
