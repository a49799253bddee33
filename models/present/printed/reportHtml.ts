import type { Library } from '../../catalogue/Library.ts';
import type { Plan } from '../../plan/document/planSchema.ts';
import { documentHtml } from './html/documentHtml.ts';
import { printedReport, type PrintedChoice } from './printedReport.ts';
import { printedSource, type PrintedScope } from './printedSource.ts';
import type { Paper } from './sectionChoices.ts';

/** What of a plan is printed, and on what paper. */
export interface ReportRequest extends PrintedChoice, PrintedScope {
  /** Default: A4. */
  readonly paper?: Paper | undefined;
}

/**
 * The printed report of a plan as one HTML file.
 *
 * @param plan - a validated plan; not changed
 * @param library - catalogue tables
 * @throws ModelError `plan-not-computable`, `option-unknown`
 */
export function reportHtml(plan: Plan, library: Library, request: ReportRequest = {}): string {
  return documentHtml(printedReport(printedSource(plan, library, request), request), request.paper ?? 'a4');
}
