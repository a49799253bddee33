import { describe, expect, it } from 'vitest';
import { floorHeadroom_kg, tributaryArea_m2 } from '../../../models/floor/capacityOfFloor.ts';
import { floorOf, foundBy, rack, rowOf } from './floors.ts';

const south = { facing_deg: 180 } as const;

describe('the tributary area of a rack', () => {
  it('is its footprint and half of the default aisles without obstacles in front or behind', () => {
    // 0.6 m x (1.2 + 1.2 / 2 + 0.9 / 2) m = 1.35 m2
    const one = rack('A', 5000, 5000);
    expect(tributaryArea_m2(one, floorOf([one]))).toBeCloseTo(1.35, 12);
  });

  it('is smaller with a narrower aisle: each row has half of it', () => {
    // Half of 800 mm in front of the rack: 0.6 m x (1.2 + 0.4 + 0.45) m = 1.23 m2; adjacent racks have no effect.
    const racks = [...rowOf(3, 'A', [5000, 5000]), ...rowOf(3, 'B', [5000, 7000], south)];
    const floor = floorOf(racks);
    for (const each of racks) expect(tributaryArea_m2(each, floor)).toBeCloseTo(1.23, 12);
  });

  it('ends at walls and units', () => {
    // 500 mm to the outline behind: 0.6 m x (1.2 + 0.6 + 0.25) m = 1.23 m2
    const one = rack('A', 5000, 500);
    expect(tributaryArea_m2(one, floorOf([one]))).toBeCloseTo(1.23, 12);
  });

  it('supports the rated load of the room, and has a headroom', () => {
    // 1000 kg / 1.35 m2 = 740.7 kg/m2; at 800 kg/m2 the limit is 1080 kg: headroom 80 kg.
    const one = rack('A', 5000, 5000);
    expect(floorHeadroom_kg(one, floorOf([one], { floorLoad_kg_per_m2: 800 }))).toBeCloseTo(80, 9);
    expect(floorHeadroom_kg(one, floorOf([one], { floorLoad_kg_per_m2: 700 }))).toBeCloseTo(-55, 9);
    expect(foundBy(['floorLoad'], [one], { floorLoad_kg_per_m2: 741 })).toEqual([]);
    expect(foundBy(['floorLoad'], [one], { floorLoad_kg_per_m2: 740 })).toMatchObject([
      {
        code: 'floor-overload',
        message:
          'The rack weighs 1,000 kg on 0.6 × (1.2 + 0.6 + 0.45) m, its depth and half of the front and rear aisles: ' +
          '741 kg/m², and 1,389 kg/m² directly below; the uniform-load rating is 740 kg/m².',
      },
    ]);
  });

  it('has no limit and no finding if the room states none', () => {
    const heavy = rack('A', 5000, 5000, { weight_kg: 100_000 });
    expect(floorHeadroom_kg(heavy, floorOf([heavy]))).toBeNull();
    expect(foundBy(['floorLoad', 'pointLoad'], [heavy])).toEqual([]);
  });

  it('supports a quarter of the rack under each foot', () => {
    const of = (weight_kg: number): unknown[] => [
      ...foundBy(['pointLoad'], [rack('A', 5000, 5000, { weight_kg })], { tilePointLoad_kg: 680 }),
    ];
    expect(of(2720)).toEqual([]);
    expect(of(2721)).toMatchObject([{ code: 'point-overload' }]);
  });

  it('is reported as not checked if the weight is missing, which is not 0', () => {
    const unknown = rack('A', 5000, 5000, { weight_kg: null });
    const rated = { floorLoad_kg_per_m2: 700 };
    expect(foundBy(['floorLoad'], [unknown], rated)).toMatchObject([
      { code: 'floor-weight-missing', severity: 'info' },
    ]);
    expect(foundBy(['floorLoad'], [unknown])).toEqual([]);
    expect(floorHeadroom_kg(unknown, floorOf([unknown], rated))).toBeNull();
  });
});

describe('the clear height', () => {
  it('is 2400 mm, and no rack is taller than it', () => {
    const one = [rack('A', 5000, 5000, { height_mm: 2280 })];
    expect(foundBy(['clearHeight'], one, { clearHeight_mm: 2400 })).toEqual([]);
    expect(foundBy(['clearHeight'], one, { clearHeight_mm: 2399 })).toMatchObject([{ code: 'room-low' }]);
    expect(foundBy(['clearHeight'], one, { clearHeight_mm: 2280 })).toMatchObject([{ code: 'room-low' }]);
    expect(foundBy(['clearHeight'], one, { clearHeight_mm: 2279 })).toMatchObject([
      { code: 'room-low' },
      { code: 'rack-too-tall' },
    ]);
    expect(foundBy(['clearHeight'], one)).toEqual([]);
  });
});
