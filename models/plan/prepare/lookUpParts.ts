import type { Device } from '../../catalogue/device.ts';
import type { DeviceLayoutItem } from '../../racks/layOutDevices.ts';
import type { RackItem } from '../../racks/rackFigures.ts';
import type { Resolved } from './lookUp.ts';
import type { Preparation } from './Preparation.ts';
import type { Rack } from '../document/planSchema.ts';

/** Devices resolved so far, by id. */
export type ResolvedDevices = Map<string, Resolved<Device>>;

/** The devices of one rack, for totals and for layout. */
interface Parts {
  readonly items: readonly RackItem[];
  readonly layoutItems: readonly DeviceLayoutItem[];
}

/**
 * Resolves the devices of a rack. An unknown device or one without height is reported as a finding.
 *
 * @param path - path of the rack in the plan
 * @param devices - receives the resolved devices
 * @returns undefined if one of the devices cannot be used
 */
export function lookUpParts(
  rack: Rack,
  path: string,
  preparation: Preparation,
  devices: ResolvedDevices,
): Parts | undefined {
  const items: RackItem[] = [];
  const layoutItems: DeviceLayoutItem[] = [];
  let complete = true;
  for (const [contentsId, contents] of Object.entries(rack.contents)) {
    const device = usableDevice(
      contents.device,
      `${path}.contents.${contentsId}.device`,
      preparation,
      devices,
    );
    if (device === undefined) {
      complete = false;
      continue;
    }
    const count = contents.count ?? 1;
    const { heatCaptureFraction } = contents;
    items.push({ device, count, ...(heatCaptureFraction === undefined ? {} : { heatCaptureFraction }) });
    layoutItems.push({
      id: contentsId,
      height_U: device.height_U ?? 0,
      count,
      position_U: contents.position_U,
      faces: device.depth === 'half' ? (contents.face ?? 'front') : 'both',
    });
  }
  return complete ? { items, layoutItems } : undefined;
}

function usableDevice(
  id: string,
  path: string,
  preparation: Preparation,
  devices: ResolvedDevices,
): Device | undefined {
  const found = devices.get(id) ?? preparation.tables.find('devices', id);
  if (found === undefined) {
    preparation.find('device-unknown', path, `Unknown device "${id}": not in the catalogue or plan.`);
    return undefined;
  }
  devices.set(id, found);
  const device = found.row;
  if (device.height_U === undefined) {
    const message = `No source gives the height of ${device.name}, so it cannot be placed.`;
    preparation.find('device-height-missing', path, message);
  }
  return device.height_U === undefined ? undefined : device;
}
