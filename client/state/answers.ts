import type { InputIssue } from '../../models/problems/ModelError.ts';
import type { OptionReview } from '../../models/report/reportPlan.ts';
import type { Report } from '../../models/report/reportSchema.ts';
import type { Answer } from '../worker/protocol/protocol.ts';

/** What the page knows of its document: the latest answer, and the last numbers there were. */
export interface Known {
  /** Revision of the latest answer; 0 before the first. */
  readonly revision: number;
  readonly issues: readonly InputIssue[];
  /** The options with their findings; empty where the document is no valid plan. */
  readonly options: readonly OptionReview[];
  /** The last numbers that could be computed, for this document or for the one before the last change. */
  readonly report: Report | null;
  readonly reportRevision: number;
}

export const nothingKnown: Known = { revision: 0, issues: [], options: [], report: null, reportRevision: 0 };

/**
 * Takes in an answer of the worker. An answer older than the latest is passed over; where there are no new numbers
 * the last ones stay, unless they belong to another document.
 *
 * @param known - stays as it is
 * @param answer - from the worker
 * @param documentRevision - the revision at which the present document was opened
 */
export function learn(known: Known, answer: Answer, documentRevision: number): Known {
  if (answer.revision <= known.revision) return known;
  const { revision, issues, review } = answer;
  const options = review?.options ?? [];
  if (review !== null && review.report !== null) {
    return { revision, issues, options, report: review.report, reportRevision: revision };
  }
  const isOfThisDocument = known.reportRevision >= documentRevision;
  return {
    revision,
    issues,
    options,
    report: isOfThisDocument ? known.report : null,
    reportRevision: isOfThisDocument ? known.reportRevision : 0,
  };
}

/** True where the numbers shown are older than the latest answer: the plan as it stands gives none. */
export function isStale(known: Known): boolean {
  return known.report !== null && known.reportRevision < known.revision;
}
