import type { Finding } from '../../../models/problems/Finding.ts';
import { figure } from './numbers.ts';
import { wrap } from './wrap.ts';

/** Findings of an import or an export to review, each with its file and line. */
export function reviewList(review: readonly Finding[], width: number): string[] {
  if (review.length === 0) return ['  No findings.'];
  const layout = { width, indent: ' '.repeat(11) };
  return review.flatMap(({ severity, code, path, message, occurrenceCount }) => {
    const others = occurrenceCount === 1 ? '' : ` and ${figure(occurrenceCount - 1, [0, 0])} more`;
    const at = path === '' ? [] : wrap(`At ${path}${others}.`, layout);
    return [`  ${severity.padEnd(9)}${code}`, ...wrap(message, layout), ...at];
  });
}
