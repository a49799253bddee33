import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutRacks } from '../../../models/floor/layout/layOutRacks.ts';
import { brokenRules, identicalRacks, outlineOf, rectangularRoom } from '../../support/rackFloors.ts';
import { mostOfRegularLayouts } from '../../support/regularLayouts.ts';
import { runs } from '../../support/runs.ts';

describe('a layout of a rectangular room', () => {
  it('equals the manual count for a room of 12 m by 9 m', () => {
    // Along x: (12,000 - 2 x 1,200) / 600 = 16 racks per row.
    // Across: 1,200 + 3 x 1,200 + 1,200 + 900 + 1,200 = 8,100, a fourth row needs 2,100 more: 3 rows, 48 racks.
    // Along y: (9,000 - 2,400) / 600 = 11 per row; across, 12,000 contains 1,200 + 4 x 1,200 + 900 + 1,200 + 900 + 1,200 = 10,200: 44.
    const layout = layOutRacks({ room: rectangularRoom(12_000, 9000), racks: identicalRacks(100) });
    expect(layout.moves).toHaveLength(48);
    expect(layout.rows.map(({ along, keys }) => [along, keys.length])).toEqual([
      ['x', 16],
      ['x', 16],
      ['x', 16],
    ]);
    expect(layout.unplacedKeys).toHaveLength(52);
    expect(layout.reasons).toEqual(['The room is full: 48 of 100 racks are placed.']);
  });

  it('has no fewer racks than any regular layout', { timeout: 120_000 }, () => {
    const millimetres = (from: number, to: number): fc.Arbitrary<number> =>
      fc.integer({ min: from / 100, max: to / 100 }).map((steps) => steps * 100);
    fc.assert(
      fc.property(
        fc.tuple(millimetres(3000, 40_000), millimetres(3000, 40_000)),
        fc.tuple(fc.constantFrom(600, 700, 750, 800), fc.constantFrom(900, 1000, 1070, 1100, 1200)),
        (size, rack) => {
          const racks = identicalRacks(2500, ...rack);
          const { moves } = layOutRacks({ room: rectangularRoom(...size), racks });
          expect(moves.length).toBeGreaterThanOrEqual(Math.min(2500, mostOfRegularLayouts(size, rack)));
        },
      ),
      { seed: 11, numRuns: runs(60) },
    );
  });

  it('is aligned with tiles if that costs no rack', () => {
    const layout = layOutRacks({
      room: rectangularRoom(15_000, 12_000, { tile_mm: 600 }),
      racks: identicalRacks(30),
      options: { rowsAlong: 'x', hotAisle_mm: 1200 },
    });
    expect(layout.moves).toHaveLength(30);
    for (const { x_mm } of layout.moves) expect(x_mm % 600).toBe(0);
    for (const { y_mm, facing_deg } of layout.moves)
      expect((y_mm + (facing_deg === 0 ? 1200 : 0)) % 600).toBe(0);
  });

  it('has cross aisles so that no part has more than twenty racks, and parts of equal length', () => {
    // 30,000 - 2,400 = 27,600 = 20 x 600 + 1,200 + 20 x 600 + 2,400, which contains 1,200 and 2 racks: 42 in three parts.
    const room = rectangularRoom(30_000, 3600);
    const { rows } = layOutRacks({ room, racks: identicalRacks(60) });
    expect(rows.map(({ keys }) => keys.length)).toEqual([14, 14, 14]);
    const [first, second] = rows;
    expect((second?.x_mm ?? 0) - (first?.x_mm ?? 0)).toBe(14 * 600 + 1200);
  });

  it('has rows of the requested length, if that is shorter', () => {
    const { rows } = layOutRacks({
      room: rectangularRoom(30_000, 12_000),
      racks: identicalRacks(24),
      options: { maxRowRackCount: 8, rowsAlong: 'x' },
    });
    expect(Math.max(...rows.map(({ keys }) => keys.length))).toBe(8);
  });

  it('has the requested aisles, but none narrower than a rule requires', () => {
    const room = rectangularRoom(12_000, 12_000, { tile_mm: 100 });
    const gaps = (wishes: { hotAisle_mm?: number; coldAisle_mm?: number }): number[] => {
      const { rows } = layOutRacks({
        room,
        racks: identicalRacks(48),
        options: { ...wishes, rowsAlong: 'x' },
      });
      return rows
        .slice(1)
        .map((row, index) => row.y_mm - (rows[index]?.y_mm ?? 0) - 1200)
        .sort((a, b) => a - b);
    };
    expect(gaps({ hotAisle_mm: 1500, coldAisle_mm: 1800 })).toEqual([1500, 1800]);
    expect(Math.min(...gaps({ hotAisle_mm: 300 }))).toBeGreaterThanOrEqual(900);
  });

  it('contains every aisle of the requested kind', () => {
    const layout = layOutRacks({
      room: rectangularRoom(12_000, 16_000),
      racks: identicalRacks(96),
      options: { containment: 'hot-aisle', rowsAlong: 'x' },
    });
    // Six rows of sixteen have three pairs, back to back or front to front at both ends.
    expect(layout.rows).toHaveLength(6);
    const closed = Object.values(layout.containments);
    expect(closed.length).toBeGreaterThanOrEqual(2);
    for (const { kind, width_mm, depth_mm } of closed) {
      expect(kind).toBe('hot-aisle');
      expect(width_mm).toBe(9600);
      expect(depth_mm).toBeGreaterThanOrEqual(900);
    }
  });

  it('uses the fewest rows that hold the racks', () => {
    const { rows } = layOutRacks({ room: rectangularRoom(20_000, 20_000), racks: identicalRacks(50) });
    // (20,000 - 2,400) / 600 = 29 positions per row, less the cross aisle: two rows of 27 hold 50.
    expect(new Set(rows.map(({ y_mm, x_mm, along }) => (along === 'x' ? y_mm : x_mm))).size).toBe(2);
  });
});

describe('a layout of a room with obstacles', () => {
  it('passes a slim column within a row, and retains front and rear clearance', () => {
    const room = rectangularRoom(20_000, 3600, {
      columns: { C1: { x_mm: 9700, y_mm: 1500, width_mm: 400, depth_mm: 400 } },
    });
    const racks = identicalRacks(40);
    const layout = layOutRacks({ room, racks });
    // Without the column 20 + 1,200 + 7 racks; the column occupies 400 mm and at most one rack is lost.
    expect(layout.moves.length).toBeGreaterThanOrEqual(26);
    expect(brokenRules(room, racks, layout)).toEqual([]);
  });

  it('has 1.8 m clearance from cooling units', () => {
    const room = rectangularRoom(12_000, 9000, {
      units: { crah: { kind: 'crah', x_mm: 0, y_mm: 3000, width_mm: 2400, depth_mm: 900, facing_deg: 90 } },
    });
    const racks = identicalRacks(60);
    const layout = layOutRacks({ room, racks });
    expect(layout.moves.length).toBeGreaterThan(30);
    expect(brokenRules(room, racks, layout)).toEqual([]);
  });

  it('uses both arms of an L', () => {
    const room = {
      outline: outlineOf([0, 0], [20_000, 0], [20_000, 6000], [8000, 6000], [8000, 20_000], [0, 20_000]),
    };
    const racks = identicalRacks(200);
    const layout = layOutRacks({ room, racks, options: { rowsAlong: 'x' } });
    expect(brokenRules(room, racks, layout)).toEqual([]);
    expect(layout.rows.some(({ x_mm, width_mm }) => x_mm + width_mm > 12_000)).toBe(true);
    expect(layout.rows.some(({ y_mm }) => y_mm > 12_000)).toBe(true);
  });

  it('groups racks of a kind, fronts in line', () => {
    const racks = [...identicalRacks(20, 800, 1200, 'wide-'), ...identicalRacks(20, 600, 1000, 'slim-')];
    const room = rectangularRoom(15_000, 15_000);
    const layout = layOutRacks({ room, racks, options: { rowsAlong: 'x' } });
    expect(layout.moves).toHaveLength(40);
    const kinds = layout.rows.flatMap(({ keys }) => keys.map((key) => key.split('-')[0]));
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual(['wide', 'slim']);
    expect(brokenRules(room, racks, layout)).toEqual([]);
  });
});

describe('an impossible layout', () => {
  it('places nothing in a room smaller than a rack, and states the reason', () => {
    const layout = layOutRacks({ room: rectangularRoom(500, 500), racks: identicalRacks(2) });
    expect(layout).toMatchObject({ moves: [], rows: [], containments: {}, unplacedKeys: ['r1', 'r2'] });
    expect(layout.reasons).toEqual([
      'No rack fits in the room with the clearances, aisles and row ends that its rules require.',
    ]);
  });

  it('places nothing if there are no racks', () => {
    const layout = layOutRacks({ room: rectangularRoom(9000, 9000), racks: [] });
    expect(layout).toMatchObject({ moves: [], reasons: ['There are no racks to place.'] });
  });

  it('places nothing in an outline that crosses itself', () => {
    const room = { outline: outlineOf([0, 0], [9000, 9000], [9000, 0], [0, 6000]) };
    const layout = layOutRacks({ room, racks: identicalRacks(2) });
    expect(layout.moves).toEqual([]);
    expect(layout.reasons[0]).toMatch(/^Invalid room outline: The outline crosses or touches itself/);
  });

  it('skips racks that are taller than the room', () => {
    const tall = identicalRacks(3, 600, 1200, 'tall-').map((rack) => ({ ...rack, height_mm: 2700 }));
    const layout = layOutRacks({
      room: rectangularRoom(9000, 9000, { clearHeight_mm: 2600 }),
      racks: [...identicalRacks(4), ...tall],
    });
    expect(layout.moves).toHaveLength(4);
    expect(layout.unplacedKeys).toEqual(['tall-1', 'tall-2', 'tall-3']);
    expect(layout.reasons).toEqual(['Racks taller than the clear height of 2600 mm: 3.']);
  });
});
