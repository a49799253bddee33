import type { Library } from '../../models/catalogue/Library.ts';
import { optionsOf, scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { adviceToCome, reviewOptions, type Advice } from '../../models/report/reviewOptions.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import { beginReview, endReview } from './results/knownResults.ts';
import { planOf } from './results/planOf.ts';
import type { Answer } from './protocol/protocol.ts';

/**
 * The answer for one document: its review, or the issues of an invalid plan.
 *
 * @param revision - the document's
 * @param document - valid or not
 * @param library - the catalogue
 * @param advice - further findings; default: none, while their code is not loaded
 */
export function reviewDocument(
  revision: number,
  document: JsonObject,
  library: Library,
  advice: Advice = adviceToCome,
): Answer {
  try {
    const review = reviewOptions(planOf(document), library, advice, beginReview(library));
    endReview();
    return { revision, review, issues: [] };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const issues =
      error.issues.length > 0 ? error.issues : [{ path: '', rule: error.code, message: error.message }];
    return { revision, review: null, issues };
  }
}

/**
 * True if there is advice on a document, or decisions that may be on it, so that its answer without advice is not the last one.
 *
 * @param document - valid or not
 */
export function isAdvised(document: JsonObject, library: Library, advice: Advice): boolean {
  try {
    const plan = planOf(document);
    if (Object.keys(plan.findingDecisions ?? {}).length > 0) return true;
    return optionsOf(plan).some(({ id }) => advice(scenarioAt(plan, id), library).length > 0);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return false;
  }
}
