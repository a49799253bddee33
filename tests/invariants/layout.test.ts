import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutRacks } from '../../models/floor/layout/layOutRacks.ts';
import type { LayoutOptions } from '../../models/floor/layout/LayoutRequest.ts';
import type { Point } from '../../models/floor/pointSchema.ts';
import { roomSchema, type Room } from '../../models/floor/roomSchema.ts';
import { brokenRules, identicalRacks, outlineOf } from '../support/rackFloors.ts';
import { runs } from '../support/runs.ts';

const within = (least_mm: number, most_mm: number): fc.Arbitrary<number> =>
  fc.integer({ min: least_mm, max: most_mm });

/** Corners around a centre at varying distances: any angles, concave or not. */
const anyStar: fc.Arbitrary<Point[]> = fc
  .array(within(4000, 20_000), { minLength: 4, maxLength: 9 })
  .map((radii) =>
    radii.map((radius_mm, index) => {
      const angle_rad = (2 * Math.PI * (index + 0.3)) / radii.length;
      return {
        x_mm: Math.round(20_000 + radius_mm * Math.cos(angle_rad)),
        y_mm: Math.round(20_000 + radius_mm * Math.sin(angle_rad)),
      };
    }),
  );

const anyL: fc.Arbitrary<Point[]> = fc
  .tuple(within(12_000, 30_000), within(12_000, 30_000), within(4000, 11_000), within(4000, 11_000))
  .map(([x, y, armX, armY]) => outlineOf([0, 0], [x, 0], [x, armY], [armX, armY], [armX, y], [0, y]));

const anyRectangle: fc.Arbitrary<Point[]> = fc
  .tuple(within(5000, 30_000), within(5000, 30_000))
  .map(([x, y]) => outlineOf([0, 0], [x, 0], [x, y], [0, y]));

const many = <Part>(part: fc.Arbitrary<Part>, most: number): fc.Arbitrary<Record<string, Part>> =>
  fc
    .array(part, { maxLength: most })
    .map((parts) => Object.fromEntries(parts.map((each, index) => [`p${String(index)}`, each])));

const area = { x_mm: within(0, 30_000), y_mm: within(0, 30_000) };
const rule = fc.record({ isOn: fc.boolean() }, { requiredKeys: [] });

/** A room of any shape with any content, which may violate rules itself. */
const anyRoom: fc.Arbitrary<Room> = fc
  .record({
    outline: fc.oneof(anyStar, anyL, anyRectangle),
    tile_mm: fc.constantFrom(500, 600),
    columns: many(fc.record({ ...area, width_mm: within(200, 900), depth_mm: within(200, 900) }), 8),
    ramps: many(fc.record({ ...area, width_mm: within(1000, 3000), depth_mm: within(1000, 3000) }), 1),
    doors: many(fc.record({ at: fc.record(area), width_mm: within(800, 2400) }), 2),
    units: many(
      fc.record({
        kind: fc.constantFrom(
          'crah' as const,
          'in-row' as const,
          'pdu' as const,
          'busway' as const,
          'ups' as const,
        ),
        ...area,
        width_mm: within(300, 2400),
        depth_mm: within(600, 1200),
        facing_deg: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
      }),
      4,
    ),
    walls: many(fc.record({ from: fc.record(area), to: fc.record(area), thickness_mm: within(50, 300) }), 1),
    rules: fc.record(
      {
        wallClearance: rule,
        unitClearance: rule,
        frontAccess: rule,
        rearAccess: rule,
        doorFree: rule,
        rowLength: rule,
        deadEnd: rule,
        circulation: rule,
        coldAisle: fc.record({ width_mm: within(1000, 2000) }),
      },
      { requiredKeys: [] },
    ),
  })
  .map((room) => roomSchema.parse(room));

const anyRacks = fc
  .tuple(within(1, 200), fc.integer({ min: 0, max: 30 }), fc.constantFrom(900, 1070, 1200))
  .map(([count, others, depth_mm]) => [
    ...identicalRacks(count, 600, depth_mm),
    ...identicalRacks(others, 800, 1200, 'wide-'),
  ]);

const anyLayoutOptions: fc.Arbitrary<LayoutOptions> = fc.record(
  {
    hotAisle_mm: within(600, 2000),
    coldAisle_mm: within(600, 2000),
    maxRowRackCount: within(1, 30),
    containment: fc.constantFrom('hot-aisle' as const, 'cold-aisle' as const, 'none' as const),
    rowsAlong: fc.constantFrom('x' as const, 'y' as const, 'best' as const),
    withUnits: fc.record({ rowEnd_mm: within(0, 1200) }),
  },
  { requiredKeys: [] },
);

describe('every layout', () => {
  it('violates no placement rule', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(anyRoom, anyRacks, anyLayoutOptions, (room, racks, options) => {
        const layout = layOutRacks({ room, racks, options });
        expect(brokenRules(room, racks, layout)).toEqual([]);
      }),
      { seed: 7, numRuns: runs(150) },
    );
  });

  it('moves each rack once or reports it as unplaced, with the reason', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyRoom, anyRacks, anyLayoutOptions, (room, racks, options) => {
        const { moves, unplacedKeys, rows, reasons } = layOutRacks({ room, racks, options });
        const keys = racks.map(({ key }) => key).sort();
        expect([...moves.map(({ key }) => key), ...unplacedKeys].sort()).toEqual(keys);
        expect(rows.flatMap((row) => row.keys)).toEqual(moves.map(({ key }) => key));
        expect(reasons.length > 0).toBe(unplacedKeys.length > 0);
      }),
      { seed: 8, numRuns: runs(40) },
    );
  });

  it('is deterministic', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyRoom, anyRacks, anyLayoutOptions, (room, racks, options) => {
        expect(layOutRacks({ room, racks, options })).toEqual(layOutRacks({ room, racks, options }));
      }),
      { seed: 9, numRuns: runs(15) },
    );
  });
});
