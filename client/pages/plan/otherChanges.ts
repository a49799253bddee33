import { isObject, type Json, type Path } from '../../../models/edit/document/json.ts';
import { pathKey } from '../../../models/edit/document/path.ts';
import { shownPaths } from '../../../models/present/design/designRows.ts';

/**
 * Changes of an option that have no row in the design table, so that all changes are visible.
 *
 * @param changes - the option's merge patch
 * @returns paths as text
 */
export function otherChanges(changes: Json | undefined): string[] {
  return leaves(changes, [])
    .filter((path) => !shownPaths.some((shown) => pathKey(shown) === pathKey(path)))
    .map(pathKey);
}

function leaves(value: Json | undefined, path: Path): Path[] {
  // A utility rate is a single value with many numbers.
  const isWhole = !isObject(value) || pathKey(path) === 'tariff.record';
  if (isWhole) return path.length === 0 ? [] : [path];
  return Object.entries(value).flatMap(([key, entry]) =>
    key === 'kind' ? [] : leaves(entry, [...path, key]),
  );
}
