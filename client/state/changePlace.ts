import type { Edit } from '../../models/edit/document/edit.ts';
import type { JsonObject, Path } from '../../models/edit/document/json.ts';
import { fieldPage } from './fieldPage.ts';
import type { PageId, PlanPageId } from './pages.ts';

/** Where a change is seen, if not on the page that is shown. */
export interface ChangePlace {
  readonly page: PlanPageId;
  readonly path: Path;
}

/** Sections that the floor page shows in addition to the page of their fields. */
const alsoOnFloor: ReadonlySet<string> = new Set(['racks', 'halls']);

/**
 * The place of a change that the shown page does not show.
 *
 * @param document - the plan after the change
 * @param edits - of the change
 * @param shown - the page that is shown
 * @returns undefined if the page shows a part of the change, or if the change is a whole plan, which every page shows
 */
export function changePlace(
  document: JsonObject,
  edits: readonly Edit[],
  shown: PageId,
): ChangePlace | undefined {
  let first: ChangePlace | undefined;
  for (const { path } of edits) {
    const [section = ''] = path;
    const page = fieldPage(document, path);
    if (path.length === 0 || page === shown) return undefined;
    if (shown === 'floor' && alsoOnFloor.has(section)) return undefined;
    first ??= { page, path };
  }
  return first;
}
