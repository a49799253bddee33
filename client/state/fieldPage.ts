import { pathInDesign } from '../../models/edit/commands/values.ts';
import { textAt, type JsonObject, type Path } from '../../models/edit/document/json.ts';
import { shownPaths } from '../../models/present/design/designRows.ts';
import { pathKey } from '../../models/edit/document/path.ts';
import type { PageId } from './route.ts';

/**
 * The page with the field of a path: the plan page, except for fields of the floor page and of the tariff, carbon and cost cards.
 *
 * @param document - the plan
 * @param path - keys from its root
 */
export function fieldPage(document: JsonObject, path: Path): PageId {
  const inDesign = pathInDesign(path);
  const place = pathKey(inDesign);
  const isShown = shownPaths.some((shown) => pathKey(shown) === place);
  if (isOnFloor(inDesign)) return 'floor';
  if (inDesign[0] === 'finance') return 'cost';
  if (inDesign[0] === 'carbon') return isShown ? 'plan' : 'carbon';
  if (inDesign[0] !== 'tariff') return 'plan';
  const within = inDesign.length < path.length ? path.slice(0, 3) : [];
  const kind = textAt(document, [...within, 'tariff', 'kind']) ?? textAt(document, ['tariff', 'kind']);
  // The plan page shows the kind, with a link to the page where it is chosen.
  const isOnPlan = place !== 'tariff.kind' && isShown;
  return kind === 'flat' && (isOnPlan || place === 'tariff') ? 'plan' : 'bill';
}

/** True for rooms, positions of racks, their feeds and cords, and the power topology. */
function isOnFloor([section, , part = '']: Path): boolean {
  if (section === 'racks') return part === 'places' || part === 'feeds' || part === 'cords';
  return section === 'powerTopology' || (section === 'halls' && part === 'room');
}
