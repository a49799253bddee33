import type { ImportedDevice } from '../import/importDevices.ts';
import { fieldDifference, recordDifference } from './changedBy.ts';
import { deviceIn, type PlanComparison, type MatchedRack } from './PlanComparison.ts';
import { changeSlots } from './Draft.ts';
import { readDeviceLine, readLines, type KnownDevice } from './knownNetbox.ts';
import type { ProposedChange } from './NetboxDifference.ts';
import { isSameDevice, type Slot } from './rackSlots.ts';

/** The devices of the plan that are linked to devices of NetBox, with their rack in the plan. */
type LinkedDevices = ReadonlyMap<string, { readonly rackId: string; readonly slot: Slot }>;

/** A rack of the plan whose devices are compared. */
interface ComparedRack {
  readonly id: string;
  readonly name: string;
  readonly now: readonly ImportedDevice[];
  readonly known: ReadonlyMap<string, KnownDevice>;
  readonly slots: readonly Slot[];
}

/**
 * Devices that NetBox added to the racks of the plan, changed, moved to other racks or no longer has there.
 *
 * @param slots - devices of the plan by their rack, linked to those of NetBox
 */
export function compareDevices(
  comparison: PlanComparison,
  slots: ReadonlyMap<string, readonly Slot[]>,
): ProposedChange[] {
  const linked: LinkedDevices = new Map(
    [...slots].flatMap(([rackId, some]) =>
      some.flatMap((slot): [string, { rackId: string; slot: Slot }][] =>
        slot.netboxId === undefined ? [] : [[slot.netboxId, { rackId, slot }]],
      ),
    ),
  );
  const racksNow = new Map<string, MatchedRack>();
  for (const matched of comparison.racks) {
    for (const { netboxId } of comparison.objects.devices.get(matched.imported.id) ?? [])
      if (netboxId !== undefined) racksNow.set(netboxId, matched);
  }
  return comparison.racks.flatMap((matched): ProposedChange[] => {
    const rack = comparedRack(matched, comparison, slots);
    if (rack === undefined) return [];
    const present = rack.now.flatMap((device) => presentDevice(device, rack, { comparison, linked }));
    return [...present, ...goneDevices(rack, comparison, racksNow)];
  });
}

function comparedRack(
  { planned, imported, known }: MatchedRack,
  { objects }: PlanComparison,
  slots: ReadonlyMap<string, readonly Slot[]>,
): ComparedRack | undefined {
  if (planned === undefined) return undefined;
  return {
    id: planned.id,
    name: planned.rack.name ?? planned.id,
    now: objects.devices.get(imported.id) ?? [],
    known: readLines(known?.devices ?? {}, readDeviceLine),
    slots: slots.get(planned.id) ?? [],
  };
}

interface Context {
  readonly comparison: PlanComparison;
  readonly linked: LinkedDevices;
}

function presentDevice(
  device: ImportedDevice,
  rack: ComparedRack,
  { comparison, linked }: Context,
): ProposedChange[] {
  const { netboxId } = device;
  if (netboxId === undefined) return [];
  const found = linked.get(netboxId);
  if (found === undefined) return [addedDevice(device, netboxId, rack, comparison)];
  if (found.rackId !== rack.id) return [movedDevice(device, found, rack, comparison)];
  return changedDevice(device, found.slot, rack, comparison);
}

function addedDevice(
  device: ImportedDevice,
  netboxId: string,
  rack: ComparedRack,
  comparison: PlanComparison,
): ProposedChange {
  const wasRemoved = rack.known.has(netboxId);
  const removed = wasRemoved ? '; it was removed from the plan' : '';
  return {
    difference: recordDifference({
      id: `devices/${netboxId}`,
      group: 'devices',
      kind: 'added',
      text: `${rack.name}, ${placeText(device)}: ${calledText(device, comparison)}${removed}`,
      changedBy: wasRemoved ? 'plan' : 'netbox',
      isSuggested: !wasRemoved,
    }),
    take: (draft) => {
      changeSlots(draft, rack.id, (slots) => [...slots, newSlot(device)]);
    },
  };
}

function movedDevice(
  device: ImportedDevice,
  { rackId, slot }: { readonly rackId: string; readonly slot: Slot },
  rack: ComparedRack,
  comparison: PlanComparison,
): ProposedChange {
  const from = comparison.plan.racks[rackId]?.name ?? rackId;
  return {
    difference: {
      id: `devices/${slot.netboxId ?? ''}/rack`,
      group: 'devices',
      kind: 'changed',
      text: `${calledText(device, comparison)}: rack`,
      inPlan: `${from}, ${placeText(slot)}`,
      inNetbox: `${rack.name}, ${placeText(device)}`,
      before: null,
      changedBy: 'netbox',
      isSuggested: true,
    },
    take: (draft) => {
      changeSlots(draft, rackId, (slots) => slots.filter(({ netboxId }) => netboxId !== slot.netboxId));
      changeSlots(draft, rack.id, (slots) => [...slots, newSlot(device)]);
    },
  };
}

function changedDevice(
  device: ImportedDevice,
  slot: Slot,
  rack: ComparedRack,
  comparison: PlanComparison,
): ProposedChange[] {
  if (isSameDevice(device, slot)) return [];
  const { netboxId = '' } = slot;
  const before = rack.known.get(netboxId);
  const type = fieldDifference({
    id: `devices/${netboxId}/type`,
    group: 'devices',
    text: `${rack.name}, ${placeText(slot)}${nameText(device)}: device type`,
    before: before?.device,
    planned: slot.device,
    now: device.device,
    shown: (id) => deviceIn(comparison, id)?.name ?? id,
  });
  const place = fieldDifference({
    id: `devices/${netboxId}/place`,
    group: 'devices',
    text: `${rack.name}: position of ${calledText(device, comparison)}`,
    before: before === undefined ? undefined : placeText(before),
    planned: placeText(slot),
    now: placeText(device),
    shown: (value) => value,
  });
  const { device: newType, position_U, face } = device;
  const change =
    (values: Partial<Slot>): ProposedChange['take'] =>
    (draft) => {
      changeSlots(draft, rack.id, (slots) =>
        slots.map((present) => (present.netboxId === netboxId ? { ...present, ...values } : present)),
      );
    };
  return [
    ...(type === undefined ? [] : [{ difference: type, take: change({ device: newType }) }]),
    ...(place === undefined ? [] : [{ difference: place, take: change({ position_U, face }) }]),
  ];
}

/** Devices of an earlier review that are no longer in the rack. */
function goneDevices(
  { id, name, now, known, slots }: ComparedRack,
  comparison: PlanComparison,
  racksNow: ReadonlyMap<string, MatchedRack>,
): ProposedChange[] {
  if (!comparison.isComplete('device')) return [];
  const present = new Set(now.map(({ netboxId }) => netboxId));
  return [...known].flatMap(([netboxId, before]): ProposedChange[] => {
    const slot = slots.find((one) => one.netboxId === netboxId);
    const elsewhere = racksNow.get(netboxId);
    // Moved to another rack of the plan: a difference of that rack.
    if (present.has(netboxId) || slot === undefined || elsewhere?.planned !== undefined) return [];
    const isAsBefore = isSameDevice(slot, before);
    const what = deviceIn(comparison, slot.device)?.name ?? slot.device;
    const why =
      elsewhere === undefined
        ? 'no longer in this rack in NetBox, or not in service'
        : `in rack ${elsewhere.imported.name} in NetBox`;
    return [
      {
        difference: recordDifference({
          id: `devices/${netboxId}/gone`,
          group: 'devices',
          kind: 'gone',
          text: `${name}, ${placeText(slot)}: ${what} is ${why}`,
          changedBy: isAsBefore ? 'netbox' : 'both',
          isSuggested: isAsBefore,
        }),
        take: (draft) => {
          changeSlots(draft, id, (all) => all.filter((one) => one.netboxId !== netboxId));
        },
      },
    ];
  });
}

const newSlot = ({ name, netboxId, device, position_U, face }: ImportedDevice): Slot => ({
  entry: undefined,
  name,
  netboxId,
  device,
  position_U,
  face,
});

function placeText({ position_U, face }: Pick<Slot, 'position_U' | 'face'>): string {
  const unit = position_U === undefined ? 'no position' : `U${String(position_U)}`;
  return face === 'rear' ? `${unit} rear` : unit;
}

const nameText = ({ name }: ImportedDevice): string => (name === undefined ? '' : ` (${name})`);

function calledText(device: ImportedDevice, comparison: PlanComparison): string {
  return `${deviceIn(comparison, device.device)?.name ?? device.device}${nameText(device)}`;
}
