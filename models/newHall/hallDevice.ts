import type { Device } from '../catalogue/device.ts';
import type { Library, OwnRows } from '../catalogue/Library.ts';
import { ModelError } from '../problems/ModelError.ts';
import { numberText } from '../units/text.ts';
import type { HallRuns } from './answersSchema.ts';
import { impossible } from './impossible.ts';

/** The device of a new hall. */
export interface HallDevice {
  /** The catalogue row, with the stated draw if there is one. */
  readonly row: Device;
  readonly height_U: number;
  /** Custom rows of the plan: empty unless a draw is stated. */
  readonly catalogue: OwnRows | undefined;
}

/** Classes of devices that a hall is built for. */
const RUNNING: ReadonlySet<Device['class']> = new Set([
  'gpu-server',
  'gpu-rack',
  'accelerator-host',
  'server',
  'storage',
  'network',
]);

const SOURCE = 'stated-draw';

/**
 * The device of the answers.
 *
 * @throws ModelError `device-not-listed`, or `hall-answers-impossible` for what is no IT equipment and for a device without height
 *   or draw
 */
export function hallDevice({ device: id, draw_kW }: HallRuns, library: Library): HallDevice {
  const row = Object.hasOwn(library.devices, id) ? library.devices[id] : undefined;
  if (row === undefined) {
    const message = `Unknown device "${id}": it is not in the catalogue. \`plenum devices\` lists its devices.`;
    throw new ModelError('device-not-listed', message, [
      { path: 'runs.device', rule: 'a device of the catalogue', message },
    ]);
  }
  if (!RUNNING.has(row.class)) {
    const message = `${row.name} is equipment of class ${row.class}; a hall is planned for IT equipment.`;
    throw impossible('runs.device', 'IT equipment', message);
  }
  const { height_U = 0 } = row;
  if (height_U <= 0) {
    const message = `No source gives the height of ${row.name}, so racks cannot be filled with it. Choose another device, or add a custom row to a plan.`;
    throw impossible('runs.device', 'a device with a height', message);
  }
  if (draw_kW !== undefined) return { ...withDraw(row, draw_kW), height_U };
  if (row.maximum_kW === undefined && row.nameplate_kW === undefined) {
    const typical =
      row.typical_kW === undefined ? '' : `, only a typical draw of ${numberText(row.typical_kW)} kW`;
    const message = `No source gives the maximum draw of ${row.name}${typical}, so neither feeds nor cooling can be sized. State its maximum draw.`;
    throw impossible('runs.draw_kW', 'a maximum draw', message);
  }
  return { row, height_U, catalogue: undefined };
}

/** The row with a stated maximum; what the catalogue states above it would contradict it and is left out. */
function withDraw(row: Device, draw_kW: number): Pick<HallDevice, 'row' | 'catalogue'> {
  const { typical_kW, idle_kW, nameplate_kW: _nameplate, typicalKind, ...others } = row;
  const isBelow = (value_kW: number | undefined): value_kW is number =>
    value_kW !== undefined && value_kW <= draw_kW;
  const typical = isBelow(typical_kW) ? { typical_kW } : {};
  const own: Device = {
    ...others,
    ...typical,
    ...(isBelow(typical_kW) && typicalKind !== undefined ? { typicalKind } : {}),
    ...(isBelow(idle_kW) && idle_kW <= (isBelow(typical_kW) ? typical_kW : draw_kW) ? { idle_kW } : {}),
    inputBasis: 'ac',
    isShelfFed: row.inputBasis === 'dc' || row.isShelfFed === true,
    maximum_kW: draw_kW,
    quality: Object.fromEntries(
      Object.entries({ ...row.quality, maximum_kW: 'M' as const }).filter(
        ([name]) => name === 'maximum_kW' || Object.hasOwn({ ...others, typical_kW, idle_kW }, name),
      ),
    ),
    figureSources: { ...row.figureSources, maximum_kW: [SOURCE] },
  };
  const quality = Object.fromEntries(
    Object.entries(own.quality).filter(([name]) => Object.hasOwn(own, name)),
  );
  const figureSources = Object.fromEntries(
    Object.entries(own.figureSources ?? {}).filter(([name]) => Object.hasOwn(own, name)),
  );
  const stated: Device = { ...own, quality, figureSources };
  const source = { title: 'Draw stated for this hall', publisher: 'Author of the plan', licence: 'none' };
  return {
    row: stated,
    catalogue: { devices: { [row.id]: stated }, sources: { [SOURCE]: source } },
  };
}
