import { describe, expect, it } from 'vitest';
import { arraySteps, copyItems } from '../../../../models/edit/commands/arrange/copyItems.ts';
import {
  groupItems,
  groupOfEntry,
  ungroupItems,
} from '../../../../models/edit/commands/arrange/groupItems.ts';
import { lockItems } from '../../../../models/edit/commands/arrange/lockItems.ts';
import { renumbered, renumberRacks } from '../../../../models/edit/commands/arrange/renumberRacks.ts';
import { swapRacks } from '../../../../models/edit/commands/arrange/swapRacks.ts';
import { addParts, moveItems, removeFromFloor } from '../../../../models/edit/commands/floorItems.ts';
import { objectAt, valueAt, type JsonObject } from '../../../../models/edit/document/json.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { after, emptyHall, hallId, hallWith, itemsIn } from './drawnHall.ts';

const place = (document: JsonObject, rackId: string, label: string) =>
  valueAt(document, ['racks', rackId, 'places', label]);

const three = hallWith(emptyHall(), 'one', 3, [3000, 4800]);

describe('a locked item', () => {
  const locked = after(three, lockItems(three, hallId, { keys: ['one/A02'], isLocked: true }));
  const move = (key: string) => ({
    key,
    x_mm: 9000,
    y_mm: 9000,
    facing_deg: 90 as const,
    east_mm: 6000,
    north_mm: 4200,
    isTurned: false,
  });

  it('keeps its position while others move, and stays when others are removed', () => {
    const keys = ['one/A01', 'one/A02'];
    const moved = after(locked, moveItems(locked, hallId, keys.map(move)));
    expect(place(moved, 'one', 'A01')).toMatchObject({ x_mm: 9000, facing_deg: 90 });
    expect(place(moved, 'one', 'A02')).toEqual({ x_mm: 3600, y_mm: 4800, facing_deg: 0, isLocked: true });
    const removed = after(locked, removeFromFloor(locked, hallId, keys));
    expect(Object.keys(objectAt(removed, ['racks', 'one', 'places']))).toEqual(['A02', 'A03']);
  });

  it('is as before after it is unlocked', () => {
    const unlocked = after(locked, lockItems(locked, hallId, { keys: ['one/A02'], isLocked: false }));
    expect(JSON.stringify(unlocked)).toBe(JSON.stringify(three));
    expect(lockItems(three, hallId, { keys: ['one/A02', 'one/Z99'], isLocked: false }).edits).toEqual([]);
  });

  it('is valid in a plan, as parts of the room are', () => {
    const value = { kind: 'crah', x_mm: 0, y_mm: 0, width_mm: 2400, depth_mm: 900 };
    const unit = after(locked, addParts(locked, hallId, [{ list: 'units', stem: 'crah', value }]).command);
    const both = after(unit, lockItems(unit, hallId, { keys: ['units:crah-1'], isLocked: true }));
    const grouped = after(both, groupItems(both, hallId, ['units:crah-1', 'one/A01']));
    const plan = parsePlan(JSON.parse(JSON.stringify(grouped)));
    expect(plan.halls[hallId]?.room?.units?.['crah-1']).toMatchObject({ isLocked: true, group: 'crah-1' });
    expect(plan.racks['one']?.places?.['A01']?.group).toBe('crah-1');
  });
});

describe('a group', () => {
  it('is named after its first item, and again in another way if the name is taken', () => {
    const one = after(three, groupItems(three, hallId, ['one/A01', 'one/A02']));
    expect(groupOfEntry(place(one, 'one', 'A02'))).toBe('A01');
    // The first item leaves for a group of its own with a third one.
    const other = after(one, groupItems(one, hallId, ['one/A01', 'one/A03']));
    expect(groupOfEntry(place(other, 'one', 'A01'))).toBe('A01-2');
    expect(groupOfEntry(place(other, 'one', 'A02'))).toBe('A01');
    expect(groupItems(three, hallId, ['one/A01']).edits).toEqual([]);
  });

  it('is dissolved as a whole by any of its items', () => {
    const one = after(three, groupItems(three, hallId, ['one/A01', 'one/A02', 'one/A03']));
    const undone = after(one, ungroupItems(one, hallId, ['one/A02']));
    expect(JSON.stringify(undone)).toBe(JSON.stringify(three));
  });
});

describe('a swap', () => {
  it('exchanges positions and labels of two racks, fronts in line', () => {
    const both = hallWith(three, 'two', 1, [9000, 9000]);
    const turned = after(
      both,
      moveItems(both, hallId, [
        { key: 'two/A04', x_mm: 9000, y_mm: 9000, facing_deg: 90, east_mm: 0, north_mm: 0, isTurned: false },
      ]),
    );
    const [first, second] = itemsIn(turned, ['one/A01', 'two/A04']);
    if (first === undefined || second === undefined) throw new Error('both racks are placed');
    // A rack of 1000 mm at the place of one of 1200 mm: its front stays at x = 10,200.
    const shallow = { ...first, north_mm: first.south_mm + 1000 };
    const { command, keys, problem } = swapRacks(turned, [shallow, second]);
    expect(problem).toBeNull();
    expect(keys).toEqual(['one/A04', 'two/A01']);
    const swapped = after(turned, command);
    expect(place(swapped, 'one', 'A04')).toEqual({ x_mm: 9200, y_mm: 9000, facing_deg: 90 });
    expect(place(swapped, 'two', 'A01')).toEqual({ x_mm: 3000, y_mm: 4600, facing_deg: 0 });
    expect(Object.keys(objectAt(swapped, ['racks', 'one', 'places']))).toEqual(['A04', 'A02', 'A03']);
  });

  it('is refused for a locked rack and for two racks that are alike, with the reason', () => {
    const pair = (document: JsonObject) => {
      const [one, other] = itemsIn(document, ['one/A01', 'one/A02']);
      if (one === undefined || other === undefined) throw new Error('both racks are placed');
      return swapRacks(document, [one, other]);
    };
    expect(pair(three).problem).toBe('Both racks are of the same entry: a swap changes nothing.');
    const locked = after(three, lockItems(three, hallId, { keys: ['one/A02'], isLocked: true }));
    expect(pair(locked)).toMatchObject({ problem: 'A02 is locked.', command: { edits: [] } });
    const from = { A: 'rpp-1' };
    const fed = after(three, {
      label: '',
      edits: [{ kind: 'set', path: ['racks', 'one', 'places', 'A01', 'from'], value: from }],
    });
    const swapped = after(fed, pair(fed).command);
    expect(place(swapped, 'one', 'A01')).toEqual({ x_mm: 3000, y_mm: 4800, facing_deg: 0 });
    expect(place(swapped, 'one', 'A02')).toMatchObject({ x_mm: 3600, from });
  });
});

describe('copies', () => {
  it('are mirrored in their block: fronts along the axis face the other way', () => {
    const items = itemsIn(three, ['one/A01', 'one/A02']);
    const copies = [{ east_mm: 0, north_mm: 2400, mirrored: 'y' as const }];
    const { command, keys, addedCount } = copyItems(three, hallId, items, { copies });
    expect([keys, addedCount, command.label]).toEqual([['one/A04', 'one/A05'], 1, 'duplicate 2 racks']);
    const copied = after(three, command);
    expect(place(copied, 'one', 'A05')).toEqual({ x_mm: 3600, y_mm: 7200, facing_deg: 180 });
    expect(valueAt(copied, ['racks', 'one', 'count'])).toBe(5);
  });

  it('mirror racks of several depths and parts of the room at their places in the block', () => {
    const value = { kind: 'in-row', x_mm: 3000, y_mm: 6600, width_mm: 300, depth_mm: 600, facing_deg: 0 };
    const wall = { from: { x_mm: 3000, y_mm: 4800 }, to: { x_mm: 3000, y_mm: 7200 } };
    const more = after(
      three,
      addParts(three, hallId, [
        { list: 'units', stem: 'in-row', value },
        { list: 'walls', stem: 'wall', value: wall },
      ]).command,
    );
    const locked = after(more, lockItems(more, hallId, { keys: ['units:in-row-1'], isLocked: true }));
    const items = itemsIn(locked, ['one/A01', 'units:in-row-1', 'walls:wall-1']);
    const copied = after(
      locked,
      copyItems(locked, hallId, items, { copies: [{ east_mm: 3000, north_mm: 0, mirrored: 'y' }] }).command,
    );
    // The block is 4750 to 7250 with the thickness of the wall: 4800..6000 becomes 6000..7200, 6600..7200 becomes 4800..5400.
    expect(place(copied, 'one', 'A04')).toEqual({ x_mm: 6000, y_mm: 6000, facing_deg: 180 });
    const room = objectAt(copied, ['halls', hallId, 'room']);
    expect(valueAt(room, ['units', 'in-row-2'])).toEqual({
      ...value,
      x_mm: 6000,
      y_mm: 4800,
      facing_deg: 180,
    });
    expect(valueAt(room, ['walls', 'wall-2'])).toEqual({
      from: { x_mm: 6000, y_mm: 7200 },
      to: { x_mm: 6000, y_mm: 4800 },
    });
  });

  it('form an array with every other row mirrored', () => {
    const block = { west_mm: 0, south_mm: 0, east_mm: 1800, north_mm: 1200 };
    const array = { columnCount: 2, rowCount: 2, columnGap_mm: 1200, rowGap_mm: 900, isAlternate: true };
    expect(arraySteps(block, array)).toEqual([
      { east_mm: 3000, north_mm: 0, mirrored: undefined },
      { east_mm: 0, north_mm: 2100, mirrored: 'y' },
      { east_mm: 3000, north_mm: 2100, mirrored: 'y' },
    ]);
    expect(arraySteps(block, { ...array, rowCount: 1 })).toEqual([
      { east_mm: 3000, north_mm: 0, mirrored: 'x' },
    ]);
  });
});

describe('renumbering', () => {
  const rows = [['one/A03', 'one/A02'], ['one/A01']];

  it('numbers row after row, and retains the order of the entry', () => {
    const renumbering = renumbered(three, { rows, scheme: 'number-dash', firstRow: 2, firstNumber: 5 });
    expect(renumbering.changes.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'A03 3-05',
      'A02 3-06',
      'A01 4-05',
    ]);
    const { command, keys } = renumberRacks(three, renumbering);
    expect(keys).toEqual(['one/3-05', 'one/3-06', 'one/4-05']);
    const numbered = after(three, command);
    expect(Object.keys(objectAt(numbered, ['racks', 'one', 'places']))).toEqual(['4-05', '3-06', '3-05']);
    expect(place(numbered, 'one', '3-05')).toEqual(place(three, 'one', 'A03'));
  });

  it('exchanges labels within the selection, and refuses those of other racks', () => {
    const within = renumbered(three, {
      rows: [['one/A03', 'one/A02', 'one/A01']],
      scheme: 'letter',
      firstRow: 0,
      firstNumber: 1,
    });
    expect(within.problem).toBeNull();
    const numbered = after(three, renumberRacks(three, within).command);
    expect(place(numbered, 'one', 'A01')).toEqual(place(three, 'one', 'A03'));
    const refused = renumbered(three, { rows: [['one/A03']], scheme: 'letter', firstRow: 0, firstNumber: 1 });
    expect(refused.problem).toBe('A01 is the label of other racks.');
    expect(renumberRacks(three, refused).command.edits).toEqual([]);
  });
});
