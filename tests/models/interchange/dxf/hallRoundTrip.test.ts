import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facing } from '../../../../models/floor/pointSchema.ts';
import type {
  DoorInDrawing,
  HallInDrawing,
  PartInDrawing,
  WallInDrawing,
} from '../../../../models/interchange/dxf/HallInDrawing.ts';
import { hallOfDrawing } from '../../../../models/interchange/dxf/hallOfDrawing.ts';
import { readDxf } from '../../../../models/interchange/dxf/readDxf.ts';
import { dxfFileText } from '../../../../models/interchange/dxf/write/dxfFileText.ts';
import { hallShapes } from '../../../../models/interchange/dxf/write/hallShapes.ts';
import { dxfFaults, dxfStructure } from '../../../support/dxfStructure.ts';
import { runs } from '../../../support/runs.ts';

/** A hall after it was written as a DXF and read back. */
function readBack(hall: HallInDrawing): HallInDrawing | undefined {
  const text = dxfFileText({ ...hallShapes(hall, 180), paper: null });
  expect(dxfFaults(dxfStructure(text))).toEqual([]);
  const drawing = readDxf(text);
  expect(drawing.unit_mm).toBe(1);
  expect(drawing.remarks.filter((remark) => !remark.startsWith('In millimetres'))).toEqual([]);
  return hallOfDrawing(drawing, { originX_mm: 0, originY_mm: 0, mm_per_unit: 1 })?.hall;
}

const coordinate = fc.integer({ min: -100_000, max: 100_000 });
const point = fc.record({ x_mm: coordinate, y_mm: coordinate });
const size = fc.integer({ min: 1, max: 9_999 });
const facing = fc.constantFrom<Facing>(0, 90, 180, 270);
/** Names with accents, other scripts, blanks at the ends, and what DXF gives a meaning of its own. */
const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
  fc.constantFrom(' Zelle 3 ', 'Ü-7', '50 %% load', '\\U+0041', '^J', 'café', 'ラック１', '🔥'),
);
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);

/** An outline with a corner cut out, so that it is not convex. */
const outline = fc
  .record({
    at: point,
    width: fc.integer({ min: 2_000, max: 60_000 }),
    depth: fc.integer({ min: 2_000, max: 60_000 }),
  })
  .map(({ at: { x_mm, y_mm }, width, depth }) => [
    { x_mm, y_mm },
    { x_mm: x_mm + width, y_mm },
    { x_mm: x_mm + width, y_mm: y_mm + Math.ceil(depth / 2) },
    { x_mm: x_mm + Math.ceil(width / 3), y_mm: y_mm + Math.ceil(depth / 2) },
    { x_mm: x_mm + Math.ceil(width / 3), y_mm: y_mm + depth },
    { x_mm, y_mm: y_mm + depth },
  ]);

const placed = { x_mm: coordinate, y_mm: coordinate, width_mm: size, depth_mm: size };
const flat = fc.record({
  kind: fc.constantFrom('column', 'ramp', 'perforated', 'hot-aisle', 'cold-aisle'),
  id,
  name: fc.constant(''),
  entryId: fc.constant(''),
  ...placed,
  facing_deg: fc.constant<Facing>(0),
});
const unit = fc.record({
  kind: fc.constantFrom('crah', 'in-row', 'cdu', 'ups', 'pdu', 'rpp', 'busway'),
  id,
  name,
  entryId: fc.constant(''),
  ...placed,
  facing_deg: facing,
});
const rack = fc.record({
  kind: fc.constant('rack'),
  id: name,
  name: fc.constant(''),
  entryId: id,
  ...placed,
  facing_deg: facing,
});
const wall: fc.Arbitrary<WallInDrawing> = fc
  .record({
    id: fc.oneof(id, fc.constant('')),
    from: point,
    to: point,
    thickness_mm: fc.option(fc.integer({ min: 1, max: 900 })),
  })
  .filter(({ from, to }) => from.x_mm !== to.x_mm || from.y_mm !== to.y_mm);
const door: fc.Arbitrary<DoorInDrawing> = fc.record({
  id,
  at: point,
  width_mm: size,
  isAlongY: fc.boolean(),
});

const hall: fc.Arbitrary<HallInDrawing> = fc.record({
  outline,
  tiles: fc.constant(null),
  walls: fc.array(wall, { maxLength: 4 }),
  doors: fc.array(door, { maxLength: 4 }),
  parts: fc.array(fc.oneof(flat, unit, rack), { maxLength: 30 }) as fc.Arbitrary<PartInDrawing[]>,
});

describe('a hall as DXF', () => {
  it('is read back as it was written: every coordinate, size, front, id and name', () => {
    fc.assert(
      fc.property(hall, (written) => {
        expect(readBack(written)).toEqual(written);
      }),
      { seed: 18, numRuns: runs(500) },
    );
  });

  it('keeps the tiles of its floor', () => {
    const square = [
      { x_mm: 100, y_mm: -50 },
      { x_mm: 13_300, y_mm: -50 },
      { x_mm: 13_300, y_mm: 9_550 },
      { x_mm: 100, y_mm: 9_550 },
    ];
    const tiles = { tile_mm: 610, origin: { x_mm: 45, y_mm: 20 } };
    const written = { outline: square, tiles, walls: [], doors: [], parts: [] };
    expect(readBack(written)).toEqual(written);
  });

  it('is read within 1 mm where the drawing is in inches', () => {
    const written = {
      outline: [
        { x_mm: 0, y_mm: 0 },
        { x_mm: 13_211, y_mm: 0 },
        { x_mm: 13_211, y_mm: 9_613 },
        { x_mm: 0, y_mm: 9_613 },
      ],
      tiles: null,
      walls: [],
      doors: [],
      parts: [],
    };
    // Every coordinate by hand in inches, as another program saves it.
    const text = dxfFileText({ ...hallShapes(written, 180), paper: null })
      .replace('$INSUNITS\r\n 70\r\n4', '$INSUNITS\r\n 70\r\n1')
      .replace('$MEASUREMENT\r\n 70\r\n1', '$MEASUREMENT\r\n 70\r\n0')
      .replaceAll(
        /(\r\n [12]0\r\n)([\d.]+)/g,
        (_, code: string, value: string) => `${code}${(Number(value) / 25.4).toFixed(4)}`,
      );
    const drawing = readDxf(text);
    const place = { originX_mm: 0, originY_mm: 0, mm_per_unit: drawing.unit_mm ?? 0 };
    const read = hallOfDrawing(drawing, place)?.hall.outline ?? [];
    expect(read).toHaveLength(4);
    for (const [index, { x_mm, y_mm }] of written.outline.entries()) {
      expect(Math.abs((read[index]?.x_mm ?? NaN) - x_mm)).toBeLessThanOrEqual(1);
      expect(Math.abs((read[index]?.y_mm ?? NaN) - y_mm)).toBeLessThanOrEqual(1);
    }
  });
});

describe('a drawing of another program', () => {
  it('has racks by the name of a block or layer, whose front is assumed', () => {
    const block = (blockName: string, layer: string) => ({
      kind: 'insert' as const,
      layer,
      block: blockName,
      at: [3_000, 2_000] as const,
      rotation_deg: 90,
      attributes: [{ tag: 'Label', value: 'R17', isHidden: false }],
      lettering: { layer: '0', height: 100, rotation_deg: 0 },
    });
    const box = {
      kind: 'polyline' as const,
      layer: '0',
      points: [
        [0, 0],
        [600, 0],
        [600, 1_070],
        [0, 1_070],
      ] as const,
      isClosed: true,
      width: 0,
    };
    const text = dxfFileText({
      shapes: [block('CAB600', 'T-EQPM-RACK'), block('Rack 42U', '0'), block('TREE', 'L-PLNT')],
      blocks: ['CAB600', 'Rack 42U', 'TREE'].map((each) => ({ name: each, shapes: [box], tags: [] })),
      paper: null,
    });
    const found = hallOfDrawing(readDxf(text), { originX_mm: 0, originY_mm: 0, mm_per_unit: 1 });
    expect(found?.assumedFrontCount).toBe(2);
    // A quarter turn anticlockwise from the corner at 3000, 2000: to the west of it.
    expect(found?.hall.parts).toEqual(
      [1, 2].map(() => ({
        kind: 'rack',
        id: 'R17',
        name: '',
        entryId: '',
        x_mm: 1_930,
        y_mm: 2_000,
        width_mm: 600,
        depth_mm: 1_070,
        facing_deg: 270,
      })),
    );
  });

  it('without walls, racks and units is no hall', () => {
    const line = {
      kind: 'polyline' as const,
      layer: 'C-TOPO',
      points: [
        [0, 0],
        [9, 9],
      ] as const,
      isClosed: false,
      width: 0,
    };
    const drawing = readDxf(
      dxfFileText({ shapes: [line], blocks: [], paper: null }).replaceAll('C-TOPO', '0'),
    );
    expect(hallOfDrawing(drawing, { originX_mm: 0, originY_mm: 0, mm_per_unit: 1 })).toBeNull();
  });
});
