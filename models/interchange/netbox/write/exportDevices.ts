import type { Device } from '../../../catalogue/device.ts';
import { finding, type Finding } from '../../../problems/Finding.ts';
import { unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';
import type { NetboxDeviceType } from '../NetboxDocument.ts';
import { rolesByClass } from '../roles.ts';
import type { CsvRow } from './csvText.ts';
import type { NamedRack } from './expandRacks.ts';
import { rackDevices, type RackDevice } from './rackDevices.ts';

/** Maximum length of a device name in NetBox, and of the rack name in it. */
const MAX_NAME = 64;
const MAX_RACK_NAME = 48;

/** Look-ups for the export of devices. */
export interface DeviceTables {
  readonly site: string;
  readonly deviceOf: (id: string) => Device | undefined;
  readonly typeOf: (id: string) => NetboxDeviceType | undefined;
  readonly heightOf: (rackType: string) => number;
}

/**
 * Individual devices of racks, named by rack and lowest occupied unit.
 *
 * @param racks - with the name of their location, in the order of rows
 */
export function exportDevices(
  racks: readonly { readonly named: NamedRack; readonly location: string }[],
  { site, deviceOf, typeOf, heightOf }: DeviceTables,
  review: Finding[],
): CsvRow[] {
  const names = new UsedNames();
  const devicesByEntry = new Map<string, readonly RackDevice[]>();
  return racks.flatMap(({ named, location }) => {
    const { id, rack, name } = named;
    let devices = devicesByEntry.get(id);
    if (devices === undefined) {
      devices = rackDevices(rack, heightOf(rack.rackType), deviceOf);
      devicesByEntry.set(id, devices);
      noteMisfits(devices, `racks.${id}`, { deviceOf, max_U: heightOf(rack.rackType) }, review);
    }
    return devices.flatMap(({ device, position_U, face }, index): CsvRow[] => {
      const type = typeOf(device);
      const row = deviceOf(device);
      if (type === undefined || row === undefined) return [];
      const unit = position_U === undefined ? `0U-${String(index + 1)}` : unitText(position_U);
      const ending = face === 'rear' ? `${unit}-rear` : unit;
      return [
        {
          name: unique(`${name.slice(0, MAX_RACK_NAME)}-${ending}`, names, MAX_NAME),
          role: rolesByClass[row.class],
          manufacturer: type.manufacturer,
          device_type: type.model,
          status: 'planned',
          site,
          location,
          rack: name,
          position: position_U === undefined ? '' : String(position_U),
          face,
        },
      ];
    });
  });
}

/** U07, or U07.5. */
const unitText = (position_U: number): string => {
  const [whole = '', half] = String(position_U).split('.');
  return `U${whole.padStart(2, '0')}${half === undefined ? '' : `.${half}`}`;
};

function noteMisfits(
  devices: readonly RackDevice[],
  path: string,
  { deviceOf, max_U }: { readonly deviceOf: DeviceTables['deviceOf']; readonly max_U: number },
  review: Finding[],
): void {
  for (const { device, position_U } of devices) {
    const { height_U = 0, name: deviceName = device } = deviceOf(device) ?? {};
    if (deviceOf(device) === undefined) {
      review.push(finding('netbox-limit', path, `${device} is not in the catalogue and was not exported.`));
    } else if (height_U > 0 && position_U === undefined) {
      review.push(
        finding(
          'netbox-limit',
          path,
          `${deviceName} does not fit in its rack and was exported without a position.`,
        ),
      );
    } else if (position_U !== undefined && position_U + height_U - 1 > max_U) {
      review.push(
        finding(
          'netbox-limit',
          path,
          `${deviceName} at unit ${String(position_U)} exceeds the height of its rack: NetBox will reject it.`,
        ),
      );
    }
  }
}
