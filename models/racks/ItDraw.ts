import type { Device, DeviceClass } from '../catalogue/device.ts';

/** Heat capture of a hall, as far as it affects device draw and heat distribution. */
export interface HeatCapture {
  readonly kind: 'room-air' | 'in-row' | 'rear-door' | 'direct-to-chip' | 'immersion';
  /** Liquid heat share of devices without a stated share. */
  readonly heatCaptureFraction: number;
  /** Fan share of an air-cooled device's draw. */
  readonly serverFanFraction: number;
  /** Share of the fan power that a converted device saves. */
  readonly serverFanSavedFraction: number;
}

/** Devices suited to liquid cooling; switches and storage stay air-cooled. */
export const computerClasses: ReadonlySet<DeviceClass> = new Set([
  'gpu-server',
  'gpu-rack',
  'accelerator-host',
  'server',
]);

const hasOwnLoop = (device: Device): boolean => (device.liquidFraction ?? 0) > 0;

/**
 * Share of a device's heat removed by the hall's liquid loop.
 *
 * @param stated - value stated in the plan, which overrides all others
 */
export function capturedFraction(device: Device, capture: HeatCapture, stated?: number): number {
  switch (capture.kind) {
    case 'room-air':
    case 'in-row':
      return 0;
    case 'rear-door':
      return stated ?? capture.heatCaptureFraction;
    case 'immersion':
      return stated ?? capture.heatCaptureFraction;
    case 'direct-to-chip':
      if (stated !== undefined) return stated;
      if (hasOwnLoop(device)) return device.liquidFraction ?? 0;
      return computerClasses.has(device.class) ? capture.heatCaptureFraction : 0;
  }
}

/**
 * Remaining draw ratio of an air-cooled device converted to liquid cooling: its fans slow down or are removed. A device with a
 * built-in liquid loop states its draw with its own fans.
 *
 * @param captured - share of its heat removed by liquid
 */
export function drawRatio(device: Device, capture: HeatCapture, captured: number): number {
  const isConverted =
    (capture.kind === 'direct-to-chip' || capture.kind === 'immersion') &&
    captured > 0 &&
    !hasOwnLoop(device);
  return isConverted ? 1 - capture.serverFanFraction * capture.serverFanSavedFraction : 1;
}

/**
 * Fan share of a device's draw in this hall. A device with a built-in loop has fans for the heat that the loop does not remove:
 * an engineering default.
 */
export function fanShare(device: Device, capture: HeatCapture, captured: number): number {
  const { serverFanFraction, serverFanSavedFraction } = capture;
  if (hasOwnLoop(device)) return serverFanFraction * (1 - (device.liquidFraction ?? 0));
  const ratio = drawRatio(device, capture, captured);
  return ratio === 1 ? serverFanFraction : (serverFanFraction * (1 - serverFanSavedFraction)) / ratio;
}
