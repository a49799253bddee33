import type { Device } from '../catalogue/device.ts';
import type { Quality } from '../catalogue/row.ts';
import { busbarLoad_kW, isShelfFed, ratedShelfEfficiency, shelfLoss_kW, type ShelfLosses } from './shelf.ts';

/** The four bases of a device's draw. */
export type DrawBasis = 'nameplate' | 'maximum' | 'typical' | 'idle';

/** A draw at the rack's input, with its basis and data quality. */
export interface Draw {
  /** From the feeds of the rack: at the AC input of the device, or of the power shelves that feed it. */
  readonly draw_kW: number;
  /** The part of it that reaches the DC busbar; 0 for a device with its own AC power supplies. */
  readonly busbar_kW: number;
  readonly basis: DrawBasis;
  readonly quality: Quality | undefined;
}

const fieldOf = {
  nameplate: 'nameplate_kW',
  maximum: 'maximum_kW',
  typical: 'typical_kW',
  idle: 'idle_kW',
} as const;

/** Bases of the sizing load, in order of preference. */
const SIZING = ['maximum', 'nameplate', 'typical'] as const;

/**
 * Draw of a device at the rack's input on one basis, whether the row states it before or after the power shelves.
 *
 * @param device - catalogue row
 * @param basis - the basis
 * @param shelf - losses of power shelves, which are sized for the device's sizing load
 * @returns the draw, or undefined if no source gives it
 */
export function drawOn(device: Device, basis: DrawBasis, shelf: ShelfLosses): Draw | undefined {
  const field = fieldOf[basis];
  const stated_kW = device[field];
  if (stated_kW === undefined) return undefined;
  const quality = device.quality[field];
  if (!isShelfFed(device)) return { draw_kW: stated_kW, busbar_kW: 0, basis, quality };
  const rated_kW = busbarRating_kW(device, shelf);
  if (device.inputBasis === 'ac') {
    return { draw_kW: stated_kW, busbar_kW: busbarLoad_kW(shelf, rated_kW, stated_kW), basis, quality };
  }
  return {
    draw_kW: stated_kW + shelfLoss_kW(shelf, rated_kW, stated_kW),
    busbar_kW: stated_kW,
    basis,
    quality,
  };
}

/** DC load that the power shelves of a device are sized for; 0 without shelves or without any draw. */
export function busbarRating_kW(device: Device, shelf: ShelfLosses): number {
  if (!isShelfFed(device)) return 0;
  const basis = SIZING.find((one) => device[fieldOf[one]] !== undefined);
  const sizing_kW = basis === undefined ? 0 : (device[fieldOf[basis]] ?? 0);
  return device.inputBasis === 'dc' ? sizing_kW : sizing_kW * ratedShelfEfficiency(shelf);
}

/** The draw on the first of several bases with a figure. */
function firstKnown(device: Device, bases: readonly DrawBasis[], shelf: ShelfLosses): Draw | undefined {
  for (const basis of bases) {
    const draw = drawOn(device, basis, shelf);
    if (draw !== undefined) return draw;
  }
  return undefined;
}

/** The sizing load for breakers, feeds and heat: maximum, otherwise nameplate, otherwise typical. */
export function sizingDraw(device: Device, shelf: ShelfLosses): Draw | undefined {
  return firstKnown(device, SIZING, shelf);
}

/** The draw at full utilisation for energy: on the requested basis, otherwise the next higher one. */
export function energyDraw(
  device: Device,
  basis: 'typical' | 'maximum',
  shelf: ShelfLosses,
): Draw | undefined {
  const bases: readonly DrawBasis[] =
    basis === 'typical' ? ['typical', 'maximum', 'nameplate'] : ['maximum', 'nameplate', 'typical'];
  return firstKnown(device, bases, shelf);
}

/** Whether a device is known to draw nothing: a rack PDU, which passes power on, a patch panel, a shelf. */
export function drawsNothing({ maximum_kW, nameplate_kW = 0, typical_kW = 0 }: Device): boolean {
  return maximum_kW === 0 && nameplate_kW === 0 && typical_kW === 0;
}

/** Whether a row states any draw for sizing feeds. */
export function hasDraw(device: Device): boolean {
  return (
    device.maximum_kW !== undefined || device.nameplate_kW !== undefined || device.typical_kW !== undefined
  );
}
