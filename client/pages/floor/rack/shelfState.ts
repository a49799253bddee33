import { batch, computed, signal } from '@preact/signals';
import {
  copyOtherDevice,
  otherDevices,
  type BuiltInRows,
  type CopiedDevice,
  type OtherDevice,
} from '../../../../models/edit/commands/otherDevices.ts';
import { applyEdits } from '../../../../models/edit/document/edit.ts';
import { objectAt, type JsonObject } from '../../../../models/edit/document/json.ts';
import { otherDeviceFacts, type DeviceFacts } from '../../../../models/present/figures/deviceFacts.ts';
import type { StoredRows } from '../../../library/otherRows.ts';
import { floorDevice } from '../../../state/detailsShown.ts';
import { documentId, planDocument } from '../../../state/editor.ts';
import { catalogue } from '../../../state/models.ts';
import { chosenDevice, deviceList, deviceRows } from './rackState.ts';

/** The other plans of this browser, which are read when the search of devices is used. */
export type OtherPlans =
  | { readonly kind: 'unread' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly why: string }
  | {
      readonly kind: 'read';
      readonly plans: readonly StoredRows[];
      /** Devices that a plan can take over. */
      readonly soundKeys: ReadonlySet<string>;
    };

export const otherPlans = signal<OtherPlans>({ kind: 'unread' });

/** The rows of the catalogue, which the devices of other plans are compared with. */
export const builtInRows = computed((): BuiltInRows => ({
  devices: deviceRows.value,
  sources: catalogue.value?.sources ?? {},
}));

/** Keeps its identity while the rows of the plan are not changed. */
const ownCatalogue = computed(() => objectAt(planDocument.value, ['catalogue']));

/** The devices of the other plans that this plan does not have, by their keys. */
const offered = computed((): ReadonlyMap<string, OtherDevice> => {
  const others = otherPlans.value;
  if (others.kind !== 'read' || catalogue.value === null) return new Map();
  const plans = others.plans.filter(({ planId }) => planId !== documentId.value);
  const devices = otherDevices({ catalogue: ownCatalogue.value }, plans, builtInRows.value);
  return new Map(devices.filter(({ key }) => others.soundKeys.has(key)).map((one) => [one.key, one]));
});

/** All that the search offers: the devices of the plan, of the catalogue, and of other plans. */
export const shelfList = computed((): readonly DeviceFacts[] => [
  ...deviceList.value,
  ...[...offered.value.values()].map(({ key, row, planNames }) => otherDeviceFacts(key, row, planNames)),
]);

/** The number of devices of other plans. */
export const otherCount = computed(() => offered.value.size);

const otherChoice = signal<string | null>(null);

/** The device to be added: the key of one of another plan, or an id of the plan or the catalogue. */
export const shelfDevice = computed(() =>
  otherChoice.value !== null && offered.value.has(otherChoice.value) ? otherChoice.value : chosenDevice.value,
);

/** Chooses a device of the search. */
export function chooseShelfDevice(key: string): void {
  batch(() => {
    const isOther = offered.value.has(key);
    otherChoice.value = isOther ? key : null;
    if (!isOther) floorDevice.value = key;
  });
}

/** A device of the search in the plan: one of another plan is copied first. */
export interface ShelfDevice extends CopiedDevice {
  /** The plan with the device. */
  readonly document: JsonObject;
}

let last: { readonly key: string; readonly of: JsonObject; readonly taken: ShelfDevice } | undefined;

/**
 * The plan with a device of the search, and what has to be edited for it; nothing for a device that it has.
 *
 * @param key - of the search
 */
export function takenDevice(key: string): ShelfDevice {
  const document = planDocument.value;
  const other = offered.value.get(key);
  if (other === undefined) return { id: key, edits: [], document };
  // A drag asks at each of its steps.
  if (last?.key === key && last.of === document) return last.taken;
  const { id, edits } = copyOtherDevice(document, other, builtInRows.value);
  const taken = { id, edits, document: applyEdits(document, edits).document };
  last = { key, of: document, taken };
  return taken;
}
