import type { Library } from '../catalogue/Library.ts';
import type { Plan } from '../plan/document/planSchema.ts';
import { adviseOn } from '../plan/prepare/adviseOn.ts';
import { ModelError } from '../problems/ModelError.ts';
import { blockingIssues } from './blockingIssues.ts';
import type { Report } from './reportSchema.ts';
import { reviewOptions, type Review } from './reviewOptions.ts';

/**
 * Reviews a plan with all findings.
 *
 * @param plan - a validated plan; not changed
 * @param library - catalogue tables
 */
export const reviewPlan = (plan: Plan, library: Library): Review => reviewOptions(plan, library, adviseOn);

/**
 * The report of a plan.
 *
 * @throws ModelError `plan-not-computable`, with an issue for each blocking finding
 */
export function reportPlan(plan: Plan, library: Library): Report {
  return reportOfReview(reviewPlan(plan, library), plan);
}

/**
 * Returns the report of a review, if it has one.
 *
 * @param plan - the plan that was reviewed
 * @throws ModelError `plan-not-computable`, with an issue for each blocking finding
 */
export function reportOfReview({ report, options }: Review, plan: Plan): Report {
  if (report !== null) return report;
  const issues = blockingIssues(options, plan);
  const [first] = issues;
  const message = first === undefined ? 'The plan cannot be computed.' : `${first.path}: ${first.message}`;
  throw new ModelError('plan-not-computable', message, issues);
}
