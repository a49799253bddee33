import type { Device } from '../../catalogue/device.ts';
import type { RackType } from '../../catalogue/rackType.ts';
import { parsePlan } from '../../plan/document/parse.ts';
import type { Plan } from '../../plan/document/planSchema.ts';
import { hasDraw } from '../../racks/draw.ts';
import type { Finding } from '../../problems/Finding.ts';
import { mergeFindings } from '../../problems/mergeFindings.ts';
import type { NetboxDocument } from './NetboxDocument.ts';
import { groupReview } from './groupReview.ts';
import type { ImportedHalls } from './import/importHalls.ts';
import type { ImportedPlacement } from './import/importPlacement.ts';
import { mergeRacks } from './import/mergeRacks.ts';
import { mergedSite, netboxSource, newPlanOf } from './newPlanOf.ts';
import { NETBOX_SOURCE, readObjects, type ImportRequest, type ReadObjects } from './readObjects.ts';

/** Numbers of imported objects. */
export interface ImportCounts {
  readonly rackCount: number;
  readonly deviceCount: number;
  /** Devices whose draw is unknown; they are in no load. */
  readonly unknownDrawCount: number;
  readonly deviceTypeCount: number;
  readonly rackTypeCount: number;
  readonly feedCount: number;
  readonly panelCount: number;
}

/** A plan imported from NetBox files, with findings to review. */
export interface NetboxImport {
  readonly plan: Plan;
  readonly review: readonly Finding[];
  /** Numbers of objects imported into the plan. */
  readonly counts: ImportCounts;
}

/**
 * Imports NetBox files as a new plan, or merges them into a plan: device types and rack types become catalogue rows,
 * locations halls, panels nodes of the power topology, feeds feeds. The review lists what was ignored, skipped, assumed
 * or questionable.
 *
 * @param documents - decoded files, in any order
 * @throws ModelError `netbox-unreadable` if no file has anything to import, or as `parsePlan` does
 */
export function importNetbox(documents: readonly NetboxDocument[], request: ImportRequest): NetboxImport {
  const { into, year } = request;
  const objects = readObjects(documents, request);
  const { halls, racks, devices, feeds, panels, placement, deviceRows, rackTypeRows } = objects;
  const { deviceOf, heightOf, review } = objects;
  const base = into ?? newPlanOf(objects);
  const allHalls = mergedHalls(base.halls, halls, placement);
  const merged: Plan = {
    ...base,
    ...mergedSite(base, halls),
    halls: allHalls,
    racks: mergeRacks(
      base.racks,
      {
        racks,
        devices,
        feeds: feeds.byRack,
        placement,
        hallName: (id) => allHalls[id]?.name ?? id,
        deviceOf,
        heightOf,
      },
      review,
    ),
    ...mergedTopology(base, panels.nodes),
    ...mergedCatalogue(base, { devices: deviceRows, rackTypes: rackTypeRows }, year),
  };
  return {
    plan: parsePlan(merged),
    review: mergeFindings(groupReview(review)),
    counts: countsOf(objects),
  };
}

/** Numbers of objects that were read. */
export function countsOf({
  racks,
  devices,
  deviceRows,
  rackTypeRows,
  feeds,
  panels,
  deviceOf,
}: ReadObjects): ImportCounts {
  const all = [...devices.values()].flat();
  return {
    rackCount: racks.length,
    deviceCount: all.length,
    unknownDrawCount: all.filter(({ device }) => isUnknown(deviceOf(device))).length,
    deviceTypeCount: deviceRows.size,
    rackTypeCount: rackTypeRows.size,
    feedCount: [...feeds.byRack.values()].reduce((sum, some) => sum + Object.keys(some).length, 0),
    panelCount: Object.keys(panels.nodes).length,
  };
}

const isUnknown = (row: Device | undefined): boolean => row !== undefined && !hasDraw(row);

/** Halls of the plan and of the import; a plan has at least one. */
function mergedHalls(
  existing: Plan['halls'],
  { halls }: ImportedHalls,
  { roomOf }: ImportedPlacement,
): Plan['halls'] {
  const all: Plan['halls'] = { ...existing, ...Object.fromEntries(halls) };
  for (const [id, hall] of Object.entries(all)) {
    const room = hall.room ?? roomOf(hall.name);
    if (room !== undefined) all[id] = { ...hall, room };
  }
  return Object.keys(all).length === 0 ? { 'hall-1': { name: 'Hall 1' } } : all;
}

function mergedTopology(
  { powerTopology }: Plan,
  nodes: NonNullable<Plan['powerTopology']>['nodes'],
): Pick<Plan, 'powerTopology'> {
  if (Object.keys(nodes).length === 0) return {};
  return { powerTopology: { ...powerTopology, nodes: { ...powerTopology?.nodes, ...nodes } } };
}

function mergedCatalogue(
  { catalogue }: Plan,
  rows: { readonly devices: ReadonlyMap<string, Device>; readonly rackTypes: ReadonlyMap<string, RackType> },
  year: number,
): Pick<Plan, 'catalogue'> {
  if (rows.devices.size + rows.rackTypes.size === 0) return {};
  return {
    catalogue: {
      ...catalogue,
      sources: { ...catalogue?.sources, [NETBOX_SOURCE]: netboxSource(year) },
      devices: { ...catalogue?.devices, ...Object.fromEntries(rows.devices) },
      rackTypes: { ...catalogue?.rackTypes, ...Object.fromEntries(rows.rackTypes) },
    },
  };
}
