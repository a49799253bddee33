import type { Device } from '../../../catalogue/device.ts';
import type { Library } from '../../../catalogue/Library.ts';
import type { RackType } from '../../../catalogue/rackType.ts';
import type { KnownNetboxRack } from '../../../plan/document/knownNetboxSchema.ts';
import type { Plan, Rack } from '../../../plan/document/planSchema.ts';
import type { NetboxKind } from '../NetboxDocument.ts';
import type { ImportedRack } from '../import/importRacks.ts';
import type { ReadObjects } from '../readObjects.ts';

/** A rack of NetBox, and what the plan has of it. */
export interface MatchedRack {
  readonly netboxId: string;
  readonly imported: ImportedRack;
  /** What it was at the last review; undefined if it was in none. */
  readonly known: KnownNetboxRack | undefined;
  /** The rack of the plan; undefined if it has none. */
  readonly planned: { readonly id: string; readonly rack: Rack } | undefined;
}

/** What was read: all of NetBox, `site-3`, or `site-3/location-7`. */
export type ReadScope = string;

/** A plan and a read of NetBox, prepared to be compared. */
export interface PlanComparison {
  readonly plan: Plan;
  readonly library: Library;
  readonly objects: ReadObjects;
  readonly racks: readonly MatchedRack[];
  readonly scope: ReadScope;
  /** Whether all objects of a kind in the scope were read, so that a missing one is gone. */
  readonly isComplete: (kind: NetboxKind) => boolean;
}

/** Whether what was found in one scope would be found in another. */
export const isScopeWithin = (inner: ReadScope, outer: ReadScope): boolean =>
  outer === 'all' || inner === outer || inner.startsWith(`${outer}/`);

/** A device of the objects, of the plan or of the catalogue. */
export function deviceIn({ plan, library, objects }: PlanComparison, id: string): Device | undefined {
  return plan.catalogue?.devices?.[id] ?? objects.deviceOf(id) ?? library.devices[id];
}

/** A rack type likewise. */
export function rackTypeIn({ plan, library, objects }: PlanComparison, id: string): RackType | undefined {
  return plan.catalogue?.rackTypes?.[id] ?? objects.rackTypeRows.get(id) ?? library.rackTypes[id];
}

/** Name of a hall of the plan or of NetBox. */
export const hallNameIn = ({ plan, objects }: PlanComparison, id: string): string =>
  plan.halls[id]?.name ?? objects.halls.halls.get(id)?.name ?? id;
