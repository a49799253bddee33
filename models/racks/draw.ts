import type { Device } from '../catalogue/device.ts';
import type { Quality } from '../catalogue/row.ts';

/** The four bases of a device's draw. */
export type DrawBasis = 'nameplate' | 'maximum' | 'typical' | 'idle';

/** A draw at the AC input, with its basis and data quality. */
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
 * Draw of a device at the AC input on one basis.
 *
 * @param device - catalogue row
 * @param basis - the basis
 * @param rectifierEfficiency - AC input to DC busbar; used if the row states its draws after the rectifier
 * @returns the draw, or undefined if no source gives it
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

/** The draw on the first of several bases with a figure. */
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

/** The sizing load for breakers, feeds and heat: maximum, otherwise nameplate, otherwise typical. */
export function sizingDraw(device: Device, rectifierEfficiency: number): Draw | undefined {
  return firstKnown(device, ['maximum', 'nameplate', 'typical'], rectifierEfficiency);
}

/** The draw at full utilisation for energy: on the requested basis, otherwise the next higher one. */
export function energyDraw(
  device: Device,
  basis: 'typical' | 'maximum',
  rectifierEfficiency: number,
): Draw | undefined {
  const bases: readonly DrawBasis[] =
    basis === 'typical' ? ['typical', 'maximum', 'nameplate'] : ['maximum', 'nameplate', 'typical'];
  return firstKnown(device, bases, rectifierEfficiency);
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
