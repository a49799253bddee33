import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFloor } from '../../models/floor/checkFloor.ts';
import type { Floor, PlacedRack } from '../../models/floor/Floor.ts';
import { startFloorChecks } from '../../models/floor/floorChecks.ts';
import { footprint } from '../../models/floor/footprint.ts';
import type { Facing, Point } from '../../models/floor/pointSchema.ts';
import { floorUnitKinds, roomSchema, type Room } from '../../models/floor/roomSchema.ts';
import type { Finding } from '../../models/problems/Finding.ts';
import { runs } from '../support/runs.ts';

const seeded = { seed: 20_260_101, numRuns: runs(150) };
const facing = fc.constantFrom<Facing>(0, 90, 180, 270);
/** Positions on a coarse grid, so that racks align, touch and overlap often. */
const place = (max_mm: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: -2, max: max_mm / 300 }).map((step) => step * 300),
    fc.integer({ min: -600, max: max_mm }),
  );
const size = fc.integer({ min: 1, max: 8 }).map((step) => step * 300);
const SIDE_mm = 12_000;

const anyRectangle = fc.record({
  x_mm: place(SIDE_mm),
  y_mm: place(SIDE_mm),
  width_mm: size,
  depth_mm: size,
});
const point = fc.record({ x_mm: place(SIDE_mm), y_mm: place(SIDE_mm) });
const parts = <Part>(part: fc.Arbitrary<Part>, maxKeys = 3): fc.Arbitrary<Record<string, Part>> =>
  fc.dictionary(fc.constantFrom('P1', 'P2', 'P3', 'P4'), part, { maxKeys, noNullPrototype: true });
const outline = fc.constantFrom<readonly Point[]>(
  ...[
    [
      [0, 0],
      [12_000, 0],
      [12_000, 12_000],
      [0, 12_000],
    ],
    [
      [0, 0],
      [12_000, 0],
      [12_000, 5000],
      [6000, 5000],
      [6000, 12_000],
      [0, 12_000],
    ],
    [
      [0, 3000],
      [6000, 0],
      [12_000, 6000],
      [5000, 12_000],
    ],
    [
      [0, 0],
      [9000, 9000],
      [9000, 0],
      [0, 8000],
    ],
  ].map((corners) => corners.map(([x_mm = 0, y_mm = 0]) => ({ x_mm, y_mm }))),
);

/** Default rules, or rules with large distances that are violated easily. */
const anyRules = fc.constantFrom(
  {},
  {
    coldAisle: { width_mm: 4200 },
    hotAisle: { width_mm: 3900 },
    frontAccess: { depth_mm: 4500 },
    circulation: { width_mm: 5400 },
    wallClearance: { distance_mm: 3000 },
    rowLength: { rackCount: 2 },
    deadEnd: { rackCount: 1 },
  },
);

const anyRoom: fc.Arbitrary<Room> = fc
  .record({
    outline,
    clearHeight_mm: fc.constantFrom(1900, 2400, 3000),
    floorLoad_kg_per_m2: fc.constantFrom(300, 700, 1200),
    tilePointLoad_kg: fc.constantFrom(200, 400),
    walls: parts(fc.record({ from: point, to: point, thickness_mm: fc.constantFrom(100, 250) })),
    columns: parts(anyRectangle),
    ramps: parts(anyRectangle, 1),
    doors: parts(fc.record({ at: point, width_mm: fc.constantFrom(900, 1200) }), 2),
    units: parts(
      anyRectangle.chain((at) =>
        fc.record({ kind: fc.constantFrom(...floorUnitKinds), facing_deg: facing, ...constant(at) }),
      ),
    ),
    containments: parts(
      anyRectangle.chain((at) =>
        fc.record({ kind: fc.constantFrom('hot-aisle', 'cold-aisle'), ...constant(at) }),
      ),
      2,
    ),
    perforatedTiles: parts(anyRectangle),
    rules: anyRules,
  })
  .map((room) => roomSchema.parse(room));

function constant<Shape extends object>(shape: Shape): { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> } {
  return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, fc.constant(value)])) as {
    [Key in keyof Shape]: fc.Arbitrary<Shape[Key]>;
  };
}

const anyRack = fc.record({
  x_mm: place(SIDE_mm),
  y_mm: place(SIDE_mm),
  facing_deg: facing,
  width_mm: fc.constantFrom(600, 800),
  depth_mm: fc.constantFrom(1000, 1200),
  height_mm: fc.constantFrom(2000, 2300, undefined),
  weight_kg: fc.constantFrom(500, 1500, null),
});

type Placing = Pick<PlacedRack, 'x_mm' | 'y_mm' | 'facing_deg'>;

const named = (rack: Omit<PlacedRack, 'key' | 'path' | 'label'>, index: number): PlacedRack => {
  const label = `A${String(index).padStart(2, '0')}`;
  return { ...rack, key: `rack/${label}`, path: `racks.rack.places.${label}`, label };
};

const anyFloor: fc.Arbitrary<Floor> = fc
  .record({ room: anyRoom, racks: fc.array(anyRack, { maxLength: 24 }) })
  .map(({ room, racks }) => ({ path: 'halls.hall', room, racks: racks.map(named) }));

const anyPlacing: fc.Arbitrary<Placing> = fc.record({
  x_mm: place(SIDE_mm),
  y_mm: place(SIDE_mm),
  facing_deg: facing,
});

describe('the checks of any floor', () => {
  it('do not depend on the order of the racks', () => {
    fc.assert(
      fc.property(anyFloor, fc.infiniteStream(fc.nat()), (floor, order) => {
        const shuffled = floor.racks
          .map((rack) => ({ rack, rank: Number(order.next().value) }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ rack }) => rack);
        expect(checkFloor({ ...floor, racks: shuffled })).toEqual(checkFloor(floor));
      }),
      seeded,
    );
  });

  it('give the same result after each move as from scratch', () => {
    const moves = fc.array(
      fc.record({
        indices: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 5 }),
        to: anyPlacing,
        isTaken: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(anyFloor, moves, (floor, steps) => {
        const checks = startFloorChecks(floor);
        const standing = new Map(floor.racks.map((rack) => [rack.key, rack]));
        for (const { indices, to, isTaken } of steps) {
          const moved = indices.map((index, place) =>
            named(
              {
                width_mm: 600,
                depth_mm: 1200,
                height_mm: 2000,
                weight_kg: 900,
                ...to,
                x_mm: to.x_mm + 600 * place,
              },
              index,
            ),
          );
          for (const rack of moved) {
            if (isTaken) standing.delete(rack.key);
            else standing.set(rack.key, rack);
          }
          if (isTaken) checks.take(moved.map(({ key }) => key));
          else checks.place(moved);
          expect(checks.findings()).toEqual(checkFloor({ ...floor, racks: [...standing.values()] }));
        }
      }),
      seeded,
    );
  });

  it('give the same result as before when a rack is moved and moved back', () => {
    fc.assert(
      fc.property(anyFloor, anyPlacing, fc.nat(), (floor, to, index) => {
        const rack = floor.racks[index % Math.max(1, floor.racks.length)];
        if (rack === undefined) return;
        const checks = startFloorChecks(floor);
        const before = checks.findings();
        checks.place([{ ...rack, ...to }]);
        checks.place([rack]);
        expect(checks.findings()).toEqual(before);
      }),
      seeded,
    );
  });

  it('find the same number when everything is rotated by a quarter turn', () => {
    fc.assert(
      fc.property(anyFloor, (floor) => {
        const turned = { ...floor, room: turnedRoom(floor.room), racks: floor.racks.map(rotatedItem) };
        expect(countByCode(checkFloor(turned))).toEqual(countByCode(checkFloor(floor)));
      }),
      seeded,
    );
  });

  it('state a location, a number or an item, and never an invalid number', () => {
    fc.assert(
      fc.property(anyFloor, (floor) => {
        for (const { message, path } of checkFloor(floor)) {
          expect(message).not.toMatch(/NaN|Infinity|undefined|null/);
          expect(path).toMatch(/^(halls\.hall\.room|racks\.rack\.places\.)/);
        }
      }),
      seeded,
    );
  });
});

function countByCode(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code, occurrenceCount } of findings) {
    // Which rack of a cluster represents the others depends on the keys alone; the number of overlaps does not.
    counts[code] = (counts[code] ?? 0) + occurrenceCount;
  }
  return counts;
}

/** Clockwise by a quarter turn: north becomes east. */
const turnedPoint = ({ x_mm, y_mm }: Point): Point => ({ x_mm: y_mm, y_mm: 0 - x_mm });
const quarterOn: Readonly<Record<Facing, Facing>> = { 0: 90, 90: 180, 180: 270, 270: 0 };

function rotatedItem<Thing extends PlacedRack | NonNullable<Room['units']>[string]>(thing: Thing): Thing {
  const { west_mm, south_mm, east_mm } = footprint(thing);
  const corner = turnedPoint({ x_mm: east_mm, y_mm: south_mm });
  expect(east_mm).toBeGreaterThan(west_mm);
  return { ...thing, ...corner, facing_deg: quarterOn[thing.facing_deg ?? 0] };
}

function turnedArea<Area extends NonNullable<Room['columns']>[string]>(area: Area): Area {
  const corner = turnedPoint({ x_mm: area.x_mm + area.width_mm, y_mm: area.y_mm });
  return { ...area, ...corner, width_mm: area.depth_mm, depth_mm: area.width_mm };
}

function turnedRoom(room: Room): Room {
  const all = <Part>(
    of: Readonly<Record<string, Part>> | undefined,
    turn: (part: Part) => Part,
  ): Record<string, Part> =>
    Object.fromEntries(Object.entries(of ?? {}).map(([id, part]) => [id, turn(part)]));
  return {
    ...room,
    outline: room.outline.map(turnedPoint),
    walls: all(room.walls, (wall) => ({ ...wall, from: turnedPoint(wall.from), to: turnedPoint(wall.to) })),
    doors: all(room.doors, (door) => ({ ...door, at: turnedPoint(door.at) })),
    columns: all(room.columns, turnedArea),
    ramps: all(room.ramps, turnedArea),
    units: all(room.units, rotatedItem),
    containments: all(room.containments, turnedArea),
    perforatedTiles: all(room.perforatedTiles, turnedArea),
  };
}
