import { pathInDesign } from '../commands/values.ts';
import { textAt, type JsonObject, type Path } from '../document/json.ts';
import { shownPaths } from '../fields/designRows.ts';
import { pathText } from './path.ts';
import type { PageId } from './route.ts';

/**
 * The page that has the field of a path: the plan page but for what only the cards of tariff, carbon and cost show.
 *
 * @param document - the plan
 * @param path - keys from its root
 */
export function fieldPage(document: JsonObject, path: Path): PageId {
  const inDesign = pathInDesign(path);
  const place = pathText(inDesign);
  const isShown = shownPaths.some((shown) => pathText(shown) === place);
  if (inDesign[0] === 'finance') return 'cost';
  if (inDesign[0] === 'carbon') return isShown ? 'plan' : 'carbon';
  if (inDesign[0] !== 'tariff') return 'plan';
  const within = inDesign.length < path.length ? path.slice(0, 3) : [];
  const kind = textAt(document, [...within, 'tariff', 'kind']) ?? textAt(document, ['tariff', 'kind']);
  // The plan page names the kind, and leads to where it is chosen.
  const isOnPlan = place !== 'tariff.kind' && isShown;
  return kind === 'flat' && (isOnPlan || place === 'tariff') ? 'plan' : 'bill';
}
