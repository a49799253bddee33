import {
  isObject,
  objectAt,
  type Json,
  type JsonObject,
  type Path,
} from '../../../models/edit/document/json.ts';
import { pathKey } from '../../../models/edit/document/path.ts';
import { shownPaths } from '../../../models/present/design/designRows.ts';
import { fieldPage } from '../../state/fieldPage.ts';
import type { PlanPageId } from '../../state/pages.ts';

/** Changes of an option that a design page's table has no row for. */
export interface OtherChanges {
  /** Paths in the design, as text, of fields of this page. */
  readonly here: readonly string[];
  /** The number of changed fields of other pages. */
  readonly elsewhere: readonly { readonly page: PlanPageId; readonly count: number }[];
}

/**
 * Changes of an option that have no row in the table of a page, so that all changes are visible.
 *
 * @param document - the plan
 * @param optionId - one of its options
 * @param page - with the table
 */
export function otherChanges(document: JsonObject, optionId: string, page: PlanPageId): OtherChanges {
  const within = ['options', optionId, 'changes'];
  const here: string[] = [];
  const counts = new Map<PlanPageId, number>();
  for (const path of leaves(objectAt(document, within), [])) {
    const pageOfPath = fieldPage(document, [...within, ...path]);
    const hasRow = shownPaths.some((shown) => pathKey(shown) === pathKey(path));
    if (pageOfPath !== page) counts.set(pageOfPath, (counts.get(pageOfPath) ?? 0) + 1);
    else if (!hasRow && path.at(-1) !== 'kind') here.push(pathKey(path));
  }
  return { here, elsewhere: [...counts].map(([id, count]) => ({ page: id, count })) };
}

function leaves(value: Json, path: Path): Path[] {
  // A utility rate is a single value with many numbers.
  const isWhole = !isObject(value) || pathKey(path) === 'tariff.record';
  if (isWhole) return path.length === 0 ? [] : [path];
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, [...path, key]));
}
