import type { Device, DeviceClass } from '../catalogue/device.ts';

/** How heat leaves the devices of a hall, as far as it changes what they draw and where their heat goes. */
export interface HeatCapture {
  readonly kind: 'room-air' | 'in-row' | 'rear-door' | 'direct-to-chip' | 'immersion';
  /** Share that the liquid takes of devices without a figure of their own. */
  readonly heatCaptureFraction: number;
  /** Share of an air-cooled device's draw that its fans use. */
  readonly serverFanFraction: number;
  /** Share of that which a converted device no longer needs. */
  readonly serverFanSavedFraction: number;
}

/** Computers, whose heat liquid cooling is bought for; switches and storage stay in the room's air. */
export const computerClasses: ReadonlySet<DeviceClass> = new Set([
  'gpu-server',
  'gpu-rack',
  'accelerator-host',
  'server',
]);

const hasOwnLoop = (device: Device): boolean => (device.liquidFraction ?? 0) > 0;

/**
 * Share of a device's heat that the hall's liquid takes.
 *
 * @param stated - what the plan says of it, which stands before all else
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
 * What is left of an air-cooled device's draw when liquid takes its heat: its fans slow down or go. A device that is built with a
 * liquid loop states its draw with the fans that it has.
 *
 * @param captured - share of its heat that the liquid takes
 */
export function drawRatio(device: Device, capture: HeatCapture, captured: number): number {
  const isConverted =
    (capture.kind === 'direct-to-chip' || capture.kind === 'immersion') &&
    captured > 0 &&
    !hasOwnLoop(device);
  return isConverted ? 1 - capture.serverFanFraction * capture.serverFanSavedFraction : 1;
}

/**
 * Share of what a device draws in this hall that its fans use. A device with a loop of its own keeps fans for the heat that the loop
 * does not take: an engineering default.
 */
export function fanShare(device: Device, capture: HeatCapture, captured: number): number {
  const { serverFanFraction, serverFanSavedFraction } = capture;
  if (hasOwnLoop(device)) return serverFanFraction * (1 - (device.liquidFraction ?? 0));
  const ratio = drawRatio(device, capture, captured);
  return ratio === 1 ? serverFanFraction : (serverFanFraction * (1 - serverFanSavedFraction)) / ratio;
}
