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
 * Groups racks that differ in nothing but name and count.
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
    const { device, count = 1, position_U, face = 'front' } = contents;
    build += ` ${id} ${device} ${String(count)} ${String(position_U)} ${face}`;
  }
  if (rack.feeds !== undefined) build += JSON.stringify(rack.feeds);
  if (rack.workload !== undefined) build += ` ${JSON.stringify(rack.workload)}`;
  return build;
}
