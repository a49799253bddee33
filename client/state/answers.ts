import type { InputIssue } from '../../models/problems/ModelError.ts';
import type { OptionReview } from '../../models/report/reviewOptions.ts';
import type { Report } from '../../models/report/reportSchema.ts';
import type { Answer } from '../worker/protocol/protocol.ts';

/** Model results of the document on the page: the latest answer, and the last report. */
export interface Known {
  /** Revision of the latest answer; 0 before the first. */
  readonly revision: number;
  readonly issues: readonly InputIssue[];
  /** The options with their findings; empty if the document is not a valid plan. */
  readonly options: readonly OptionReview[];
  /** The last report that could be computed, for the current document or an earlier revision. */
  readonly report: Report | null;
  readonly reportRevision: number;
}

export const nothingKnown: Known = { revision: 0, issues: [], options: [], report: null, reportRevision: 0 };

/**
 * Applies an answer of the worker. An answer older than the latest is ignored; one of the same
 * revision has further findings. Without a new report, the last one is retained,
 * unless it belongs to another document.
 *
 * @param known - is not changed
 * @param answer - from the worker
 * @param documentRevision - the revision at which the current document was opened
 */
export function learn(known: Known, answer: Answer, documentRevision: number): Known {
  if (answer.revision < known.revision) return known;
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

/** True if the report shown is older than the latest answer: the current plan has no results. */
export function isStale(known: Known): boolean {
  return known.report !== null && known.reportRevision < known.revision;
}
