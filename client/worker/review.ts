import type { Library } from '../../models/catalogue/Library.ts';
import { parsePlan } from '../../models/plan/document/parse.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { reviewOptions, type Advice } from '../../models/report/reviewOptions.ts';
import type { Json } from '../../models/edit/document/json.ts';
import type { Answer } from './protocol/protocol.ts';

/**
 * The answer for one document: its review, or the issues of an invalid plan.
 *
 * @param revision - the document's
 * @param document - any JSON
 * @param library - the catalogue
 * @param advice - further findings; default: none, while their code is not loaded
 */
export function reviewDocument(
  revision: number,
  document: Json,
  library: Library,
  advice: Advice = () => [],
): Answer {
  try {
    return { revision, review: reviewOptions(parsePlan(document), library, advice), issues: [] };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const issues =
      error.issues.length > 0 ? error.issues : [{ path: '', rule: error.code, message: error.message }];
    return { revision, review: null, issues };
  }
}
