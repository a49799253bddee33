import type { Device } from '../../../catalogue/device.ts';
import { drawsNothing } from '../../../racks/draw.ts';
import { numberText } from '../../../units/text.ts';
import { manufacturerAndModel } from '../manufacturers.ts';
import type { NetboxDeviceType } from '../NetboxDocument.ts';

type Ports = NonNullable<NetboxDeviceType['power-ports']>;

/** Start of the comments in Plenum files, by which an import identifies them. */
export const PLENUM_COMMENT = 'Row of a Plenum plan.';

/** Says that a device draws nothing, which NetBox's ports cannot: a draw of 0 is none. */
export const DRAWS_NOTHING = 'It draws nothing.';

/**
 * A device as NetBox's device type. Each power supply gets an equal share of the device draw, not its rating: NetBox
 * adds up power supplies, and ratings would include redundant ones. Rating and redundancy are in the comments.
 *
 * Source: keys of the devicetype-library schema; six supplies of 3.3 kW of a DGX B200 add up to 19.8 kW, while it draws 14.3 kW.
 */
export function deviceTypeOf(device: Device): NetboxDeviceType {
  const { manufacturer, model } = manufacturerAndModel(device);
  const ports = portsOf(device);
  return {
    manufacturer: manufacturer,
    model,
    slug: device.id.toLowerCase(),
    u_height: device.height_U ?? 0,
    is_full_depth: device.depth !== 'half',
    ...(device.weight_kg === undefined
      ? {}
      : { weight: hundredths(device.weight_kg), weight_unit: 'kg' as const }),
    ...(device.class === 'passive' && ports.length === 0 ? { is_powered: false as const } : {}),
    comments: commentsOf(device),
    ...(ports.length === 0 ? {} : { 'power-ports': ports }),
  };
}

/** NetBox stores weights with two decimals. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100;

function commentsOf(device: Device): string {
  const { height_U, nameplate_kW, psuRequiredCount } = device;
  if (drawsNothing(device)) {
    return `${PLENUM_COMMENT}${height_U === undefined ? ' Its height is not known.' : ''} ${DRAWS_NOTHING}`;
  }
  const height = height_U === undefined ? ' Its height is not known.' : '';
  const rating =
    nameplate_kW === undefined ? '' : ` Power supplies are rated ${numberText(nameplate_kW, 3)} kW in all.`;
  const needed =
    psuRequiredCount === undefined ? '' : ` Supplies that must have power: ${String(psuRequiredCount)}.`;
  return `${PLENUM_COMMENT}${height}${rating}${needed}`;
}

function portsOf(device: Device): Ports {
  const { psuCount, maximum_kW, typical_kW, inputBasis } = device;
  if (drawsNothing(device)) return [];
  if (psuCount === undefined && maximum_kW === undefined && typical_kW === undefined) return [];
  const count = psuCount ?? 1;
  const maximum_W = wattsOfPorts(maximum_kW, count);
  const allocated_W = wattsOfPorts(typical_kW, count);
  const type = inputBasis === 'dc' ? 'dc-terminal' : 'other';
  return Array.from({ length: count }, (_, index) => ({
    name: psuCount === undefined ? 'Input' : `PSU${String(index + 1)}`,
    type,
    ...draw('maximum_draw', maximum_W, index),
    ...draw('allocated_draw', allocated_W, index),
  }));
}

/** Whole watts per port; the first ports have one watt more, so that the sum is exact. */
function wattsOfPorts(total_kW: number | undefined, count: number): readonly number[] {
  if (total_kW === undefined) return [];
  const total_W = Math.round(total_kW * 1000);
  const each_W = Math.floor(total_W / count);
  return Array.from({ length: count }, (_, index) => each_W + (index < total_W - each_W * count ? 1 : 0));
}

function draw<Name extends string>(
  name: Name,
  watts: readonly number[],
  index: number,
): { [key in Name]?: number } {
  const value = watts[index];
  return value === undefined || value === 0 ? {} : ({ [name]: value } as { [key in Name]?: number });
}
