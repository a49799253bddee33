import { computed, effect, signal } from '@preact/signals';
import type { Device } from '../../../../models/catalogue/device.ts';
import type { RackCapacity } from '../../../../models/report/capacity/capacitySchema.ts';
import type { DeviceKey } from '../../../../models/edit/commands/rackContents.ts';
import type { ChosenRacks } from '../../../../models/edit/commands/splitRacks.ts';
import { objectAt, textAt, type Json } from '../../../../models/edit/document/json.ts';
import { deviceShape, elevationOf, type Elevation, type Faces } from '../../../../models/edit/elevation.ts';
import { deviceFacts, type DeviceFacts } from '../../../../models/present/figures/deviceFacts.ts';
import { floorCapacity } from '../../../state/details.ts';
import { floorDevice } from '../../../state/detailsShown.ts';
import { planDocument, revision } from '../../../state/editor.ts';
import { catalogue } from '../../../state/models.ts';
import { query } from '../../../state/route.ts';
import { hallId, selectedHall, selectedItems } from '../floorState.ts';

/** The rack entry that the user selected here or on the floor. */
export const selectedRack = signal<string | undefined>(undefined);

/** Rack entries in the shown hall. */
export const rackIds = computed((): readonly string[] =>
  Object.entries(objectAt(planDocument.value, ['racks']))
    .filter(([, rack]) => textAt(rack, ['hall']) === hallId.value)
    .map(([id]) => id),
);

/** The shown entry: the selected one, the one in the address, or the first of the hall. */
export const shownRack = computed((): string | undefined => {
  const ids = rackIds.value;
  return [selectedRack.value, query('rack')].find((id) => id !== undefined && ids.includes(id)) ?? ids[0];
});

/** The racks that are selected on the floor, by their entries. */
export const chosenRacks = computed((): readonly ChosenRacks[] => {
  const byEntry = new Map<string, string[]>();
  for (const { rackId, label } of selectedItems.value) {
    if (rackId === undefined) continue;
    byEntry.set(rackId, [...(byEntry.get(rackId) ?? []), label]);
  }
  return [...byEntry].map(([rackId, labels]) => ({ rackId, labels }));
});

/** The label of the only rack that is selected on the floor, if it belongs to the shown entry. */
export const chosenLabel = computed((): string | undefined => {
  const [only, ...others] = chosenRacks.value;
  if (only === undefined || others.length > 0 || only.rackId !== shownRack.value) return undefined;
  return only.labels.length === 1 ? only.labels[0] : undefined;
});

/** Shows the rack that is selected on the floor; at the start, the hall of the rack in the address. */
export function followSelection(): () => void {
  const hall = textAt(planDocument.peek(), ['racks', query('rack') ?? '', 'hall']);
  if (hall !== undefined) selectedHall.value = hall;
  return effect(() => {
    const selected = selectedItems.value.find(({ rackId }) => rackId !== undefined)?.rackId;
    if (selected !== undefined) selectedRack.value = selected;
  });
}

const noDevices: Readonly<Record<string, Device>> = {};

export const deviceRows = computed(() => catalogue.value?.devices ?? noDevices);

export const elevation = computed((): Elevation | null => {
  const id = shownRack.value;
  const rackTypes = catalogue.value?.rackTypes ?? {};
  return id === undefined
    ? null
    : elevationOf(planDocument.value, id, { devices: deviceRows.value, rackTypes });
});

/** The remaining capacity of the shown rack, from the latest result of the worker. */
export const capacity = computed((): RackCapacity | undefined => {
  const id = shownRack.value;
  return floorCapacity.value?.capacity.racks.find(({ ids }) => id !== undefined && ids.includes(id));
});

/** True while the capacities are those of an older revision of the plan. */
export const isCapacityOld = computed(() => (floorCapacity.value?.revision ?? 0) < revision.value);

/** The selected device in the elevation, if it still exists. */
export const selectedKey = signal<DeviceKey | null>(null);
export const selectedDevice = computed(() => {
  const key = selectedKey.value;
  return elevation.value?.standing.find(
    ({ contentsId, index }) => contentsId === key?.contentsId && index === key.index,
  );
});

/** The catalogue device to be added, for which the worker computes the remaining capacity. */
export const chosenDevice = computed((): string => {
  const [first] = Object.values(objectAt(planDocument.value, ['racks', shownRack.value ?? '', 'contents']));
  return floorDevice.value ?? textAt(first, ['device']) ?? '';
});

/** Has the worker compute the remaining capacity for the first device of the rack, until the user selects another. */
export function startAsking(): () => void {
  return effect(() => {
    const isKnown = (id: string): boolean =>
      deviceShape(planDocument.value, id, { devices: deviceRows.value }) !== undefined;
    // The worker cannot compute for a custom device of a plan that is no longer open.
    if (floorDevice.value !== null && !isKnown(floorDevice.value)) floorDevice.value = null;
    if (floorDevice.value === null && isKnown(chosenDevice.value)) floorDevice.value = chosenDevice.value;
  });
}

/** The device that is dragged over the elevation. */
export interface DraggedDevice {
  readonly name: string;
  readonly height_U: number;
  readonly faces: Faces;
  readonly isHalfDepth: boolean;
  /** The moved device of the rack; absent for a new one of the catalogue. */
  readonly key?: DeviceKey;
  readonly deviceId?: string;
  /** Position at which it would be placed; null outside the drawing. */
  readonly position_U: number | null;
  readonly isFree: boolean;
  /** Where the pointer is on the screen. */
  readonly pointer: { readonly x_px: number; readonly y_px: number };
  /** The rack on the floor under the pointer. */
  readonly floor: FloorTarget | null;
}

/** A rack on the floor that a device is dragged over. */
export interface FloorTarget {
  readonly key: string;
  readonly rackId: string;
  readonly label: string;
  readonly state: 'fits' | 'beyond-limit' | 'refused';
  /** What a drop would do, or why it would do nothing. */
  readonly text: string;
}
export const draggedDevice = signal<DraggedDevice | null>(null);

/** The name of the device of an entry in a rack. */
export function nameOfContents(rackId: string, contentsId: string): string {
  const id = textAt(planDocument.value, ['racks', rackId, 'contents', contentsId, 'device']) ?? contentsId;
  return deviceShape(planDocument.value, id, { devices: deviceRows.value })?.name ?? id;
}

/** The devices that can be added: those of the plan, then those of the catalogue. */
export const deviceList = computed((): readonly DeviceFacts[] => {
  const own = objectAt(planDocument.value, ['catalogue', 'devices']);
  return [
    ...Object.entries(own).map(([id, row]) => deviceFacts(id, row, true)),
    ...Object.values(deviceRows.value)
      .filter(({ id }) => !Object.hasOwn(own, id))
      .map((row) => deviceFacts(row.id, row as unknown as Json, false)),
  ];
});

/** The facts of devices by their id. */
export const factsById = computed(() => new Map(deviceList.value.map((facts) => [facts.id, facts])));

/** What the last action in the panel did, told beside it as long as that rack is shown. */
export const rackReport = signal<{
  readonly by: 'add' | 'separate';
  readonly rackId: string | undefined;
  readonly text: string;
} | null>(null);

/** The text of the last action of a kind on the shown rack; empty if there is none. */
export function reportOf(by: 'add' | 'separate'): string {
  const last = rackReport.value;
  return last !== null && last.by === by && last.rackId === shownRack.value ? last.text : '';
}
