import { describe, expect, it } from 'vitest';
import { whatFits } from '../../../models/newHall/whatFits.ts';
import type { WhatFits, WhatFitsRequest } from '../../../models/newHall/whatFitsSchema.ts';
import { placeIn } from '../../support/hallAnswers.ts';
import { library } from '../../support/library.ts';

const fits = (others: Partial<WhatFitsRequest> = {}): WhatFits =>
  whatFits(
    {
      power_kW: 1000,
      basis: 'utility',
      room: { area_m2: 600 },
      device: 'dgx-b200',
      place: placeIn('frankfurt'),
      cooling: 'air',
      feed: '2n',
      ...others,
    },
    library,
  );

describe('what fits', () => {
  it('in 1 MW of the racks alone are 34 racks of 28.6 kW', () => {
    const { rackCount, limit, itLoad_kW } = fits({ basis: 'it' });
    expect([rackCount, limit]).toEqual([34, 'power']);
    expect(itLoad_kW).toBeCloseTo(34 * 28.6, 6);
  });

  it('in 1 MW of the utility has a design peak within it, and one rack more would not', () => {
    const { rackCount, designPeak_kW, limit } = fits();
    expect(limit).toBe('power');
    expect(designPeak_kW).toBeLessThanOrEqual(1000);
    expect((designPeak_kW / rackCount) * (rackCount + 1)).toBeGreaterThan(1000);
  });

  it('on 60 m² is limited by the floor area, which holds all racks of the plan', () => {
    const { rackCount, limit, limits, hall } = fits({ room: { area_m2: 60 } });
    expect(limit).toBe('floor-area');
    expect(limits.find((one) => one.limit === 'floor-area')?.rackCount).toBe(rackCount);
    expect(hall.shortfall).toBeNull();
    const [, , corner] = hall.plan.halls['hall-1']?.room?.outline ?? [];
    expect(((corner?.x_mm ?? 0) * (corner?.y_mm ?? 0)) / 1e6).toBeLessThanOrEqual(60);
  });

  it('in too little power or area is refused with the number', () => {
    expect(() => fits({ power_kW: 10 })).toThrow('10 kW supply none');
    expect(() => fits({ room: { area_m2: 6 } })).toThrow('No rack fits');
  });
});
