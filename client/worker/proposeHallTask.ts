import type { Library } from '../../models/catalogue/Library.ts';
import type { Json } from '../../models/edit/document/json.ts';
import { hallAnswersSchema } from '../../models/newHall/answersSchema.ts';
import type { NewHall } from '../../models/newHall/newHallSchema.ts';
import { proposeHall } from '../../models/newHall/proposeHall.ts';
import { parseWithIssues } from '../../models/plan/document/parseWithIssues.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { reviewPlan } from '../../models/report/reportPlan.ts';
import type { Review } from '../../models/report/reviewOptions.ts';

/** A proposed hall with the results of its plan. */
export interface HallProposal {
  readonly hall: NewHall;
  readonly review: Review;
}

/**
 * Plans a hall from the answers of the page, and computes it. The open plan is not changed.
 *
 * @param answers - as stated on the page
 * @throws ModelError `body-invalid` if an answer is out of range; the errors of `proposeHall`
 */
export function proposeHallTask(answers: Json, library: Library): HallProposal {
  const { value, issues } = parseWithIssues(hallAnswersSchema, answers);
  if (value === undefined) {
    throw new ModelError('body-invalid', issues[0]?.message ?? 'The answers are not valid.', issues);
  }
  const hall = proposeHall(value, library);
  return { hall, review: reviewPlan(hall.plan, library) };
}
