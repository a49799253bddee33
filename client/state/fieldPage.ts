import { pathInDesign } from '../../models/edit/commands/values.ts';
import { textAt, type JsonObject, type Path } from '../../models/edit/document/json.ts';
import { shownPaths } from '../../models/present/design/designRows.ts';
import { pathKey } from '../../models/edit/document/path.ts';
import type { PlanPageId } from './pages.ts';

/** The page of each section of a design, if all its fields are on one page. */
const sectionPages: Readonly<Record<string, PlanPageId>> = {
  racks: 'racks',
  halls: 'racks',
  workload: 'racks',
  energyBasis: 'racks',
  power: 'power',
  itMetering: 'power',
  powerTopology: 'power',
  cooling: 'cooling',
  options: 'cooling',
  finance: 'cost',
  findingDecisions: 'findings',
};

/**
 * The page with the field of a path. Fields of the plan itself and of its place are on the site page.
 *
 * @param document - the plan
 * @param path - keys from its root
 */
export function fieldPage(document: JsonObject, path: Path): PlanPageId {
  const inDesign = pathInDesign(path);
  const [section = ''] = inDesign;
  const isShown = shownPaths.some((shown) => pathKey(shown) === pathKey(inDesign));
  if (isOnFloor(inDesign)) return 'floor';
  if (path.length > 0 && inDesign.length === 0) return 'cooling';
  if (section === 'carbon') return isShown ? 'site' : 'carbon';
  if (section === 'tariff') return tariffPage(document, path, inDesign);
  return sectionPages[section] ?? 'site';
}

/** The site page shows the price of a flat tariff, and the kind of others with a link to the page where it is chosen. */
function tariffPage(document: JsonObject, path: Path, inDesign: Path): PlanPageId {
  const within = inDesign.length < path.length ? path.slice(0, 3) : [];
  const kind = textAt(document, [...within, 'tariff', 'kind']) ?? textAt(document, ['tariff', 'kind']);
  const place = pathKey(inDesign);
  const isOnSite = place !== 'tariff.kind' && shownPaths.some((shown) => pathKey(shown) === place);
  return kind === 'flat' && (isOnSite || place === 'tariff') ? 'site' : 'bill';
}

/** True for rooms, positions of racks, their feeds and cords. */
function isOnFloor([section, , part = '']: Path): boolean {
  if (section === 'racks') return part === 'places' || part === 'feeds' || part === 'cords';
  return section === 'halls' && part === 'room';
}
