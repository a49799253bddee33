import type { Library } from '../../models/catalogue/Library.ts';
import { parsePlan } from '../../models/plan/document/parse.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { reviewPlan } from '../../models/report/reportPlan.ts';
import type { Json } from '../../models/edit/document/json.ts';
import type { Answer } from './protocol/protocol.ts';

/**
 * The answer for one document: its review, or the issues of an invalid plan.
 *
 * @param revision - the document's
 * @param document - any JSON
 * @param library - the catalogue
 */
export function reviewDocument(revision: number, document: Json, library: Library): Answer {
  try {
    return { revision, review: reviewPlan(parsePlan(document), library), issues: [] };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const issues =
      error.issues.length > 0 ? error.issues : [{ path: '', rule: error.code, message: error.message }];
    return { revision, review: null, issues };
  }
}
