import type { Device } from '../../../models/catalogue/device.ts';
import type { Quality } from '../../../models/catalogue/row.ts';
import { figure, MISSING } from './numbers.ts';
import { cut, table } from './table.ts';

const marks: Readonly<Record<Quality, string>> = { S: '', M: '*', E: '~' };

/** The catalogue's devices with their draws; estimates and unverified figures carry a mark. */
export function devicesTable(devices: readonly Device[]): string[] {
  if (devices.length === 0) return ['No device matches.'];
  const heading = [
    'Device',
    'Name',
    'Class',
    'U',
    'Nameplate kW',
    'Maximum kW',
    'Typical kW',
    'Idle kW',
    'Weight kg',
    'Liquid %',
    'Sources',
  ];
  const lines = table([heading, ...devices.map(cells)], [1, 2, 10]);
  return [
    ...lines,
    '',
    `  ${MISSING} not available from any source   ~ estimate   * unverified   dc: measured at the DC busbar (after the rectifiers)`,
  ];
}

function cells(device: Device): string[] {
  const marked = (
    field:
      | 'height_U'
      | 'nameplate_kW'
      | 'maximum_kW'
      | 'typical_kW'
      | 'idle_kW'
      | 'weight_kg'
      | 'liquidFraction',
    digits: readonly [number, number],
    scale = 1,
  ): string => {
    const value = device[field];
    const quality = device.quality[field];
    return value === undefined
      ? MISSING
      : `${figure(value * scale, digits)}${quality === undefined ? '' : marks[quality]}`;
  };
  const [source = '', ...others] = device.sources;
  return [
    device.id,
    cut(device.name, 44),
    device.inputBasis === 'dc' ? `${device.class} (dc)` : device.class,
    marked('height_U', [0, 1]),
    marked('nameplate_kW', [0, 3]),
    marked('maximum_kW', [0, 3]),
    marked('typical_kW', [0, 3]),
    marked('idle_kW', [0, 3]),
    marked('weight_kg', [0, 0]),
    marked('liquidFraction', [0, 0], 100),
    others.length === 0 ? source : `${source} +${String(others.length)}`,
  ];
}
