import type { Device } from '../catalogue/device.ts';
import type { Quality } from '../catalogue/row.ts';

/** The four figures of what a device draws. */
export type DrawBasis = 'nameplate' | 'maximum' | 'typical' | 'idle';

/** A draw at the AC input, with the basis it came from and how well it is known. */
export interface Draw {
  readonly draw_kW: number;
  readonly basis: DrawBasis;
  readonly quality: Quality | undefined;
}

const fieldOf = {
  nameplate: 'nameplate_kW',
  maximum: 'maximum_kW',
  typical: 'typical_kW',
  idle: 'idle_kW',
} as const;

/**
 * What a device draws at the AC input on one basis.
 *
 * @param device - catalogue row
 * @param basis - which figure
 * @param rectifierEfficiency - AC input to dc busbar; used where the row states its draws behind the rectifier
 * @returns the draw, or undefined where no source gives it
 */
export function drawOn(device: Device, basis: DrawBasis, rectifierEfficiency: number): Draw | undefined {
  const field = fieldOf[basis];
  const stated_kW = device[field];
  if (stated_kW === undefined) return undefined;
  return {
    draw_kW: device.inputBasis === 'dc' ? stated_kW / rectifierEfficiency : stated_kW,
    basis,
    quality: device.quality[field],
  };
}

/** The first of several bases that a row has a figure for. */
function firstKnown(
  device: Device,
  bases: readonly DrawBasis[],
  rectifierEfficiency: number,
): Draw | undefined {
  for (const basis of bases) {
    const draw = drawOn(device, basis, rectifierEfficiency);
    if (draw !== undefined) return draw;
  }
  return undefined;
}

/** The draw that breakers, feeds and heat are sized on: maximum, or nameplate, or at last typical. */
export function sizingDraw(device: Device, rectifierEfficiency: number): Draw | undefined {
  return firstKnown(device, ['maximum', 'nameplate', 'typical'], rectifierEfficiency);
}

/** The draw at full utilisation that energy is computed from: the basis asked for, or else the next higher one. */
export function energyDraw(
  device: Device,
  basis: 'typical' | 'maximum',
  rectifierEfficiency: number,
): Draw | undefined {
  const bases: readonly DrawBasis[] =
    basis === 'typical' ? ['typical', 'maximum', 'nameplate'] : ['maximum', 'nameplate', 'typical'];
  return firstKnown(device, bases, rectifierEfficiency);
}

/** Whether a row states any draw that feeds could be sized on. */
export function hasDraw(device: Device): boolean {
  return (
    device.maximum_kW !== undefined || device.nameplate_kW !== undefined || device.typical_kW !== undefined
  );
}
