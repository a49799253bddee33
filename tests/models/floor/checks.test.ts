import { describe, expect, it } from 'vitest';
import type { PlacedRack } from '../../../models/floor/Floor.ts';
import type { Room } from '../../../models/floor/roomSchema.ts';
import type { RuleId } from '../../../models/floor/rulesSchema.ts';
import { corners, foundBy, rack, rowOf } from './floors.ts';

const codes = (id: RuleId, racks: readonly PlacedRack[], rest: Partial<Room> = {}): string[] =>
  foundBy([id], racks, rest).map(({ code }) => code);
const south = { facing_deg: 180 } as const;
const unit = (kind: 'crah' | 'rpp' | 'busway', x_mm: number, y_mm: number): Partial<Room> => ({
  units: { U1: { kind, x_mm, y_mm, width_mm: 1000, depth_mm: 1000 } },
});

describe('overlap', () => {
  it('is absent if racks touch, and an error from the first millimetre', () => {
    expect(codes('overlap', [rack('A', 5000, 5000), rack('B', 5600, 5000)])).toEqual([]);
    expect(foundBy(['overlap'], [rack('A', 5000, 5000), rack('B', 5599, 5000)])).toMatchObject([
      {
        code: 'rack-overlap',
        path: 'racks.rack.places.A',
        alsoAt: ['racks.rack.places.B'],
        severity: 'error',
      },
    ]);
  });

  it('lists units, columns, ramps and walls that a rack overlaps, but no busway, which is above', () => {
    const one = [rack('A', 5000, 5000)];
    const block = { x_mm: 5599, y_mm: 6199, width_mm: 400, depth_mm: 400 };
    expect(codes('overlap', one, { columns: { C1: block } })).toEqual(['rack-on-obstacle']);
    expect(codes('overlap', one, { columns: { C1: { ...block, x_mm: 5600 } } })).toEqual([]);
    expect(codes('overlap', one, { ramps: { R1: block } })).toEqual(['rack-on-obstacle']);
    expect(codes('overlap', one, unit('rpp', 5599, 6199))).toEqual(['rack-on-obstacle']);
    expect(codes('overlap', one, unit('busway', 5000, 5000))).toEqual([]);
  });

  it('includes half of the thickness of a wall on either side', () => {
    const wall = (x_mm: number): Partial<Room> => ({
      walls: { W1: { from: { x_mm, y_mm: 0 }, to: { x_mm, y_mm: 20_000 }, thickness_mm: 200 } },
    });
    expect(codes('overlap', [rack('A', 5000, 5000)], wall(4900))).toEqual([]);
    expect(codes('overlap', [rack('A', 5000, 5000)], wall(4901))).toEqual(['rack-on-obstacle']);
  });

  it('reports two overlapping units once, and a unit in a column', () => {
    const at = { width_mm: 1000, depth_mm: 1000, y_mm: 0 };
    const units = {
      U1: { kind: 'crah' as const, x_mm: 0, ...at },
      U2: { kind: 'ups' as const, x_mm: 999, ...at },
    };
    expect(foundBy(['overlap'], [], { units })).toMatchObject([
      {
        code: 'unit-overlap',
        path: 'halls.hall.room.units.U1',
        message: 'CRAH U1 overlaps UPS U2.',
      },
    ]);
    const columns = { C1: { ...at, x_mm: 1998 } };
    expect(foundBy(['overlap'], [], { units: { U2: units.U2 }, columns })).toHaveLength(1);
  });

  it('of ten thousand racks at one position is reported without comparing all pairs', () => {
    const heap = Array.from({ length: 10_000 }, (_, index) => rack(`A${String(index)}`, 5000, 5000));
    // Fifty million pairs would exceed the time limit of the test.
    const found = foundBy(['overlap'], heap);
    expect(new Set(found.map(({ message }) => message)).size).toBe(1);
  });
});

describe('the inside of the room', () => {
  it('includes its edges and not a millimetre more', () => {
    expect(codes('insideRoom', [rack('A', 0, 18_800)])).toEqual([]);
    expect(codes('insideRoom', [rack('A', -1, 18_800)])).toEqual(['outside-room']);
    expect(codes('insideRoom', [rack('A', 0, 18_801)])).toEqual(['outside-room']);
    expect(codes('insideRoom', [rack('A', 500_000, 500_000)])).toEqual(['outside-room']);
  });

  it('excludes the notch of an L, whose corner may extend into a rack', () => {
    const outline = corners([0, 0], [9000, 0], [9000, 4000], [4000, 4000], [4000, 9000], [0, 9000]);
    expect(codes('insideRoom', [rack('A', 3400, 3400), rack('B', 4000, 2800)], { outline })).toEqual([]);
    expect(codes('insideRoom', [rack('A', 3401, 3401)], { outline })).toEqual(['outside-room']);
    expect(codes('insideRoom', [rack('A', 6000, 6000)], { outline })).toEqual(['outside-room']);
  });

  it('is checked for units as well', () => {
    expect(codes('insideRoom', [], unit('rpp', 19_001, 0))).toEqual(['outside-room']);
    expect(codes('insideRoom', [], unit('rpp', 19_000, 0))).toEqual([]);
  });

  it('is not checked against an outline that crosses itself, which is a separate error', () => {
    const outline = corners([0, 0], [9000, 9000], [9000, 0], [0, 5000]);
    expect(foundBy(['insideRoom', 'wallClearance'], [rack('A', 50_000, 0)], { outline })).toMatchObject([
      { code: 'outline-unusable', path: 'halls.hall.room.outline' },
    ]);
  });
});

describe('aisles', () => {
  const facing = (gap_mm: number, fronts: boolean): PlacedRack[] => [
    ...rowOf(3, 'A', [5000, 5000], fronts ? {} : south),
    ...rowOf(3, 'B', [5000, 6200 + gap_mm], fronts ? south : {}),
  ];

  it('between fronts require 1200 mm', () => {
    expect(codes('coldAisle', facing(1200, true))).toEqual([]);
    expect(foundBy(['coldAisle'], facing(1199, true))).toMatchObject([
      {
        code: 'cold-aisle-narrow',
        message:
          'The cold aisle between the row A01–A03 and the row B01–B03 is 1,199 mm wide; 1,200 mm required.',
      },
    ]);
  });

  it('between rears require 900 mm', () => {
    expect(codes('hotAisle', facing(900, false))).toEqual([]);
    expect(codes('hotAisle', facing(899, false))).toEqual(['hot-aisle-narrow']);
    expect(codes('coldAisle', facing(899, false))).toEqual([]);
  });

  it('between fronts and rears are reported as mixed', () => {
    const racks = [...rowOf(3, 'A', [5000, 5000]), ...rowOf(3, 'B', [5000, 7400])];
    expect(codes('mixedFacings', racks)).toEqual(['aisle-mixed']);
    expect(codes('mixedFacings', [rack('A', 5000, 5000), rack('B', 5600, 5000, south)])).toEqual([
      'row-facings-mixed',
    ]);
  });
});

describe('rows', () => {
  it('have at most twenty racks', () => {
    expect(codes('rowLength', rowOf(20, 'A', [2000, 5000]))).toEqual([]);
    expect(codes('rowLength', rowOf(21, 'A', [2000, 5000]))).toEqual(['row-too-long']);
  });

  it('require 1200 mm from a wall, reported once per row', () => {
    expect(codes('wallClearance', rowOf(3, 'A', [1200, 1200]))).toEqual([]);
    expect(foundBy(['wallClearance'], rowOf(3, 'A', [5000, 1199]))).toMatchObject([
      { code: 'wall-near', message: expect.stringContaining('1,199 mm from the outline') },
    ]);
    const slanted = { from: { x_mm: 5000, y_mm: 20_000 }, to: { x_mm: 20_000, y_mm: 5000 } };
    // The wall x + y = 25,000 is (25,000 - 11,600 - 11,700) / sqrt 2 = 1202 mm from the corner (11,600, 11,700).
    expect(codes('wallClearance', [rack('A', 11_000, 10_500)], { walls: { W1: slanted } })).toEqual([]);
    expect(codes('wallClearance', [rack('A', 11_000, 10_510)], { walls: { W1: slanted } })).toEqual([
      'wall-near',
    ]);
  });

  it('require 1200 mm between their ends, or at most a tile', () => {
    const pair = (gap_mm: number): PlacedRack[] => [
      ...rowOf(3, 'A', [4000, 5000]),
      ...rowOf(3, 'B', [5800 + gap_mm, 5000]),
    ];
    expect(codes('circulation', pair(1200))).toEqual([]);
    expect(codes('circulation', pair(1199))).toEqual(['row-end-narrow', 'row-end-narrow']);
    expect(codes('circulation', pair(600))).toEqual([]);
    expect(codes('circulation', rowOf(3, 'A', [1199, 5000]))).toEqual(['row-end-narrow']);
    expect(codes('circulation', rowOf(3, 'A', [1200, 5000]))).toEqual([]);
  });

  it('include the units in line with them', () => {
    // The RPP ends at 6800: 1200 mm to the next row from there.
    const racks = (gap_mm: number): PlacedRack[] => [
      ...rowOf(3, 'A', [4000, 5000]),
      ...rowOf(3, 'B', [6800 + gap_mm, 5000]),
    ];
    expect(codes('circulation', racks(1200), unit('rpp', 5800, 5100))).toEqual([]);
    expect(foundBy(['circulation'], racks(1199), unit('rpp', 5800, 5100))).toMatchObject([
      { message: expect.stringContaining('is 1,199 mm') },
      { message: expect.stringContaining('RPP U1 is 1,199 mm') },
    ]);
  });

  it('have at most ten racks along an aisle that is closed at one end', () => {
    const wall = (x_mm: number): Partial<Room> => ({
      walls: { W1: { from: { x_mm, y_mm: 0 }, to: { x_mm, y_mm: 20_000 } } },
    });
    const rows = (count: number): PlacedRack[] => [
      ...rowOf(count, 'A', [5000, 5000]),
      ...rowOf(count, 'B', [5000, 7400], south),
    ];
    expect(codes('deadEnd', rows(10), wall(5000))).toEqual([]);
    expect(codes('deadEnd', rows(11), wall(5000))).toEqual(['dead-end-long']);
    expect(codes('deadEnd', rows(11), wall(4401))).toEqual(['dead-end-long']);
    expect(codes('deadEnd', rows(11), wall(4400))).toEqual([]);
    expect(codes('deadEnd', rows(11))).toEqual([]);
  });
});

describe('cooling units, doors and access', () => {
  it('require 1800 mm between rack and CRAH, and allow an RPP at the row', () => {
    const one = [rack('A', 5000, 5000)];
    expect(codes('unitClearance', one, unit('crah', 2200, 5000))).toEqual([]);
    expect(codes('unitClearance', one, unit('crah', 2201, 5000))).toEqual(['cooling-unit-near']);
    expect(codes('unitClearance', one, unit('rpp', 4000, 5000))).toEqual([]);
  });

  it('require 1200 mm front and 900 mm rear clearance from units, columns and crossing racks', () => {
    const one = [rack('A', 5000, 5000)];
    const column = (y_mm: number): Partial<Room> => ({
      columns: { C1: { x_mm: 5500, y_mm, width_mm: 400, depth_mm: 400 } },
    });
    expect(codes('frontAccess', one, column(7400))).toEqual([]);
    expect(codes('frontAccess', one, column(7399))).toEqual(['front-blocked']);
    expect(codes('rearAccess', one, column(3700))).toEqual([]);
    expect(codes('rearAccess', one, column(3701))).toEqual(['rear-blocked']);
    expect(codes('frontAccess', [...one, rack('B', 5000, 7399, { facing_deg: 90 })])).toEqual([
      'front-blocked',
    ]);
    expect(codes('frontAccess', [...one, rack('B', 5000, 7399, south)])).toEqual([]);
  });

  it('do not repeat at each rack a wall that is reported for the row', () => {
    expect(codes('frontAccess', [rack('A', 5000, 18_000)])).toEqual(['front-blocked']);
    const found = foundBy(['frontAccess', 'wallClearance'], [rack('A', 5000, 18_000)]);
    expect(found.map(({ code }) => code)).toEqual(['wall-near']);
  });

  it('require a clear door within its width', () => {
    const doors = { D1: { at: { x_mm: 5300, y_mm: 4000 }, width_mm: 1000 } };
    expect(codes('doorFree', [rack('A', 5000, 5000)], { doors })).toEqual([]);
    expect(codes('doorFree', [rack('A', 5000, 4999)], { doors })).toEqual(['door-blocked']);
    expect(codes('doorFree', [], { doors, ...unit('rpp', 5000, 4999) })).toEqual(['door-blocked']);
  });
});

describe('perforated tiles', () => {
  const tiles = (x_mm: number, y_mm: number): Partial<Room> => ({
    perforatedTiles: { P1: { x_mm, y_mm, width_mm: 600, depth_mm: 600 } },
  });

  it('require 2400 mm from a cooling unit', () => {
    const racks = [rack('A', 5000, 5000)];
    expect(codes('perforatedTile', racks, { ...tiles(5000, 6200), ...unit('crah', 5000, 9200) })).toEqual([]);
    expect(codes('perforatedTile', racks, { ...tiles(5000, 6200), ...unit('crah', 5000, 9199) })).toEqual([
      'perforated-tile-near-unit',
    ]);
  });

  it('must be in front of a rack or in a contained cold aisle', () => {
    const racks = [rack('A', 5000, 5000)];
    expect(codes('perforatedTile', racks, tiles(5599, 7399))).toEqual([]);
    expect(codes('perforatedTile', racks, tiles(5599, 7400))).toEqual(['perforated-tile-outside-cold-aisle']);
    expect(codes('perforatedTile', racks, tiles(5000, 4400))).toEqual(['perforated-tile-outside-cold-aisle']);
    const contained = { kind: 'cold-aisle' as const, x_mm: 5000, y_mm: 4000, width_mm: 900, depth_mm: 900 };
    expect(codes('perforatedTile', racks, { ...tiles(5000, 4400), containments: { K1: contained } })).toEqual(
      [],
    );
    expect(codes('perforatedTile', [], tiles(5000, 4400))).toEqual([]);
  });
});
