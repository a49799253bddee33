import type { Library } from '../../models/catalogue/Library.ts';
import type { Json, JsonObject } from '../../models/edit/document/json.ts';
import { hallAnswersSchema } from '../../models/newHall/answersSchema.ts';
import type { NewHall } from '../../models/newHall/newHallSchema.ts';
import { proposeHall } from '../../models/newHall/proposeHall.ts';
import { parseWithIssues } from '../../models/plan/document/parseWithIssues.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import type { Thumbnail } from '../../models/present/charts/Thumbnail.ts';
import { planThumbnail } from '../../models/present/figures/planThumbnail.ts';
import { reviewPlan } from '../../models/report/reportPlan.ts';
import type { Review } from '../../models/report/reviewOptions.ts';

/** A proposed hall with the results of its plan. */
export interface HallProposal {
  readonly hall: NewHall;
  readonly review: Review;
  /** The drawn hall in small. */
  readonly thumbnail: Thumbnail;
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
  const review = reviewPlan(hall.plan, library);
  const racks = review.report?.options[0]?.racks ?? [];
  // A plan is JSON.
  const document = hall.plan as unknown as JsonObject;
  return { hall, review, thumbnail: planThumbnail(document, { rackTypes: library.rackTypes, racks }) };
}
