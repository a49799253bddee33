import type { Device } from '../../../catalogue/device.ts';
import type { RackType } from '../../../catalogue/rackType.ts';
import type { Plan, Rack } from '../../../plan/document/planSchema.ts';
import type { Slot } from './rackSlots.ts';

type Nodes = NonNullable<Plan['powerTopology']>['nodes'];

/** A plan while differences are taken into it. */
export interface Draft {
  site: Plan['site'];
  readonly halls: Plan['halls'];
  readonly racks: Record<string, Rack>;
  readonly nodes: Nodes;
  readonly deviceRows: Record<string, Device>;
  readonly rackTypeRows: Record<string, RackType>;
  /** Devices of the racks that are compared one by one. */
  readonly slots: Map<string, readonly Slot[]>;
  /** Racks of the plan by those of NetBox, with those that were taken. */
  readonly rackIds: Map<string, string>;
  /** Feeds of these racks by those of NetBox: `rack`, then `feed`. */
  readonly feedIds: Map<string, Map<string, string>>;
}

/** Devices of the plan, and the racks and feeds of NetBox that it has. */
type Links = Pick<Draft, 'rackIds' | 'feedIds'> & { readonly slots: ReadonlyMap<string, readonly Slot[]> };

/** A draft that is the plan. */
export function draftOf(plan: Plan, { slots, rackIds, feedIds }: Links): Draft {
  return {
    site: plan.site,
    halls: { ...plan.halls },
    racks: { ...plan.racks },
    nodes: { ...plan.powerTopology?.nodes },
    deviceRows: { ...plan.catalogue?.devices },
    rackTypeRows: { ...plan.catalogue?.rackTypes },
    slots: new Map(slots),
    rackIds: new Map(rackIds),
    feedIds: new Map([...feedIds].map(([rack, feeds]) => [rack, new Map(feeds)])),
  };
}

/** Changes some fields of a rack that the draft has. */
export function changeRack(draft: Draft, id: string, change: (rack: Rack) => Rack): void {
  const rack = draft.racks[id];
  if (rack !== undefined) draft.racks[id] = change(rack);
}

/** Changes the devices of a rack. */
export function changeSlots(
  draft: Draft,
  rackId: string,
  change: (slots: readonly Slot[]) => readonly Slot[],
): void {
  draft.slots.set(rackId, change(draft.slots.get(rackId) ?? []));
}
