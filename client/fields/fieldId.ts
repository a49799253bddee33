import { pathKey } from '../../models/edit/document/path.ts';
import type { Path } from '../../models/edit/document/json.ts';

/**
 * The id of the element that shows a place of the plan: a finding's path leads to its field.
 *
 * @param path - keys from the root of the plan
 */
export function fieldId(path: Path): string {
  return `field-${pathKey(path)}`;
}
