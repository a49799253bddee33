import type { Finding } from '../problems/Finding.ts';
import { alsoTrueAt, PLACES_LISTED } from '../problems/mergeFindings.ts';
import type { Rack, Scenario } from './planSchema.ts';

/** Racks of a plan that are built alike, so that one of them is computed for all. */
export interface RackGroup {
  /** The first of them. */
  readonly rack: Rack;
  /** Ids in the order of the plan. */
  readonly ids: readonly string[];
  /** Racks in all, counts of each entry included. */
  readonly rackCount: number;
}

/** Groups of a racks section. Options that leave the racks alone share the section, and so its groups. */
const known = new WeakMap<Scenario['racks'], readonly RackGroup[]>();

/**
 * Groups racks that differ in nothing but their name, their count, and what their contents are called.
 *
 * @param racks - the racks section; must not be changed afterwards
 */
export function groupRacks(racks: Scenario['racks']): readonly RackGroup[] {
  const before = known.get(racks);
  if (before !== undefined) return before;
  const groups = new Map<string, { rack: Rack; ids: string[]; rackCount: number }>();
  for (const [id, rack] of Object.entries(racks)) {
    const build = buildOf(rack);
    const group = groups.get(build);
    if (group === undefined) {
      groups.set(build, { rack, ids: [id], rackCount: rack.count ?? 1 });
    } else {
      group.ids.push(id);
      group.rackCount += rack.count ?? 1;
    }
  }
  const grouped = [...groups.values()];
  known.set(racks, grouped);
  return grouped;
}

/** All that decides how a rack is built, as one key. Ids hold no blanks, so a blank parts them. */
function buildOf(rack: Rack): string {
  let build = `${rack.hall} ${rack.rackType}`;
  for (const id in rack.contents) {
    const contents = rack.contents[id];
    if (contents === undefined) continue;
    const { device, count = 1, position_U = 'any', face = 'front' } = contents;
    build += ` ${device} ${String(count)} ${String(position_U)} ${face}`;
  }
  if (rack.feeds !== undefined) build += JSON.stringify(rack.feeds);
  if (rack.workload !== undefined) build += ` ${JSON.stringify(rack.workload)}`;
  return build;
}

/** Where in the other racks of a group the same thing is that a path names in its first rack. */
function placesAlike(group: RackGroup, path: string, racks: Scenario['racks']): string[] {
  const [first = '', ...others] = group.ids;
  const rest = path.slice(`racks.${first}`.length);
  const [, contentsId] = /^\.contents\.([^.]+)/.exec(rest) ?? [];
  const index = contentsId === undefined ? -1 : Object.keys(group.rack.contents).indexOf(contentsId);
  return others.slice(0, PLACES_LISTED).map((id) => {
    const itsContentsId = Object.keys(racks[id]?.contents ?? {})[index];
    const itsRest =
      contentsId === undefined || itsContentsId === undefined
        ? rest
        : `.contents.${itsContentsId}${rest.slice(`.contents.${contentsId}`.length)}`;
    return `racks.${id}${itsRest}`;
  });
}

/**
 * Says of all racks of a group what was found about its first.
 *
 * @param racks - the racks section
 */
export function trueOfGroup(finding: Finding, group: RackGroup, racks: Scenario['racks']): Finding {
  return alsoTrueAt(finding, group.ids.length - 1, placesAlike(group, finding.path, racks));
}
