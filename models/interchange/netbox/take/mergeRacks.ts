import type { Device } from '../../../catalogue/device.ts';
import type { Plan, Rack } from '../../../plan/document/planSchema.ts';
import { finding, type Finding } from '../../../problems/Finding.ts';
import { unique, type TakenNames, idOfName } from '../ids.ts';
import { expandRacks, type NamedRack } from '../write/expandRacks.ts';
import { rackDevices, type RackDevice } from '../write/rackDevices.ts';
import { contentsOf } from './contentsOf.ts';
import type { TakenDevice } from './takeDevices.ts';
import type { TakenFeeds } from './takeFeeds.ts';
import type { TakenPlacement } from './takePlacement.ts';
import type { TakenRack } from './takeRacks.ts';

/** Everything that an import knows of its racks. */
export interface RackParts {
  readonly racks: readonly TakenRack[];
  readonly devices: ReadonlyMap<string, readonly TakenDevice[]>;
  readonly feeds: ReadonlyMap<string, TakenFeeds>;
  readonly placement: TakenPlacement;
  readonly hallName: (id: string) => string;
  readonly deviceOf: (id: string) => Device | undefined;
  readonly heightOf: (rackType: string) => number;
}

/**
 * Racks of the plan with those of NetBox laid over them: a rack of the same name keeps its place, its workload and its tenant, and its
 * contents where these say the same. An entry that stands for several racks stays as it is.
 */
export function mergeRacks(before: Plan['racks'], parts: RackParts, review: Finding[]): Plan['racks'] {
  const merged: Plan['racks'] = { ...before };
  const existing = new Map(
    expandRacks({ racks: before }).map((named) => [keyOf(named.rack.hall, named.name), named]),
  );
  const taken: TakenNames = new Map(Object.keys(before).map((id) => [id.toLowerCase(), 1]));
  for (const rack of parts.racks) {
    const same = existing.get(keyOf(rack.hall, rack.name)) ?? sameId(before, rack);
    if (same === undefined) {
      merged[unique(rack.id, taken)] = newRack(rack, parts);
    } else if (same.entryCount === 1) {
      merged[same.id] = changedRack(same.rack, rack, parts);
    } else if (!isAlike(same.rack, rack, parts)) {
      const message = `"${rack.name}" is one of ${String(same.entryCount)} racks that racks.${same.id} stands for, and holds other devices in NetBox; the plan was not changed.`;
      review.push(finding('netbox-plan-kept', rack.at, message));
    }
  }
  return merged;
}

const keyOf = (hall: string, name: string): string => `${hall}\n${name.toLowerCase()}`;

/** A single rack of the same id in the same hall, whatever its name. */
function sameId(before: Plan['racks'], { id, hall, name }: TakenRack): NamedRack | undefined {
  const rack = Object.hasOwn(before, id) ? before[id] : undefined;
  if (rack === undefined || rack.hall !== hall || (rack.count !== undefined && rack.count > 1))
    return undefined;
  return { id, rack, name, entryCount: 1, place: undefined };
}

function newRack(rack: TakenRack, parts: RackParts): Rack {
  const { placement, hallName } = parts;
  const feeds = parts.feeds.get(rack.id);
  const place = placement.placeOf(hallName(rack.hall), rack.name);
  const label = idOfName(rack.name, 'place');
  return {
    ...(rack.name === rack.id ? {} : { name: rack.name }),
    hall: rack.hall,
    rackType: rack.rackType,
    contents: contentsOf(parts.devices.get(rack.id) ?? [], rack.name, parts.deviceOf),
    ...(feeds === undefined ? {} : { feeds }),
    ...(place === undefined ? {} : { places: { [label]: place } }),
    ...coolingOf(rack),
  };
}

function changedRack(before: Rack, rack: TakenRack, parts: RackParts): Rack {
  const devices = parts.devices.get(rack.id);
  const isSame = devices === undefined || isAlike(before, rack, parts);
  const feeds = feedsOver(before.feeds, parts.feeds.get(rack.id));
  const changed: Rack = {
    ...before,
    hall: rack.hall,
    rackType: rack.rackType,
    contents: isSame ? before.contents : contentsOf(devices, rack.name, parts.deviceOf),
    ...(feeds === undefined ? {} : { feeds }),
    ...coolingOf(rack),
  };
  if (before.places !== undefined) return changed;
  const place = parts.placement.placeOf(parts.hallName(rack.hall), rack.name);
  return place === undefined ? changed : { ...changed, places: { [idOfName(rack.name, 'place')]: place } };
}

const coolingOf = ({ coolingCapacity_kW }: TakenRack): Pick<Rack, 'coolingCapacity_kW'> =>
  coolingCapacity_kW === undefined ? {} : { coolingCapacity_kW };

/** Feeds of NetBox with what only the plan knows of them, such as their banks. */
function feedsOver(before: Rack['feeds'], feeds: TakenFeeds | undefined): Rack['feeds'] {
  if (feeds === undefined) return before;
  return Object.fromEntries(Object.entries(feeds).map(([id, feed]) => [id, { ...before?.[id], ...feed }]));
}

/** Whether a rack of the plan holds the same devices in the same places. */
function isAlike(before: Rack, rack: TakenRack, parts: RackParts): boolean {
  const planned = rackDevices(before, parts.heightOf(before.rackType), parts.deviceOf);
  const taken = parts.devices.get(rack.id) ?? [];
  return before.rackType === rack.rackType && said(planned) === said(taken);
}

const said = (devices: readonly RackDevice[]): string =>
  devices
    .map(({ device, position_U, face }) => `${device} ${String(position_U)} ${face}`)
    .sort()
    .join('\n');
