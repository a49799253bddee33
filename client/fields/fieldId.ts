import { pathKey } from '../../models/edit/document/path.ts';
import type { Path } from '../../models/edit/document/json.ts';

/**
 * The id of the element for a path of the plan: the path of a finding leads to its field.
 *
 * @param path - keys from the root of the plan
 */
export function fieldId(path: Path): string {
  return `field-${pathKey(path)}`;
}
