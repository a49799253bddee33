import { describe, expect, it } from 'vitest';
import { mostRacks, type MostRacksRequest } from '../../../models/floor/layout/mostRacks.ts';
import { rectangularRoom } from '../../support/rackFloors.ts';

// 48 racks fit: three rows of sixteen, as computed by hand in the layout test.
const room = rectangularRoom(12_000, 9000);
const rack = { width_mm: 600, depth_mm: 1200, load_kW: 40, heat_kW: 32, weight_kg: 1000 };
const most = (rest: Partial<MostRacksRequest> = {}): [number, string] => {
  const { rackCount, binding } = mostRacks({ room, rack, ...rest });
  return [rackCount, binding];
};

describe('the maximum number of racks', () => {
  it('is limited by the room if nothing else is limited, and missing limits are null', () => {
    const { limits, layout } = mostRacks({ room, rack });
    expect(most()).toEqual([48, 'room']);
    expect(layout.moves).toHaveLength(48);
    expect(limits).toEqual([
      { name: 'room', rackCount: 48 },
      { name: 'utility', rackCount: null },
      { name: 'cooling', rackCount: null },
      { name: 'floor', rackCount: null },
    ]);
  });

  it('is limited by the utility feed if it is reached first', () => {
    // 1,000 kW / 40 kW = 25 racks; 960 kW / 32 kW = 30 racks.
    expect(most({ utility_kW: 1000, cooling_kW: 960 })).toEqual([25, 'utility']);
    expect(mostRacks({ room, rack, utility_kW: 1000 }).layout.moves).toHaveLength(25);
  });

  it('is limited by the cooling if it is reached first', () => {
    // 639 kW / 32 kW = 19.97: the twentieth rack is not cooled.
    expect(most({ utility_kW: 1000, cooling_kW: 639 })).toEqual([19, 'cooling']);
    expect(most({ utility_kW: 1000, cooling_kW: 640 })).toEqual([20, 'cooling']);
  });

  it('is zero if the point load is exceeded', () => {
    // 1,000 kg on four feet are 250 kg each.
    expect(most({ room: { ...room, tilePointLoad_kg: 250 } })).toEqual([48, 'room']);
    expect(most({ room: { ...room, tilePointLoad_kg: 249 } })).toEqual([0, 'floor']);
  });

  it('is zero if the uniform load with half of the aisles is exceeded', () => {
    // 0.6 m x (1.2 + 1.2 / 2 + 0.9 / 2) m = 1.35 m²; 1,000 kg / 1.35 m² = 740.7 kg/m².
    expect(most({ room: { ...room, floorLoad_kg_per_m2: 741 } })).toEqual([48, 'room']);
    expect(most({ room: { ...room, floorLoad_kg_per_m2: 740 } })).toEqual([0, 'floor']);
  });

  it('is zero for an invalid outline', () => {
    const [corner] = room.outline;
    if (corner === undefined) throw new Error('the room has corners');
    expect(most({ room: { outline: [corner, corner, corner] } })).toEqual([0, 'room']);
  });
});
