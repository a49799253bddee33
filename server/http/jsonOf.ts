import { ModelError } from '../../models/problems/ModelError.ts';
import { guardText } from '../../models/plan/document/guardText.ts';

/**
 * Parses JSON text of a request, with limits on its length and depth.
 *
 * @throws ModelError `json-invalid`, `json-too-large` or `json-too-deep`
 */
export function jsonOf(text: string): unknown {
  guardText(text);
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be parsed';
    const message = `is not JSON: ${reason}.`;
    throw new ModelError('json-invalid', `The text ${message}`, [{ path: '', rule: 'JSON', message }]);
  }
}
