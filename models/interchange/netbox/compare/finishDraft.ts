import type { Plan } from '../../../plan/document/planSchema.ts';
import { netboxSource } from '../newPlanOf.ts';
import { NETBOX_SOURCE, type ReadObjects } from '../readObjects.ts';
import { deviceIn, type PlanComparison } from './PlanComparison.ts';
import type { Draft } from './Draft.ts';
import { builtContents, entriesOf, type Slot } from './rackSlots.ts';

/** A plan with what was taken, and the entry of each device of NetBox that it has, by the rack. */
export interface FinishedDraft {
  readonly plan: Plan;
  readonly entriesByRack: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * The plan of a draft, with the halls, rows and nodes that its racks refer to.
 *
 * @param slots - devices of the plan before the draft
 * @param year - of the rows
 */
export function finishDraft(
  draft: Draft,
  comparison: PlanComparison,
  { slots, year }: { readonly slots: ReadonlyMap<string, readonly Slot[]>; readonly year: number },
): FinishedDraft {
  const entriesByRack = buildContents(draft, comparison, slots);
  bringAlong(draft, comparison.objects);
  const { plan } = comparison;
  const { racks, halls, nodes, deviceRows, rackTypeRows, site } = draft;
  const hasNodes = Object.keys(nodes).length > 0 || plan.powerTopology !== undefined;
  return {
    plan: {
      ...plan,
      ...(site === undefined ? {} : { site }),
      halls: Object.keys(halls).length === 0 ? { 'hall-1': { name: 'Hall 1' } } : halls,
      racks,
      ...(hasNodes ? { powerTopology: { ...plan.powerTopology, nodes } } : {}),
      ...catalogueOf(plan, { deviceRows, rackTypeRows }, year),
    },
    entriesByRack,
  };
}

/** Puts changed devices into the contents of their racks. */
function buildContents(
  draft: Draft,
  comparison: PlanComparison,
  before: ReadonlyMap<string, readonly Slot[]>,
): Map<string, ReadonlyMap<string, string>> {
  const deviceOf = (id: string): ReturnType<typeof deviceIn> => deviceIn(comparison, id);
  const entriesByRack = new Map<string, ReadonlyMap<string, string>>();
  for (const { imported, netboxId } of comparison.racks) {
    const rackId = draft.rackIds.get(netboxId);
    const rack = rackId === undefined ? undefined : draft.racks[rackId];
    if (rackId === undefined || rack === undefined) continue;
    const slots = draft.slots.get(rackId);
    if (slots === undefined) {
      const devices = comparison.objects.devices.get(imported.id) ?? [];
      const heightOf_U = (id: string): number => deviceOf(id)?.height_U ?? 0;
      entriesByRack.set(rackId, entriesOf(rack.contents, devices, heightOf_U));
    } else if (slots === before.get(rackId)) {
      entriesByRack.set(
        rackId,
        new Map(
          slots.flatMap(({ netboxId: id, entry }): [string, string][] =>
            id === undefined || entry === undefined ? [] : [[id, entry]],
          ),
        ),
      );
    } else {
      const { contents, entryOf } = builtContents(rack.contents, slots, {
        rackName: imported.name,
        deviceOf,
      });
      draft.racks[rackId] = { ...rack, contents };
      entriesByRack.set(rackId, entryOf);
    }
  }
  return entriesByRack;
}

/** Adds what the racks of the draft refer to and only NetBox has. */
function bringAlong(draft: Draft, { halls, rackTypeRows, deviceRows, panels }: ReadObjects): void {
  const nodes = new Map(Object.entries(panels.nodes));
  for (const { hall, rackType, contents, feeds = {} } of Object.values(draft.racks)) {
    addMissing(draft.halls, halls.halls, [hall]);
    addMissing(draft.rackTypeRows, rackTypeRows, [rackType]);
    addMissing(
      draft.deviceRows,
      deviceRows,
      Object.values(contents).map(({ device }) => device),
    );
    addMissing(
      draft.nodes,
      nodes,
      Object.values(feeds).flatMap(({ from }) => from ?? []),
    );
  }
}

/** Adds the values of some ids that only NetBox has. */
function addMissing<Value>(
  present: Record<string, Value>,
  read: ReadonlyMap<string, Value>,
  ids: readonly string[],
): void {
  for (const id of ids) {
    const value = read.get(id);
    if (value !== undefined && !Object.hasOwn(present, id)) present[id] = value;
  }
}

function catalogueOf(
  plan: Plan,
  { deviceRows, rackTypeRows }: Pick<Draft, 'deviceRows' | 'rackTypeRows'>,
  year: number,
): Pick<Plan, 'catalogue'> {
  const { catalogue } = plan;
  const rowCount = Object.keys(deviceRows).length + Object.keys(rackTypeRows).length;
  if (rowCount === 0) return catalogue === undefined ? {} : { catalogue };
  const isFromNetbox = [...Object.values(deviceRows), ...Object.values(rackTypeRows)].some(({ sources }) =>
    sources.includes(NETBOX_SOURCE),
  );
  const sources = isFromNetbox
    ? { [NETBOX_SOURCE]: netboxSource(year), ...catalogue?.sources }
    : catalogue?.sources;
  return {
    catalogue: {
      ...catalogue,
      ...(sources === undefined ? {} : { sources }),
      devices: deviceRows,
      rackTypes: rackTypeRows,
    },
  };
}
