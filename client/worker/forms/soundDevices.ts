import { deviceSchema } from '../../../models/catalogue/device.ts';
import { sourceSchema } from '../../../models/catalogue/row.ts';
import type { OtherDevice } from '../../../models/edit/commands/otherDevices.ts';
import { parseWithIssues } from '../../../models/plan/document/parseWithIssues.ts';

/**
 * The keys of devices that a plan can take over: a row or a source that the format refuses would make the plan invalid.
 *
 * @param devices - of other plans
 */
export function soundDevices(devices: readonly OtherDevice[]): string[] {
  return devices
    .filter(
      ({ row, sources }) =>
        parseWithIssues(deviceSchema, row).value !== undefined &&
        Object.values(sources).every((source) => parseWithIssues(sourceSchema, source).value !== undefined),
    )
    .map(({ key }) => key);
}
