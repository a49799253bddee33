import type { Device } from '../../../catalogue/device.ts';
import type { Plan, Rack } from '../../../plan/document/planSchema.ts';
import { finding } from '../../../problems/Finding.ts';
import { inGroup, type ReviewFinding } from '../groupReview.ts';
import { unique, idOfName } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';
import { expandRacks, type NamedRack } from '../write/expandRacks.ts';
import { rackDevices, type RackDevice } from '../write/rackDevices.ts';
import { contentsOf } from './contentsOf.ts';
import type { ImportedDevice } from './importDevices.ts';
import type { ImportedFeeds } from './importFeeds.ts';
import type { ImportedPlacement } from './importPlacement.ts';
import type { ImportedRack } from './importRacks.ts';

/** All imported data of racks. */
export interface RackParts {
  readonly racks: readonly ImportedRack[];
  readonly devices: ReadonlyMap<string, readonly ImportedDevice[]>;
  readonly feeds: ReadonlyMap<string, ImportedFeeds>;
  readonly placement: ImportedPlacement;
  readonly hallName: (id: string) => string;
  readonly deviceOf: (id: string) => Device | undefined;
  readonly heightOf: (rackType: string) => number;
}

/**
 * Merges NetBox racks into the racks of a plan: a rack of the same name retains its position, workload and tenant, and
 * its contents if these are identical. An entry that represents several racks is unchanged.
 */
export function mergeRacks(
  existing: Plan['racks'],
  parts: RackParts,
  review: ReviewFinding[],
): Plan['racks'] {
  const merged: Plan['racks'] = { ...existing };
  const existingOf = plannedRackFinder(existing);
  const usedIds = new UsedNames(Object.keys(existing));
  for (const rack of parts.racks) {
    const same = existingOf(rack);
    if (same === undefined) {
      merged[unique(rack.id, usedIds)] = newRack(rack, parts);
    } else if (same.entryCount === 1) {
      merged[same.id] = changedRack(same.rack, rack, parts);
    } else if (!isIdentical(same.rack, rack, parts)) {
      const message = `"${rack.name}" is one of ${String(same.entryCount)} racks of the entry “${same.rack.name ?? same.id}”, and has other devices in NetBox; the plan was not changed.`;
      const group = {
        what: 'racks are part of entries of several racks and have other devices in NetBox; the plan was not changed',
        item: rack.name,
      };
      review.push(inGroup(finding('netbox-plan-kept', rack.at, message), group));
    }
  }
  return merged;
}

/** Finds the rack of a plan that a rack of NetBox means: of the same name in the same hall, else of the same id. */
export function plannedRackFinder(existing: Plan['racks']): (rack: ImportedRack) => NamedRack | undefined {
  const byName = new Map(
    expandRacks({ racks: existing }).map((named) => [keyOf(named.rack.hall, named.name), named]),
  );
  return (rack) => byName.get(keyOf(rack.hall, rack.name)) ?? sameId(existing, rack);
}

const keyOf = (hall: string, name: string): string => `${hall}\n${name.toLowerCase()}`;

/** A single rack of the same id in the same hall, with any name. */
function sameId(existing: Plan['racks'], { id, hall, name }: ImportedRack): NamedRack | undefined {
  const rack = Object.hasOwn(existing, id) ? existing[id] : undefined;
  if (rack === undefined || rack.hall !== hall || (rack.count !== undefined && rack.count > 1))
    return undefined;
  return { id, rack, name, entryCount: 1, place: undefined };
}

/** A rack of NetBox that the plan does not have, with its devices and feeds. */
export function newRack(rack: ImportedRack, parts: RackParts): Rack {
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

function changedRack(existing: Rack, rack: ImportedRack, parts: RackParts): Rack {
  const devices = parts.devices.get(rack.id);
  const isSame = devices === undefined || isIdentical(existing, rack, parts);
  const feeds = mergedFeeds(existing.feeds, parts.feeds.get(rack.id));
  const changed: Rack = {
    ...existing,
    hall: rack.hall,
    rackType: rack.rackType,
    contents: isSame ? existing.contents : contentsOf(devices, rack.name, parts.deviceOf),
    ...(feeds === undefined ? {} : { feeds }),
    ...coolingOf(rack),
  };
  if (existing.places !== undefined) return changed;
  const place = parts.placement.placeOf(parts.hallName(rack.hall), rack.name);
  return place === undefined ? changed : { ...changed, places: { [idOfName(rack.name, 'place')]: place } };
}

const coolingOf = ({ coolingCapacity_kW }: ImportedRack): Pick<Rack, 'coolingCapacity_kW'> =>
  coolingCapacity_kW === undefined ? {} : { coolingCapacity_kW };

/** NetBox feeds with the properties that only the plan has, such as banks. */
function mergedFeeds(existing: Rack['feeds'], feeds: ImportedFeeds | undefined): Rack['feeds'] {
  if (feeds === undefined) return existing;
  return Object.fromEntries(Object.entries(feeds).map(([id, feed]) => [id, { ...existing?.[id], ...feed }]));
}

/** Whether a rack of the plan has the same devices in the same positions. */
function isIdentical(existing: Rack, rack: ImportedRack, parts: RackParts): boolean {
  const planned = rackDevices(existing, parts.heightOf(existing.rackType), parts.deviceOf);
  const imported = parts.devices.get(rack.id) ?? [];
  return existing.rackType === rack.rackType && contentKey(planned) === contentKey(imported);
}

const contentKey = (devices: readonly RackDevice[]): string =>
  devices
    .map(({ device, position_U, face }) => `${device} ${String(position_U)} ${face}`)
    .sort()
    .join('\n');
