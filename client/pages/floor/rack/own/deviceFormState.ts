import { signal, type Signal } from '@preact/signals';
import { ownDeviceId, ownSourceKey, saveOwnDevices } from '../../../../../models/edit/commands/ownDevices.ts';
import type { DeviceDraft } from '../../../../../models/edit/deviceDraft.ts';
import { objectAt, type JsonObject } from '../../../../../models/edit/document/json.ts';
import { editableNumber, readNumber } from '../../../../fields/editableNumber.ts';
import { call } from '../../../../state/call.ts';
import { planDocument, run } from '../../../../state/editor.ts';
import type { DeviceFieldGroup } from '../../../../worker/forms/deviceForm.ts';
import type { CheckedDevice } from '../../../../worker/forms/checkDevice.ts';
import { deviceRows } from '../rackState.ts';
import { chooseShelfDevice } from '../shelfState.ts';

/** A form of a custom device while it is filled in. */
export interface DeviceFormState {
  readonly groups: readonly DeviceFieldGroup[];
  /** The device that is changed; undefined for a new one. */
  readonly id: string | undefined;
  /** As typed, shares in percent. */
  readonly draft: Signal<DeviceDraft>;
  readonly checked: Signal<CheckedDevice | null>;
  /** True once saving was tried: then all that is missing is shown. */
  readonly isTried: Signal<boolean>;
  readonly opened: DeviceDraft;
}

const emptyDraft: DeviceDraft = {
  id: '',
  values: {},
  quality: '',
  qualities: {},
  source: { title: '', publisher: '', year: '', link: '', licence: '' },
  sourceKey: '',
  kept: { sources: [] },
};

/** Opens the form; null if the worker does not answer. */
export async function openDeviceForm(id: string | undefined): Promise<DeviceFormState | null> {
  const outcome = await call('openDevice', id ?? null);
  if (!outcome.isDone) return null;
  const { groups, draft } = outcome.value;
  const opened = draft === null ? { ...emptyDraft, id: id ?? '' } : inPercent(draft, groups);
  return {
    groups,
    id,
    opened,
    draft: signal(opened),
    checked: signal(null),
    isTried: signal(false),
  };
}

const isShareIn = (groups: readonly DeviceFieldGroup[], name: string): boolean =>
  groups.some(({ fields }) => fields.some(({ path, unit }) => path[0] === name && unit === '%'));

function inPercent(draft: DeviceDraft, groups: readonly DeviceFieldGroup[]): DeviceDraft {
  const values = Object.entries(draft.values).map(([name, text]): [string, string] => [
    name,
    isShareIn(groups, name) ? editableNumber(Number(text), 100) : text,
  ]);
  return { ...draft, values: Object.fromEntries(values) };
}

/** The draft as the plan states it, with its id and the key of its source. */
function asStated({ draft, groups, id, opened }: DeviceFormState): DeviceDraft {
  const typed = draft.value;
  const values = Object.entries(typed.values).map(([name, text]): [string, string] => [
    name,
    isShareIn(groups, name) ? String(readNumber(text, 100) ?? '') : text,
  ]);
  const used = { ...deviceRows.value, ...objectAt(planDocument.value, ['catalogue', 'devices']) };
  const deviceId = id ?? ownDeviceId(typed.values['name'] ?? '', used);
  const isSameSource =
    opened.sourceKey !== '' && JSON.stringify(opened.source) === JSON.stringify(typed.source);
  const sourceKey = isSameSource ? opened.sourceKey : ownSourceKey(deviceId);
  return { ...typed, id: deviceId, values: Object.fromEntries(values), sourceKey };
}

/** Changes what is typed, and has it checked. */
export function enter(form: DeviceFormState, change: Partial<DeviceDraft>): void {
  form.draft.value = { ...form.draft.value, ...change };
  void check(form);
}

async function check(form: DeviceFormState): Promise<CheckedDevice | null> {
  const checkedDraft = form.draft.value;
  const outcome = await call('checkDevice', asStated(form));
  if (!outcome.isDone) return null;
  // A later answer is that of the latest text.
  if (form.draft.value === checkedDraft) form.checked.value = outcome.value;
  return outcome.value;
}

/**
 * Saves the device in the plan and chooses it.
 *
 * @returns false if something is missing or wrong
 */
export async function saveDeviceForm(form: DeviceFormState): Promise<boolean> {
  form.isTried.value = true;
  const stated = asStated(form);
  const checked = await check(form);
  const device = checked?.device ?? null;
  if (device === null) return false;
  const { row, source } = device;
  // Removes undefined properties, which are not JSON.
  const json = JSON.parse(JSON.stringify(row)) as JsonObject;
  const isSourceKept = stated.sourceKey === form.opened.sourceKey;
  const sources = isSourceKept ? {} : { [stated.sourceKey]: { ...source } as JsonObject };
  run(saveOwnDevices(planDocument.value, [{ id: row.id, row: json, sources }]));
  chooseShelfDevice(row.id);
  return true;
}
