import { ModelError, parsePlan, reviewPlan, type Library } from '../../models/index.ts';
import type { Json } from '../document/json.ts';
import type { Answer } from './protocol.ts';

/**
 * Answers for one document: its review, or the issues that keep it from being a plan.
 *
 * @param revision - the document's
 * @param document - any JSON
 * @param library - what the plan looks things up in
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
