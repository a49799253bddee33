import { ModelError } from '../../problems/ModelError.ts';
import { pathText } from '../../problems/path.ts';
import { guardText } from './guardText.ts';
import { repeatedKey } from './repeatedKey.ts';

/**
 * Parses the JSON text of a document. A byte-order mark is ignored.
 *
 * @throws ModelError `json-too-large`, `json-too-deep`, `json-invalid`, or `json-key-repeated`
 */
export function parseJsonText(text: string): unknown {
  guardText(text);
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be read';
    throw new ModelError('json-invalid', `The text is not JSON: ${reason}.`, [
      { path: '', rule: 'JSON', message: `is not JSON: ${reason}.` },
    ]);
  }
  const repeated = repeatedKey(text);
  if (repeated !== undefined) {
    const path = pathText(repeated);
    const message = 'is a duplicate key; only one would be used. Use a different id for each.';
    throw new ModelError('json-key-repeated', `${path} ${message}`, [{ path, rule: 'keys once', message }]);
  }
  return json;
}
