import { describe, expect, it } from 'vitest';
import type { Device } from '../../../models/catalogue/device.ts';
import { drawEstimates } from '../../../models/racks/estimateDraw.ts';

const row = (figures: Partial<Device>): Device => ({
  id: 'x',
  name: 'x',
  class: 'server',
  inputBasis: 'ac',
  quality: {},
  year: 2026,
  sources: ['s'],
  ...figures,
});

describe('an estimate of the draw', () => {
  // 0.5, 0.6 and 1 kW per unit: 0.6 kW per unit, 1.2 kW for two units; typical 0.3 kW per unit.
  const estimateOf = drawEstimates([
    row({ height_U: 1, maximum_kW: 0.5 }),
    row({ height_U: 2, maximum_kW: 1.2, typical_kW: 0.6 }),
    row({ height_U: 4, maximum_kW: 4 }),
    row({ height_U: 1, maximum_kW: 9, class: 'network' }),
    row({ height_U: 0, maximum_kW: 9 }),
    row({ height_U: 1, maximum_kW: 0 }),
  ]);

  it('is the median per unit of height of the rows of the class, times the height', () => {
    expect(estimateOf({ class: 'server', height_U: 2 })).toEqual({
      maximum_kW: 1.2,
      typical_kW: 0.6,
      rowCount: 3,
    });
  });

  it('counts a device without height as one unit', () => {
    expect(estimateOf({ class: 'server', height_U: 0 })?.maximum_kW).toBe(0.6);
    expect(estimateOf({ class: 'server' })?.maximum_kW).toBe(0.6);
  });

  it('is none for a class of which nothing is known', () => {
    expect(estimateOf({ class: 'storage', height_U: 2 })).toBeUndefined();
  });
});
