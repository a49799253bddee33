import type { Finding } from '../problems/Finding.ts';
import { alsoTrueAt, PLACES_LISTED } from '../problems/mergeFindings.ts';
import type { Workload } from '../workload/workloadSchema.ts';
import type { Rack, Scenario } from './planSchema.ts';

/** Racks of a group that work alike. */
export interface Duty {
  /** The racks' own workload, if they have one. */
  readonly workload: Workload | undefined;
  readonly ids: readonly string[];
  /** Racks in all, counts of each entry included. */
  readonly rackCount: number;
}

/** Racks of a plan that are built alike, so that one of them is laid out, added up and checked for all. */
export interface RackGroup {
  /** The first of them. */
  readonly rack: Rack;
  /** Ids in the order of the plan. */
  readonly ids: readonly string[];
  /** Racks in all, counts of each entry included. */
  readonly rackCount: number;
  readonly duties: readonly Duty[];
}

/** Groups of a racks section. Options that leave the racks alone share the section, and so its groups. */
const known = new WeakMap<Scenario['racks'], readonly RackGroup[]>();

/**
 * Groups racks that differ in nothing but their name, their count, their workload, and what their contents are called.
 *
 * @param racks - the racks section; must not be changed afterwards
 */
export function groupRacks(racks: Scenario['racks']): readonly RackGroup[] {
  const before = known.get(racks);
  if (before !== undefined) return before;
  const groups = new Map<string, GrowingGroup>();
  for (const [id, rack] of Object.entries(racks)) {
    const build = buildOf(rack);
    let group = groups.get(build);
    if (group === undefined) {
      group = new GrowingGroup(rack);
      groups.set(build, group);
    }
    group.add(id, rack);
  }
  const grouped = [...groups.values()];
  known.set(racks, grouped);
  return grouped;
}

class GrowingGroup implements RackGroup {
  readonly rack: Rack;
  readonly ids: string[] = [];
  readonly duties: { workload: Workload | undefined; ids: string[]; rackCount: number }[] = [];
  rackCount = 0;
  readonly #dutyByWorkload = new Map<string, number>();

  constructor(rack: Rack) {
    this.rack = rack;
  }

  add(id: string, rack: Rack): void {
    const { workload, count = 1 } = rack;
    this.ids.push(id);
    this.rackCount += count;
    const key = workload === undefined ? '' : JSON.stringify(workload);
    const duty = this.duties[this.#dutyByWorkload.get(key) ?? -1];
    if (duty === undefined) {
      this.#dutyByWorkload.set(key, this.duties.push({ workload, ids: [id], rackCount: count }) - 1);
    } else {
      duty.ids.push(id);
      duty.rackCount += count;
    }
  }
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
