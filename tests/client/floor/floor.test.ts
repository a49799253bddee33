import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { svgText } from '../../../models/present/charts/svgText.ts';
import { placeRacks, relabelRack } from '../../../models/edit/commands/floorPlaces.ts';
import { drawRectangle } from '../../../models/edit/commands/floorRoom.ts';
import { addParts, moveItems, removeFromFloor } from '../../../models/edit/commands/floorItems.ts';
import type { Command } from '../../../models/edit/document/command.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { objectAt, valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import {
  aligned,
  distributed,
  facingAll,
  movedBy,
  rotatedBlock,
} from '../../../client/floor/gestures/blocks.ts';
import { lockItems } from '../../../models/edit/commands/arrange/lockItems.ts';
import { floorMarks } from '../../../models/present/floor/floorMarks.ts';
import { lightFloor } from '../../../models/present/floor/floorTheme.ts';
import { freeSpot } from '../../../client/floor/gestures/freeSpot.ts';
import { areaText, lengthText, readLength, roundedLength } from '../../../client/floor/gestures/lengths.ts';
import { itemMoves } from '../../../client/floor/gestures/moves.ts';
import { cornerAt, snappedCorner, withCorner } from '../../../client/floor/gestures/outlineCorners.ts';
import { rackListCsv } from '../../../client/floor/scene/rackListCsv.ts';
import { rackSize } from '../../../models/present/floor/rackSize.ts';
import { readRoom } from '../../../models/present/floor/readRoom.ts';
import { boundsOf, overlaps } from '../../../models/floor/rectangle.ts';
import { sceneOf } from '../../../models/present/floor/scene.ts';
import { snapped } from '../../../client/floor/scene/snapping.ts';
import { spatialIndex } from '../../../client/floor/scene/spatialIndex.ts';
import type { Move, Scene } from '../../../models/present/floor/floorItem.ts';
import {
  fitted,
  panned,
  visibleArea,
  toFloor,
  toScreen,
  zoomedAt,
} from '../../../client/floor/scene/view.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { library } from '../../support/library.ts';
import example from '../../../examples/air-vs-liquid.json' with { type: 'json' };
import { withoutDrawing } from '../../support/plans.ts';
import { runs } from '../../support/runs.ts';

const plan = withoutDrawing(example as unknown as JsonObject);
const after = (document: JsonObject, command: Command): JsonObject =>
  applyEdits(document, command.edits).document;

const size = { width_mm: 600, depth_mm: 1200, height_mm: 2000, weight_kg: 900 };

function sceneIn(document: JsonObject, previous?: Scene): Scene {
  const room = readRoom(valueAt(document, ['halls', 'hall-1', 'room']));
  if (room === null) throw new Error('the hall is not drawn');
  return sceneOf(document, { hallId: 'hall-1', room, sizeOf: () => size, previous });
}

/** A hall of 12 m by 9 m with a row of racks from (1200, 1200) on, facing north. */
function hallWith(rackCount: number): JsonObject {
  const drawn = after(plan, drawRectangle(plan, 'hall-1', { width_mm: 12_000, depth_mm: 9_000 }));
  const placements = Array.from({ length: rackCount }, (_, place) => ({
    rackId: 'rack-1',
    x_mm: 1200 + place * 600,
    y_mm: 1200,
    facing_deg: 0 as const,
  }));
  return after(drawn, placeRacks(drawn, placements).command);
}

function moved(document: JsonObject, moves: readonly Move[]): JsonObject {
  return after(document, moveItems(document, 'hall-1', itemMoves(sceneIn(document), moves)));
}

const plainLook = {
  colours: { places: new Map(), entries: [] },
  overlay: null,
  severities: new Map(),
  rackSeverities: new Map(),
  draggedKeys: new Set<string>(),
};

describe('the drawing of a hall', () => {
  it('labels racks and parts that are large enough, at one pixel per centimetre', () => {
    const unit = { kind: 'crah', x_mm: 0, y_mm: 6000, width_mm: 2400, depth_mm: 900, facing_deg: 90 };
    const drawn = applyEdits(hallWith(3), [
      {
        kind: 'set',
        path: ['halls', 'hall-1', 'room', 'units'],
        value: { 'crah-1': unit, slim: { ...unit, depth_mm: 200 } },
      },
    ]).document;
    const text = svgText(floorMarks(sceneIn(drawn), plainLook, lightFloor));
    const words = [...text.matchAll(/<text[^>]*>([^<]*)</g)].map(([, word]) => word);
    expect(words).toEqual(['CRAH', 'crah-1', 'A01', 'A02', 'A03']);
    // 12 m by 9 m, with a margin of 40 pixels.
    expect(text).toMatch(/width="1280" height="980"/);
    // 2.4 m along the west wall, since it faces east.
    expect(text).toContain('x="40" y="100" width="90" height="240"');
  });

  it('marks locked items with a padlock, and says so in their titles', () => {
    const drawn = hallWith(3);
    const locked = after(drawn, lockItems(drawn, 'hall-1', { keys: ['rack-1/A02'], isLocked: true }));
    const [plain, marked] = [drawn, locked].map((document) =>
      svgText(floorMarks(sceneIn(document), plainLook, lightFloor)),
    );
    expect(plain).not.toContain('<path');
    expect(marked?.match(/<path/g)).toHaveLength(3);
    expect(marked?.match(/<title>[^<]*locked/g)).toEqual(['<title>A02, locked']);
  });

  it('has names of rows beside their ends instead of labels where it is small, clear of racks and walls', () => {
    const text = svgText(floorMarks(sceneIn(hallWith(3)), plainLook, lightFloor, 24));
    const names = [...text.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g)];
    expect(names.map(([, , , name]) => name)).toEqual(['A01–A03']);
    // The row is from 160 to 340 px, the west wall at 40 px; the name is some 110 px long.
    const x = Number(names[0]?.[1]);
    expect(x - 50).toBeGreaterThan(40);
    expect(x + 50).toBeLessThan(160);
    // The whole name of a long row crosses a wall on either side, and its letter does not.
    const full = svgText(floorMarks(sceneIn(hallWith(16)), plainLook, lightFloor, 40));
    expect([...full.matchAll(/<text[^>]*>([^<]*)</g)].map(([, name]) => name)).toEqual(['A']);
  });
});

describe('the outer dimensions of a rack', () => {
  const rackTypes = { frame: { ...library.rackTypes['apc-ar3300'], width_mm: 600, depth_mm: 1200 } } as never;
  const sizeIn = (document: JsonObject) =>
    rackSize({ document, rackTypes, reports: new Map() }, 'r', { rackType: 'frame' });

  it('is of the custom row, which overrides the built-in one as a whole', () => {
    expect(sizeIn({})).toMatchObject({ width_mm: 600, depth_mm: 1200, height_mm: 1991 });
    const own = { catalogue: { rackTypes: { frame: { width_mm: 800 } } } };
    // No stated depth: the default, not the depth of the overridden row; and no height.
    expect(sizeIn(own)).toMatchObject({ width_mm: 800, depth_mm: 1200, height_mm: undefined });
  });
});

describe('a door', () => {
  it('is along its wall, and rotates with it', () => {
    const doors = {
      west: { at: { x_mm: 0, y_mm: 4500 }, width_mm: 1000 },
      south: { at: { x_mm: 6000, y_mm: 0 }, width_mm: 1000 },
    };
    const drawn = applyEdits(hallWith(1), [
      { kind: 'set', path: ['halls', 'hall-1', 'room', 'doors'], value: doors },
    ]).document;
    const before = sceneIn(drawn);
    const sizeOf = (scene: Scene, key: string): readonly number[] => {
      const door = scene.byKey.get(key);
      return door === undefined ? [] : [door.east_mm - door.west_mm, door.north_mm - door.south_mm];
    };
    expect(sizeOf(before, 'doors:west')).toEqual([200, 1000]);
    expect(sizeOf(before, 'doors:south')).toEqual([1000, 200]);
    const narrow = after(drawn, drawRectangle(drawn, 'hall-1', { width_mm: 6_000, depth_mm: 9_000 }));
    // Now it is in the corner, as close to the east wall as to the south one: the first of them is used.
    expect(sizeOf(sceneIn(narrow, before), 'doors:south')).toEqual([1000, 200]);
    const moved = applyEdits(narrow, [
      {
        kind: 'set',
        path: ['halls', 'hall-1', 'room', 'outline'],
        value: [
          { x_mm: 0, y_mm: 0 },
          { x_mm: 6000, y_mm: -3000 },
          { x_mm: 6000, y_mm: 9000 },
          { x_mm: 0, y_mm: 9000 },
        ],
      },
    ]).document;
    expect(sizeOf(sceneIn(moved, before), 'doors:south')).toEqual([200, 1000]);
  });
});

describe('racks on the floor', () => {
  it('are placed with twenty labels per letter, and the count of the plan follows', () => {
    const document = hallWith(22);
    const places = objectAt(document, ['racks', 'rack-1', 'places']);
    expect(Object.keys(places).slice(0, 2)).toEqual(['A01', 'A02']);
    expect(Object.keys(places).slice(-3)).toEqual(['A20', 'B01', 'B02']);
    expect(valueAt(document, ['racks', 'rack-1', 'count'])).toBe(22);
    expect(() => parsePlan(document)).not.toThrow();
  });

  it('that are unplaced are placed before racks are added to the plan', () => {
    const waiting = applyEdits(plan, [
      { kind: 'set', path: ['racks', 'rack-1', 'count'], value: 5 },
    ]).document;
    const place = { rackId: 'rack-1', x_mm: 0, y_mm: 0, facing_deg: 0 as const };
    const three = placeRacks(waiting, [place, place, place]);
    expect(three.addedCount).toBe(0);
    expect(valueAt(after(waiting, three.command), ['racks', 'rack-1', 'count'])).toBe(5);
    const six = placeRacks(
      waiting,
      Array.from({ length: 6 }, () => place),
    );
    expect(six.addedCount).toBe(1);
    expect(valueAt(after(waiting, six.command), ['racks', 'rack-1', 'count'])).toBe(6);
  });

  it('removed from the floor stay in the plan, and one undo restores all', () => {
    const document = hallWith(80);
    const keys = sceneIn(document).items.map(({ key }) => key);
    const { document: bare, inverse } = applyEdits(document, removeFromFloor(document, 'hall-1', keys).edits);
    expect(valueAt(bare, ['racks', 'rack-1', 'places'])).toBeUndefined();
    expect(valueAt(bare, ['racks', 'rack-1', 'count'])).toBe(80);
    expect(JSON.stringify(applyEdits(bare, inverse).document)).toBe(JSON.stringify(document));
  });

  it('can be relabelled and retain their index in the list, but never get the label of another', () => {
    const document = hallWith(3);
    const renamed = after(document, relabelRack(document, 'rack-1', { from: 'A02', to: 'X9' }));
    expect(Object.keys(objectAt(renamed, ['racks', 'rack-1', 'places']))).toEqual(['A01', 'X9', 'A03']);
    expect(relabelRack(document, 'rack-1', { from: 'A02', to: 'A03' }).edits).toEqual([]);
  });

  it('that did not move remain the same objects, so that only moved ones are checked', () => {
    const document = hallWith(10);
    const before = sceneIn(document);
    const only = before.byKey.get('rack-1/A04');
    if (only === undefined) throw new Error('no A04');
    const next = sceneIn(moved(document, movedBy([only], 600, 0)), before);
    const changed = next.items.filter((thing) => before.byKey.get(thing.key) !== thing);
    expect(changed.map(({ key }) => key)).toEqual(['rack-1/A04']);
    expect(next.byKey.get('rack-1/A04')?.west_mm).toBe(1200 + 3 * 600 + 600);
  });

  it('a thousand of them move in one edit of one list', () => {
    const document = hallWith(1000);
    const scene = sceneIn(document);
    const command = moveItems(document, 'hall-1', itemMoves(scene, movedBy(scene.items, 100, 0)));
    expect(command.edits).toHaveLength(1);
    expect(command.label).toBe('move 1000 racks');
  });
});

describe('parts of the room', () => {
  it('are added with continued ids, moved by their corners or points, and removed', () => {
    const document = hallWith(0);
    const { command, keys } = addParts(document, 'hall-1', [
      {
        list: 'units',
        stem: 'crah',
        value: { kind: 'crah', x_mm: 0, y_mm: 0, width_mm: 2400, depth_mm: 900, facing_deg: 0 },
      },
      {
        list: 'walls',
        stem: 'wall',
        value: { from: { x_mm: 0, y_mm: 3000 }, to: { x_mm: 3000, y_mm: 3000 }, thickness_mm: 100 },
      },
      { list: 'columns', stem: 'column', value: { x_mm: 6000, y_mm: 6000, width_mm: 600, depth_mm: 300 } },
    ]);
    expect(keys).toEqual(['units:crah-1', 'walls:wall-1', 'columns:column-1']);
    const built = after(document, command);
    const far = moved(built, movedBy(sceneIn(built).items, 600, 1200));
    expect(valueAt(far, ['halls', 'hall-1', 'room', 'walls', 'wall-1', 'to'])).toEqual({
      x_mm: 3600,
      y_mm: 4200,
    });
    expect(valueAt(far, ['halls', 'hall-1', 'room', 'units', 'crah-1', 'y_mm'])).toBe(1200);
    expect(() => parsePlan(far)).not.toThrow();
    const bare = after(far, removeFromFloor(far, 'hall-1', keys));
    expect(sceneIn(bare).items).toEqual([]);
  });

  it('without a front swap width and depth when rotated', () => {
    const document = hallWith(0);
    const value = { x_mm: 6000, y_mm: 6000, width_mm: 600, depth_mm: 300 };
    const built = after(
      document,
      addParts(document, 'hall-1', [{ list: 'columns', stem: 'column', value }]).command,
    );
    const column = valueAt(moved(built, rotatedBlock(sceneIn(built).items)), [
      'halls',
      'hall-1',
      'room',
      'columns',
      'column-1',
    ]);
    // 600 × 300 about its centre (6300, 6150): 300 × 600 from (6150, 5850)
    expect(column).toEqual({ x_mm: 6150, y_mm: 5850, width_mm: 300, depth_mm: 600 });
  });
});

describe('a wall', () => {
  const walled = (from: readonly [number, number], to: readonly [number, number]): JsonObject => {
    const document = hallWith(0);
    const point = ([x_mm, y_mm]: readonly [number, number]) => ({ x_mm, y_mm });
    const value = { from: point(from), to: point(to), thickness_mm: 200 };
    return after(document, addParts(document, 'hall-1', [{ list: 'walls', stem: 'wall', value }]).command);
  };
  const turn = (document: JsonObject): JsonObject =>
    moved(document, rotatedBlock(sceneIn(document).items.filter(({ list }) => list === 'walls')));
  const wall = (document: JsonObject) => valueAt(document, ['halls', 'hall-1', 'room', 'walls', 'wall-1']);

  it('from west to east runs from north to south after a quarter turn clockwise about its centre', () => {
    // 4 m long with its centre at (5000, 3000): from 2 m north of it to 2 m south of it.
    const turnedOnce = turn(walled([3000, 3000], [7000, 3000]));
    expect(wall(turnedOnce)).toEqual({
      from: { x_mm: 5000, y_mm: 5000 },
      to: { x_mm: 5000, y_mm: 1000 },
      thickness_mm: 200,
    });
  });

  it('at an angle is the same after four quarter turns', () => {
    const start = walled([3000, 3000], [7000, 4000]);
    expect(wall(turn(turn(turn(turn(start)))))).toEqual(wall(start));
  });
});

describe('corners of a room', () => {
  const outline = [
    { x_mm: 0, y_mm: 0 },
    { x_mm: 12_000, y_mm: 0 },
    { x_mm: 12_000, y_mm: 9_000 },
  ];
  const view = { left_mm: 0, top_mm: 10_000, scale_px_per_mm: 0.05 };

  it('can be dragged within nine pixels only', () => {
    // (12000, 9000) is at 600 px from the left and (10000 - 9000) x 0.05 = 50 px from the top.
    expect(cornerAt(outline, view, { x_px: 600, y_px: 58 })).toBe(2);
    expect(cornerAt(outline, view, { x_px: 600, y_px: 60 })).toBeUndefined();
    expect(cornerAt([], view, { x_px: 0, y_px: 0 })).toBeUndefined();
  });

  it('snap to 100 mm, with Alt not at all, and do not move the others', () => {
    const held = { isShift: false, isAlt: false, isControl: false };
    expect(snappedCorner({ x_mm: 149.6, y_mm: 151 }, held)).toEqual({ x_mm: 100, y_mm: 200 });
    expect(snappedCorner({ x_mm: 149.6, y_mm: 151 }, { ...held, isAlt: true })).toEqual({
      x_mm: 150,
      y_mm: 151,
    });
    expect(withCorner(outline, 1, { x_mm: 5, y_mm: 6 })).toEqual([
      outline[0],
      { x_mm: 5, y_mm: 6 },
      outline[2],
    ]);
  });
});

describe('a block', () => {
  it('rotated clockwise has the west end of a row in the north, with fronts to the east', () => {
    const document = hallWith(2);
    const turned = sceneIn(moved(document, rotatedBlock(sceneIn(document).items)));
    // 1200 × 1200 rotates in place: A01, in the west, moves to the north.
    expect(turned.byKey.get('rack-1/A01')).toMatchObject({
      west_mm: 1200,
      south_mm: 1800,
      east_mm: 2400,
      north_mm: 2400,
      facing_deg: 90,
    });
    expect(turned.byKey.get('rack-1/A02')).toMatchObject({ west_mm: 1200, south_mm: 1200, facing_deg: 90 });
  });

  it('rotated four times is at its original position, to the millimetre of its centre', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9000), fc.nat(9000)), { minLength: 1, maxLength: 6 }),
        (corners) => {
          const drawn = hallWith(0);
          const placements = corners.map(([x_mm, y_mm]) => ({
            rackId: 'rack-1',
            x_mm,
            y_mm,
            facing_deg: 0 as const,
          }));
          let document = after(drawn, placeRacks(drawn, placements).command);
          const before = sceneIn(document);
          for (let turn = 0; turn < 4; turn += 1)
            document = moved(document, rotatedBlock(sceneIn(document).items));
          for (const thing of sceneIn(document).items) {
            const old = before.byKey.get(thing.key);
            expect(thing.facing_deg).toBe(0);
            expect(Math.abs(thing.west_mm - (old?.west_mm ?? NaN))).toBeLessThanOrEqual(2);
            expect(Math.abs(thing.south_mm - (old?.south_mm ?? NaN))).toBeLessThanOrEqual(2);
          }
        },
      ),
      { seed: 5, numRuns: runs(60) },
    );
  });

  it('is aligned with its edges, and distributed evenly', () => {
    const drawn = hallWith(0);
    const at = [
      [1200, 1200],
      [2500, 1900],
      [6000, 1300],
    ] as const;
    const placements = at.map(([x_mm, y_mm]) => ({ rackId: 'rack-1', x_mm, y_mm, facing_deg: 0 as const }));
    const document = after(drawn, placeRacks(drawn, placements).command);
    const things = sceneIn(document).items;
    expect(aligned(things, 'south').map(({ y_mm }) => y_mm)).toEqual([1200, 1200, 1200]);
    expect(aligned(things, 'north').map(({ y_mm }) => y_mm)).toEqual([1900, 1900, 1900]);
    // From 1200 to 6600 there are 3 × 600; (5400 − 1800) / 2 = 1800 between them: 1200, 3600, 6000
    expect(distributed(things, 'x').map(({ x_mm }) => x_mm)).toEqual([1200, 3600, 6000]);
    expect(facingAll(things, 270).every(({ facing_deg }) => facing_deg === 270)).toBe(true);
  });
});

describe('snapping', () => {
  const grid = { tile_mm: 600, origin: { x_mm: 0, y_mm: 0 } };
  const block = { west_mm: 0, south_mm: 0, east_mm: 600, north_mm: 1200 };
  const alone = { others: spatialIndex([]), isMoved: () => false, reach_mm: 100, grid };

  it('snaps to tiles, to 100 mm, or not at all', () => {
    const way = { block, x_mm: 1310, y_mm: 1640 };
    expect(snapped(way, { ...alone, step: 'tile' })).toMatchObject({ x_mm: 1200, y_mm: 1800 });
    expect(snapped(way, { ...alone, step: 'fine' })).toMatchObject({ x_mm: 1300, y_mm: 1600 });
    expect(snapped({ block, x_mm: 1310.4, y_mm: 1640 }, { ...alone, step: 'free' })).toMatchObject({
      x_mm: 1310,
      y_mm: 1640,
    });
  });

  it('snaps to the edge of a neighbour off the grid, and shows a guide', () => {
    const neighbour = { west_mm: 1950, south_mm: 1200, east_mm: 2550, north_mm: 2400 };
    const caught = snapped(
      { block, x_mm: 1330, y_mm: 1210 },
      { ...alone, others: spatialIndex([neighbour]), step: 'tile' },
    );
    // Its east edge at 1330 + 600 = 1930 snaps to 1950.
    expect(caught).toMatchObject({ x_mm: 1350, y_mm: 1200 });
    expect(caught.guides.map(({ axis, at_mm }) => [axis, at_mm])).toContainEqual(['x', 1950]);
  });
});

describe('a new item', () => {
  it('is placed in view, inside the room and without overlap, if there is space', () => {
    const document = hallWith(6);
    const { items, room } = sceneIn(document);
    const seen = { west_mm: 0, south_mm: 0, east_mm: 12_000, north_mm: 9_000 };
    const corner = freeSpot({
      width_mm: 6000,
      depth_mm: 1200,
      seen,
      outline: room.outline,
      grid: { tile_mm: 600, origin: { x_mm: 0, y_mm: 0 } },
      taken: spatialIndex(items),
      clearance_mm: 1200,
    });
    const place = {
      west_mm: corner.x_mm,
      south_mm: corner.y_mm,
      east_mm: corner.x_mm + 6000,
      north_mm: corner.y_mm + 1200,
    };
    expect(items.some((thing) => overlaps(thing, place))).toBe(false);
    expect(place.west_mm).toBeGreaterThanOrEqual(0);
    expect(place.north_mm).toBeLessThanOrEqual(9_000);
    expect(corner.x_mm % 600).toBe(0);
  });
});

describe('the view', () => {
  const canvas = { left_px: 0, top_px: 0, width_px: 800, height_px: 600 };
  const view = fitted({ west_mm: 0, south_mm: 0, east_mm: 24_000, north_mm: 15_000 }, canvas);

  it('shows the whole hall when it is fitted', () => {
    const seen = visibleArea(view, canvas);
    expect(seen.west_mm).toBeLessThan(0);
    expect(seen.north_mm).toBeGreaterThan(15_000);
  });

  it('fixes the point under the pointer, and converts points back unchanged', () => {
    fc.assert(
      fc.property(
        fc.nat(800),
        fc.nat(600),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (x_px, y_px, factor) => {
          const at = { x_px, y_px };
          const under = toFloor(view, at);
          const there = toScreen(zoomedAt(view, at, factor), under);
          expect(there.x_px).toBeCloseTo(x_px, 6);
          expect(there.y_px).toBeCloseTo(y_px, 6);
          const back = panned(panned(view, 13, -7), -13, 7);
          expect(back.left_mm).toBeCloseTo(view.left_mm, 6);
        },
      ),
      { seed: 3, numRuns: runs(200) },
    );
  });
});

describe('the spatial index', () => {
  it('finds the same as a complete search', () => {
    const rectangle = fc
      .tuple(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.integer({ min: 1, max: 9_000 }),
        fc.integer({ min: 1, max: 9_000 }),
      )
      .map(([x, y, width, depth]) => ({ west_mm: x, south_mm: y, east_mm: x + width, north_mm: y + depth }));
    fc.assert(
      fc.property(fc.array(rectangle, { maxLength: 40 }), rectangle, (items, part) => {
        expect(spatialIndex(items).within(part)).toEqual(items.filter((item) => overlaps(item, part)));
      }),
      { seed: 7, numRuns: runs(300) },
    );
  });
});

describe('lengths', () => {
  it.each([
    ['12.4', 'm', 12_400],
    ['12,4', 'm', 12_400],
    ['2', 'ft', 610],
    ['40\' 6"', 'm', 12_344],
    ['600 mm', 'ft', 600],
    ['-1.5', 'm', -1_500],
    ['-0\' 6"', 'ft', -152],
    ['9"', 'm', 229],
    ['30 in', 'm', 762],
    ["40'", 'm', 12_192],
  ] as const)('%s in %s is %i mm', (text, unit, length_mm) => {
    expect(readLength(text, unit)).toBe(length_mm);
  });

  it('in feet are as short as they can be', () => {
    expect(lengthText(3048, 'ft')).toBe("10'");
    expect(lengthText(4267, 'ft')).toBe("14'");
    expect(lengthText(600, 'ft')).toBe('1\' 11.62"');
    expect(lengthText(-229, 'ft')).toBe('-9"');
    expect(lengthText(0, 'ft')).toBe('0"');
    expect(areaText(6096, 4267, 'ft')).toBe("20' × 14'");
    expect(areaText(20_000, 14_000, 'm')).toBe('20 × 14 m');
    expect(roundedLength(1200, 'ft')).toBe('3\' 11.2"');
    expect(roundedLength(1200, 'm')).toBe('1.20 m');
  });

  it.each(['', "'", '"', '-', 'twelve', '1e9', '12 miles', '99999'])('%j is not a length', (text) => {
    expect(readLength(text, 'm')).toBeUndefined();
  });

  it('are written so that reading them gives the same millimetre', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2_000_000, max: 2_000_000 }),
        fc.constantFrom('m' as const, 'ft' as const),
        (length_mm, unit) => {
          expect(readLength(lengthText(length_mm, unit), unit)).toBe(length_mm);
        },
      ),
      { seed: 11, numRuns: runs(500) },
    );
  });
});

describe('the list of racks as a file', () => {
  it('has a line per rack, and no label that a spreadsheet interprets as a formula', () => {
    const document = hallWith(1);
    const evil = after(document, relabelRack(document, 'rack-1', { from: 'A01', to: '=HYPERLINK("x")' }));
    expect(rackListCsv(sceneIn(evil)).split('\r\n')).toEqual([
      'label,rack,x_mm,y_mm,facing_deg,width_mm,depth_mm,weight_kg',
      '"\'=HYPERLINK(""x"")",DGX A100 rack,1200,1200,0,600,1200,900',
      '',
    ]);
  });
});

describe('bounds', () => {
  it('of no rectangles are undefined', () => {
    expect(boundsOf([])).toBeUndefined();
  });
});
