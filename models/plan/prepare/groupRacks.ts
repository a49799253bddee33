import type { Feed } from '../../power/feedSchema.ts';
import type { Workload } from '../../workload/workloadSchema.ts';
import type { Rack, Scenario } from '../document/planSchema.ts';

/** Racks of a group with the same workload and tenant. */
export interface WorkloadGroup {
  readonly tenant: string | undefined;
  /** The custom workload of the racks, if stated. */
  readonly workload: Workload | undefined;
  readonly ids: readonly string[];
  /** Total number of racks over all entries. */
  readonly rackCount: number;
}

/** Cords of each of a rack's contents, in their order; undefined if not stated. */
export type CordsOfContents = readonly (Rack['contents'][string]['cords'] | undefined)[];

/** Racks of a group with identical feeds and cords. */
export interface FeedGroup {
  readonly feeds: Readonly<Record<string, Feed>>;
  /** Empty if no cord is stated. */
  readonly cords: CordsOfContents;
  readonly ids: readonly string[];
}

/** Identical racks of a plan; one of them is laid out, computed and checked for all. */
export interface RackGroup {
  /** The first rack. */
  readonly rack: Rack;
  /** Ids in the order of the plan. */
  readonly ids: readonly string[];
  /** Total number of racks over all entries. */
  readonly rackCount: number;
  readonly duties: readonly WorkloadGroup[];
  readonly feedings: readonly FeedGroup[];
}

/** Cached groups of a racks section. Options without changes of the racks share the section and its groups. */
const known = new WeakMap<Scenario['racks'], readonly RackGroup[]>();

/**
 * Groups racks that differ only in name, count, position, workload, feeds, cords, and ids of their contents.
 *
 * @param racks - the racks section; must not be changed afterwards
 */
export function groupRacks(racks: Scenario['racks']): readonly RackGroup[] {
  const cached = known.get(racks);
  if (cached !== undefined) return cached;
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

/** A group while its racks are collected. */
class GrowingGroup implements RackGroup {
  readonly rack: Rack;
  readonly ids: string[] = [];
  rackCount = 0;
  readonly duties: (WorkloadGroup & { ids: string[]; rackCount: number })[] = [];
  readonly feedings: (FeedGroup & { ids: string[] })[] = [];
  readonly #dutyByWorkload = new Map<string, number>();
  readonly #feedingByFeeds = new Map<string, number>();

  constructor(rack: Rack) {
    this.rack = rack;
  }

  add(id: string, rack: Rack): void {
    const { count = 1 } = rack;
    this.ids.push(id);
    this.rackCount += count;
    this.#addDuty(id, rack, count);
    this.#addFeeding(id, rack.feeds ?? NO_FEEDS, cordsOf(rack));
  }

  #addDuty(id: string, { workload, tenant }: Rack, count: number): void {
    const key = `${workload === undefined ? '' : JSON.stringify(workload)} ${tenant ?? ''}`;
    const duty = this.duties[this.#dutyByWorkload.get(key) ?? -1];
    if (duty === undefined) {
      this.#dutyByWorkload.set(key, this.duties.push({ workload, tenant, ids: [id], rackCount: count }) - 1);
    } else {
      duty.ids.push(id);
      duty.rackCount += count;
    }
  }

  #addFeeding(id: string, feeds: Readonly<Record<string, Feed>>, cords: CordsOfContents): void {
    const key =
      (feeds === NO_FEEDS ? '' : JSON.stringify(feeds)) + (cords === NO_CORDS ? '' : JSON.stringify(cords));
    const feeding = this.feedings[this.#feedingByFeeds.get(key) ?? -1];
    if (feeding === undefined)
      this.#feedingByFeeds.set(key, this.feedings.push({ feeds, cords, ids: [id] }) - 1);
    else feeding.ids.push(id);
  }
}

const NO_FEEDS: Readonly<Record<string, Feed>> = {};
const NO_CORDS: CordsOfContents = [];

function cordsOf({ contents }: Rack): CordsOfContents {
  for (const id in contents) {
    if (contents[id]?.cords !== undefined) return Object.values(contents).map(({ cords }) => cords);
  }
  return NO_CORDS;
}

/** All properties that define a rack build, as one key. Ids contain no blanks, so a blank separates them. */
function buildOf(rack: Rack): string {
  let build = `${rack.hall} ${rack.rackType} ${String(rack.coolingCapacity_kW ?? '')}`;
  for (const id in rack.contents) {
    const contents = rack.contents[id];
    if (contents === undefined) continue;
    const { device, count = 1, position_U = 'any', face = 'front', heatCaptureFraction = 'any' } = contents;
    build += ` ${device} ${String(count)} ${String(position_U)} ${face} ${String(heatCaptureFraction)}`;
  }
  return build;
}
