import type { InputIssue } from '../problems/ModelError.ts';
import { ModelError } from '../problems/ModelError.ts';

/**
 * Answers that no hall can meet.
 *
 * @param path - of the answer
 * @param rule - what is required
 * @param message - what was given, what is allowed and the remedy
 */
export function impossible(path: string, rule: string, message: string): ModelError {
  const issue: InputIssue = { path, rule, message };
  return new ModelError('hall-answers-impossible', message, [issue]);
}
