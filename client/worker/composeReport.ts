import { reportHtml, type ReportRequest } from '../../models/present/printed/reportHtml.ts';
import type { PlanContext } from './protocol/CallContext.ts';
import { resultsOf } from './results/knownResults.ts';
import { planOf } from './results/planOf.ts';

/** What the page states of a report: everything but how it is computed. */
export type StatedReport = Omit<ReportRequest, 'resultsOf'>;

/**
 * The printed report of the open plan as HTML, from the results that the page shows.
 *
 * @throws ModelError if the plan cannot be computed
 */
export function composeReport(request: StatedReport, { document, library }: PlanContext): string {
  return reportHtml(planOf(document), library, { ...request, resultsOf });
}
