import { ModelError, type InputIssue } from '../../problems/ModelError.ts';

/** Issues that are listed at most. */
const SHOWN = 100;

/**
 * The error of a study that cannot run.
 *
 * @param issues - at least one, with paths in the study
 */
export function invalidStudy(issues: readonly InputIssue[]): ModelError {
  const [first] = issues;
  const more = issues.length > 1 ? ` (and ${String(issues.length - 1)} more)` : '';
  const message = first === undefined ? 'The study is not valid.' : `${first.path} ${first.message}${more}`;
  return new ModelError('study-invalid', message.trim(), issues.slice(0, SHOWN));
}
