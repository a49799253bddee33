import { describe, expect, it } from 'vitest';
import { aligned, distributed } from '../../../client/floor/gestures/blocks.ts';
import { newPart } from '../../../client/floor/gestures/newPart.ts';
import { roomItems } from '../../../client/floor/gestures/paletteItems.ts';
import { groupItems } from '../../../models/edit/commands/arrange/groupItems.ts';
import { lockItems } from '../../../models/edit/commands/arrange/lockItems.ts';
import { planRows } from '../../../models/edit/commands/arrange/planRows.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { layoutText } from '../../../models/present/floor/layoutText.ts';
import { rowPlanText } from '../../../models/present/floor/rowPlanText.ts';
import { rowsOfRacks } from '../../../models/present/floor/rowsOfRacks.ts';
import { rowsToNumber } from '../../../models/present/floor/rowsToNumber.ts';
import {
  after,
  emptyHall,
  hallId,
  hallWith,
  rackSize_mm,
  sceneIn,
} from '../../models/edit/arrange/drawnHall.ts';

/** Racks A01 and A02 side by side, A03 apart and farther north. */
const start = hallWith(hallWith(emptyHall(), 'one', 2, [3000, 3000]), 'one', 1, [9000, 6000]);
const racks = (document: JsonObject) => sceneIn(document).items;
const moved = (moves: readonly { key: string; x_mm: number; y_mm: number }[]) =>
  moves.map(({ key, x_mm, y_mm }) => `${key} ${String(x_mm)} ${String(y_mm)}`);

describe('aligned items', () => {
  it('move as one with their group', () => {
    const grouped = after(start, groupItems(start, hallId, ['one/A01', 'one/A02']));
    expect(moved(aligned(racks(grouped), 'east'))).toEqual([
      'one/A01 8400 3000',
      'one/A02 9000 3000',
      'one/A03 9000 6000',
    ]);
  });

  it('align with the locked items among them, which stay', () => {
    const locked = after(start, lockItems(start, hallId, { keys: ['one/A02'], isLocked: true }));
    expect(moved(aligned(racks(locked), 'west'))).toEqual(['one/A01 3600 3000', 'one/A03 3600 6000']);
  });
});

describe('distributed items', () => {
  it('have a given gap from the first item on, a group as one', () => {
    const grouped = after(start, groupItems(start, hallId, ['one/A01', 'one/A02']));
    expect(moved(distributed(racks(grouped), 'x', 300))).toEqual([
      'one/A01 3000 3000',
      'one/A02 3600 3000',
      'one/A03 4500 6000',
    ]);
    expect(distributed(racks(start).slice(0, 1), 'x', 300)).toEqual([]);
  });
});

describe('the rows of a selection', () => {
  const rows = rowsOfRacks(sceneIn(start));
  const all = new Set(['one/A01', 'one/A02', 'one/A03']);

  it('are numbered from any corner, along each row too', () => {
    expect(rowsToNumber(rows, all, 'south-west')).toEqual([['one/A01', 'one/A02'], ['one/A03']]);
    expect(rowsToNumber(rows, all, 'north-east')).toEqual([['one/A03'], ['one/A02', 'one/A01']]);
    expect(rowsToNumber(rows, new Set(['one/A02']), 'north-west')).toEqual([['one/A02']]);
  });

  it('follow each other from west to east where they run along y', () => {
    const along = planRows({
      rack: { rackId: 'one', ...rackSize_mm },
      start: { x_mm: 9000, y_mm: 3000 },
      along: 'y',
      isReversed: false,
      rackCount: 2,
      pitch_mm: 600,
      gapEvery_racks: 0,
      gap_mm: 0,
      facing_deg: 90,
      rowCount: 2,
      firstAisle: 'hot',
      coldAisle_mm: 1200,
      hotAisle_mm: 900,
      containment: 'none',
      scheme: 'letter',
      firstRow: 0,
      firstNumber: 1,
    });
    const placed = along.rows.flatMap(({ racks: ofRow }) => ofRow);
    const places = Object.fromEntries(
      placed.map(({ label, west_mm, south_mm, facing_deg }) => [
        label,
        { x_mm: west_mm, y_mm: south_mm, facing_deg },
      ]),
    );
    const document = after(emptyHall(), {
      label: '',
      edits: [{ kind: 'set', path: ['racks', 'one', 'places'], value: places }],
    });
    const keys = new Set(placed.map(({ label }) => `one/${label}`));
    // The second row, behind the first, is west of it.
    expect(rowsToNumber(rowsOfRacks(sceneIn(document)), keys, 'north-west')).toEqual([
      ['one/B02', 'one/B01'],
      ['one/A02', 'one/A01'],
    ]);
  });
});

describe('what is planned, in words', () => {
  const rack = {
    label: 'A01',
    facing_deg: 0 as const,
    west_mm: 0,
    south_mm: 0,
    east_mm: 600,
    north_mm: 1200,
  };

  it('states the unplaced racks that rows take and those that they add', () => {
    const planned = { rackId: 'one', rows: [{ name: 'A', racks: [rack] }], aisles: [] };
    const facts = { addedCount: 0, entry: 'GPU', rackCount: 4, length: '0.60 m' };
    expect(rowPlanText(planned, facts)).toBe('Row A, A01, 0.60 m long. 1 unplaced rack of GPU.');
    const aisle = {
      kind: 'hot-aisle' as const,
      isContained: true,
      west_mm: 0,
      south_mm: 0,
      east_mm: 1,
      north_mm: 1,
    };
    const two = {
      ...planned,
      rows: [...planned.rows, { name: 'B', racks: [{ ...rack, label: 'B01' }] }],
      aisles: [aisle],
    };
    expect(rowPlanText(two, { ...facts, addedCount: 2 })).toBe(
      'Rows A and B, A01 to B01, 0.60 m long, 1 contained aisle. 2 racks added to GPU: 4 become 6.',
    );
  });

  it('states what a layout moves and leaves', () => {
    const layout = {
      hallId,
      places: {},
      containments: {},
      feeding: null,
      rowCount: 2,
      placedCount: 30,
      unplacedCount: 1,
      movedCount: 12,
      lockedCount: 2,
      reasons: [],
    };
    expect(layoutText(layout)).toBe(
      '30 racks on the floor, in 2 rows of this layout; 12 racks moved; 2 locked racks in place; 1 rack unplaced; no contained aisle.',
    );
  });
});

describe('a part of the room from the palette', () => {
  const part = (id: string, facing_deg: 0 | 90) => {
    const item = roomItems.find((each) => each.id === id);
    if (item === undefined) throw new Error(`${id} is in the palette`);
    return newPart({ ...item, facing_deg }, { x_mm: 1000, y_mm: 2000 });
  };

  it('is as it was shown while it was dragged: turned by its width and depth, or by its ends', () => {
    expect(part('hot-aisle', 0)).toMatchObject({ x_mm: 1000, y_mm: 2000, width_mm: 6000, depth_mm: 1200 });
    expect(part('hot-aisle', 90)).toMatchObject({ x_mm: 1000, y_mm: 2000, width_mm: 1200, depth_mm: 6000 });
    expect(part('wall', 90)).toEqual({
      from: { x_mm: 1050, y_mm: 2000 },
      to: { x_mm: 1050, y_mm: 5000 },
      thickness_mm: 100,
    });
  });
});
