import { describe, expect, it } from 'vitest';
import { checkDeviceLimits, type DeviceSurroundings } from '../../../models/racks/deviceLimits.ts';
import { library } from '../../support/library.ts';

const surroundings: DeviceSurroundings = { capture: 'room-air', inlet_C: 25 };

function found(deviceId: string, other: Partial<DeviceSurroundings>): [string, string][] {
  const device = library.devices[deviceId];
  if (device === undefined) throw new Error(`no row ${deviceId}`);
  return checkDeviceLimits([device, device], { ...surroundings, ...other }, 'racks.r').map(
    ({ code, message }) => [code, message],
  );
}

describe('the air at the inlets', () => {
  it('of 36 °C is 6 K too warm for a DGX H100, which allows 30, and is reported once for a kind', () => {
    expect(found('dgx-h100', { inlet_C: 36 })).toEqual([
      [
        'inlet-above-device-limit',
        'NVIDIA DGX H100 gets air of 36.0 °C; it allows at most 30.0 °C (unverified). Lower the supply air temperature by 6.0 K, or reduce recirculation.',
      ],
    ]);
  });

  it('may equal the limit', () => {
    expect(found('dgx-h100', { inlet_C: 30 })).toEqual([]);
    expect(found('dgx-h100', { inlet_C: 5 })).toEqual([]);
  });

  it('of 4 °C is too cold', () => {
    expect(found('dgx-h100', { inlet_C: 4 }).map(([code]) => code)).toEqual(['inlet-below-device-limit']);
  });

  it('does not matter where no air cools the device: all heat to liquid, or in a tank', () => {
    expect(found('vera-rubin-nvl72', { inlet_C: 50, capture: 'direct-to-chip' })).toEqual([]);
    expect(found('dgx-h100', { inlet_C: 50, capture: 'immersion' })).toEqual([]);
  });

  it('is not checked if it is unknown, or if the row states no limit', () => {
    expect(found('dgx-h100', { inlet_C: undefined })).toEqual([]);
    expect(found('mi350x-8u-air', { inlet_C: 70 })).toEqual([]);
  });
});

describe('the coolant', () => {
  it('of 64 °C is 19 K too warm for Vera Rubin, which allows 45', () => {
    expect(found('vera-rubin-nvl72', { capture: 'direct-to-chip', coolant_C: 64 })).toEqual([
      [
        'coolant-above-device-limit',
        'NVIDIA Vera Rubin NVL72 rack (72 GPU packages) gets coolant of 64.0 °C; it allows at most 45.0 °C (an estimate). Lower the facility-water supply temperature or the CDU approach by 19.0 K.',
      ],
    ]);
  });

  it('may be 45 °C, also for a GB200 rack, but not 49', () => {
    for (const id of ['vera-rubin-nvl72', 'gb200-nvl72']) {
      expect(found(id, { capture: 'direct-to-chip', coolant_C: 45 })).toEqual([]);
      expect(found(id, { capture: 'direct-to-chip', coolant_C: 49 })).toHaveLength(1);
    }
  });

  it('of a tank is no coolant of cold plates: the rack is wrong there', () => {
    expect(found('gb200-nvl72', { capture: 'immersion', coolant_C: 64 })).toEqual([
      [
        'cold-plates-in-immersion',
        'NVIDIA GB200 NVL72 / DGX GB200 rack gives 87 % of its heat to its own cold plates, which a tank does not supply (unverified). Choose direct-to-chip cooling, or a device made for immersion.',
      ],
    ]);
    expect(found('dgx-h100', { capture: 'immersion' })).toEqual([]);
  });
});
