import type { Device } from '../../../models/catalogue/device.ts';
import type { Source } from '../../../models/catalogue/row.ts';
import { draftOfDevice, readDeviceDraft, type DeviceDraft } from '../../../models/edit/deviceDraft.ts';
import { parseWithIssues } from '../../../models/plan/document/parseWithIssues.ts';
import { checkDeviceRanges } from '../../../models/plan/prepare/checkRanges.ts';
import { deviceSchema } from '../../../models/catalogue/device.ts';
import { sourceSchema } from '../../../models/catalogue/row.ts';
import { valueAt } from '../../../models/edit/document/json.ts';
import type { PlanContext } from '../protocol/CallContext.ts';
import { deviceForm, type DeviceFieldGroup } from './deviceForm.ts';

/** The form of a custom device, and its texts if it is changed. */
export interface OpenedDevice {
  readonly groups: readonly DeviceFieldGroup[];
  /** null for a new device, and for one whose row is invalid. */
  readonly draft: DeviceDraft | null;
}

/** Opens a custom device for a form; a new one if no id is stated. */
export function openDevice(id: string | null, { document, library }: PlanContext): OpenedDevice {
  const groups = deviceForm();
  if (id === null) return { groups, draft: null };
  const row = parseWithIssues(deviceSchema, valueAt(document, ['catalogue', 'devices', id])).value;
  if (row === undefined) return { groups, draft: null };
  const [key = ''] = row.sources;
  const stated = parseWithIssues(sourceSchema, valueAt(document, ['catalogue', 'sources', key])).value;
  return { groups, draft: draftOfDevice(row, stated ?? library.sources[key]) };
}

/** A typed device that was checked. */
export interface CheckedDevice {
  readonly device: { readonly row: Device; readonly source: Source } | null;
  /** What is wrong, by the name of the field. */
  readonly issues: Readonly<Record<string, string>>;
  /** What is outside its plausible range. */
  readonly doubts: Readonly<Record<string, string>>;
}

/** Checks a typed device: what the schema refuses, and what is doubted. */
export function checkDevice(draft: DeviceDraft): CheckedDevice {
  const { device, values, issues } = readDeviceDraft(draft);
  const doubts = checkDeviceRanges(draft.id, values, device?.row);
  return {
    device,
    issues: byField(issues),
    doubts: byField(doubts.map(({ path, message }) => ({ path: path.split('.').at(-1) ?? '', message }))),
  };
}

function byField(
  messages: readonly { readonly path: string; readonly message: string }[],
): Record<string, string> {
  const all: Record<string, string> = {};
  for (const { path, message } of messages) all[path] ??= message;
  return all;
}
