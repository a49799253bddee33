import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveDevice, placeDevice, removeDevice } from '../../../models/edit/commands/rackContents.ts';
import { changeCords, changePhase, cordCountTo, cordsAt } from '../../../models/edit/commands/rackCords.ts';
import { addFeed, removeFeed } from '../../../models/edit/commands/rackFeeds.ts';
import type { Command } from '../../../models/edit/document/command.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { objectAt, valueAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';
import {
  elevationOf,
  isSpaceFree,
  lowestFree_U,
  unitsText,
  type Elevation,
} from '../../../models/edit/elevation.ts';
import { geometryOf, placeAt, top_px } from '../../../models/present/diagrams/elevationGeometry.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import hall from '../../../examples/hall-1mw.json' with { type: 'json' };
import { library } from '../../support/library.ts';
import { runs } from '../../support/runs.ts';

const plan = hall as unknown as JsonObject;
const rows = { devices: library.devices, rackTypes: library.rackTypes };

const after = (document: JsonObject, command: Command): JsonObject =>
  applyEdits(document, command.edits).document;

function seen(document: JsonObject, rackId = 'gpu'): Elevation {
  const elevation = elevationOf(document, rackId, rows);
  if (elevation === null) throw new Error(`${rackId} cannot be drawn`);
  return elevation;
}

/** The example with other contents in its rack of 42 U. */
function holding(contents: JsonObject): JsonObject {
  return applyEdits(plan, [{ kind: 'set', path: ['racks', 'gpu', 'contents'], value: contents }]).document;
}

/** A switch of one unit that takes one side only: the catalogue has none. */
function withHalfDepth(contents: JsonObject): JsonObject {
  const row: Json = { name: 'Patch panel', class: 'network', height_U: 1, depth: 'half' };
  return applyEdits(holding(contents), [
    { kind: 'set', path: ['catalogue'], value: { devices: { panel: row } } },
  ]).document;
}

const standingAt = ({ standing }: Elevation): string[] =>
  standing.map(({ contentsId, position_U, faces }) => `${contentsId}@${String(position_U)} ${faces}`).sort();

const unitsOf = ({ standing }: Elevation): number[] =>
  standing.map(({ position_U }) => position_U).sort((one, other) => one - other);

describe('an elevation', () => {
  it('stacks the devices of an entry from its position on, counted from the bottom', () => {
    const elevation = seen(plan);
    // Four of 6 U from U 1, three from U 25: 42 of 42 U.
    expect(unitsOf(elevation)).toEqual([1, 7, 13, 19, 25, 31, 37]);
    expect(elevation.used_U).toBe(42);
    expect(elevation.unplaced).toEqual([]);
  });

  it('has devices of half depth share units from opposite sides', () => {
    const elevation = seen(
      withHalfDepth({
        one: { device: 'panel', position_U: 5 },
        two: { device: 'panel', position_U: 5, face: 'rear' },
      }),
    );
    expect(standingAt(elevation)).toEqual(['one@5 front', 'two@5 rear']);
    expect(elevation.used_U).toBe(1);
    expect(isSpaceFree(elevation, { position_U: 5, height_U: 1, faces: 'front' })).toBe(false);
    expect(isSpaceFree(elevation, { position_U: 6, height_U: 1, faces: 'both' })).toBe(true);
  });

  it('reports unplaced devices and the reason', () => {
    const { unplaced, standing } = seen(
      holding({
        many: { device: 'dgx-a100-640', count: 8 },
        odd: { device: 'no-such-device' },
      }),
    );
    expect(standing).toHaveLength(7);
    expect(unplaced).toEqual([
      { contentsId: 'odd', name: 'no-such-device', count: 1, why: 'unknown' },
      { contentsId: 'many', name: library.devices['dgx-a100-640']?.name, count: 1, why: 'no-room' },
    ]);
  });

  it('does not exist if the height of the rack is unknown', () => {
    const unknown = applyEdits(plan, [{ kind: 'set', path: ['racks', 'gpu', 'rackType'], value: 'x' }]);
    expect(elevationOf(unknown.document, 'gpu', rows)).toBeNull();
    expect(elevationOf(plan, 'no-rack', rows)).toBeNull();
  });

  it('finds the lowest free position', () => {
    const elevation = seen(holding({ low: { device: 'dgx-h100', position_U: 3 } }));
    // U 1 and 2 are free below 8 U from U 3 on.
    expect(lowestFree_U(elevation, { height_U: 2, faces: 'both' })).toBe(1);
    expect(lowestFree_U(elevation, { height_U: 3, faces: 'both' })).toBe(11);
    expect(lowestFree_U(elevation, { height_U: 33, faces: 'both' })).toBeUndefined();
    expect([unitsText(5, 1), unitsText(5, 6)]).toEqual(['U 5', 'U 5–10']);
  });

  it('shows incomplete contents without failing', () => {
    const odd = holding({ a: 3, b: { device: 'dgx-h100', count: 'x', position_U: 'y' }, c: {} });
    expect(unitsOf(seen(odd))).toEqual([1]);
  });
});

describe('a device that is dragged', () => {
  const geometry = geometryOf(42, { width: 600, height: 800 });

  it('snaps to the units under it', () => {
    for (const position_U of [1, 7, 37]) {
      const y_px = top_px(geometry, position_U, 6) + 5;
      const place = placeAt(geometry, { x_px: 80, y_px, height_U: 6, grabbed_px: 5 });
      expect(place).toEqual({ position_U, face: 'front' });
    }
  });

  it('stays inside the rack, and has no position outside the drawing', () => {
    const held = { height_U: 6, grabbed_px: 0 };
    expect(placeAt(geometry, { ...held, x_px: 500, y_px: 0 })).toEqual({ position_U: 37, face: 'rear' });
    expect(placeAt(geometry, { ...held, x_px: -1, y_px: 100 })).toBeNull();
    expect(placeAt(geometry, { ...held, x_px: 5000, y_px: 100 })).toBeNull();
  });
});

describe('moving one of several devices', () => {
  const spare = holding({
    strip: { device: 'dgx-a100-640', count: 4, position_U: 1, cords: [{ feed: 'A1', cordCount: 3 }] },
  });

  it('splits the entry, and retains cords of every part', () => {
    const { standing } = seen(spare);
    const moved = after(
      spare,
      moveDevice(spare, 'gpu', standing, {
        key: { contentsId: 'strip', index: 1 },
        target: { position_U: 30 },
      }),
    );
    expect(unitsOf(seen(moved))).toEqual([1, 13, 19, 30]);
    const contents = objectAt(moved, ['racks', 'gpu', 'contents']);
    expect(Object.keys(contents)).toEqual(['strip', 'device-1', 'device-2']);
    expect(valueAt(contents, ['strip', 'count'])).toBeUndefined();
    expect(valueAt(contents, ['device-1', 'count'])).toBe(2);
    for (const contentsId of Object.keys(contents)) {
      expect(cordsAt(moved, { rackId: 'gpu', contentsId })).toEqual([{ feed: 'A1', cordCount: 3 }]);
    }
    expect(() => parsePlan(moved)).not.toThrow();
  });

  it('retains one entry if a single device moves', () => {
    const one = holding({ only: { device: 'dgx-h100' } });
    const { standing } = seen(one);
    const key = { contentsId: 'only', index: 0 };
    const moved = after(one, moveDevice(one, 'gpu', standing, { key, target: { position_U: 20 } }));
    expect(objectAt(moved, ['racks', 'gpu', 'contents'])).toEqual({
      only: { device: 'dgx-h100', position_U: 20 },
    });
  });

  it('does not move devices without a stated position', () => {
    const loose = holding({ first: { device: 'dgx-h100' }, second: { device: 'dgx-a100-640', count: 2 } });
    expect(unitsOf(seen(loose))).toEqual([1, 9, 15]);
    const key = { contentsId: 'first', index: 0 };
    const moved = after(
      loose,
      moveDevice(loose, 'gpu', seen(loose).standing, { key, target: { position_U: 30 } }),
    );
    expect(unitsOf(seen(moved))).toEqual([9, 15, 30]);
  });

  it('does nothing if the position is unchanged', () => {
    const key = { contentsId: 'strip', index: 0 };
    const one = holding({ only: { device: 'dgx-h100', position_U: 4 } });
    const target = { position_U: 4 };
    expect(
      moveDevice(one, 'gpu', seen(one).standing, { key: { ...key, contentsId: 'only' }, target }).edits,
    ).toEqual([]);
  });

  it('to any free position does not move other devices, and undo restores the document', () => {
    const contents = fc.array(
      fc.record({
        device: fc.constantFrom('dgx-h100', 'dgx-a100-640', 'qm9700', 'srv-2u-r740'),
        count: fc.integer({ min: 1, max: 3 }),
        position_U: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(contents, fc.nat(), fc.integer({ min: 1, max: 42 }), (entries, nth, position_U) => {
        const document = holding(
          Object.fromEntries(
            entries.map((entry, index): [string, Json] => {
              const { position_U: place, ...rest } = entry;
              return [`e-${String(index)}`, place === undefined ? rest : { ...rest, position_U: place }];
            }),
          ),
        );
        const before = seen(document);
        const moved = before.standing[nth % Math.max(1, before.standing.length)];
        fc.pre(before.unplaced.length === 0);
        if (moved === undefined) throw new Error('a rack without devices');
        const { height_U, faces, contentsId, index } = moved;
        fc.pre(isSpaceFree(before, { position_U, height_U, faces, moved }));
        const command = moveDevice(document, 'gpu', before.standing, {
          key: { contentsId, index },
          target: { position_U },
        });
        const { document: next, inverse } = applyEdits(document, command.edits);
        const rest = unitsOf(before);
        rest.splice(rest.indexOf(moved.position_U), 1, position_U);
        expect(unitsOf(seen(next))).toEqual(rest.sort((one, other) => one - other));
        expect(JSON.stringify(applyEdits(next, inverse).document)).toBe(JSON.stringify(document));
      }),
      { seed: 7, numRuns: runs(200) },
    );
  });
});

describe('adding and removing', () => {
  it('adds a device at the requested position, and never moves another', () => {
    const loose = holding({ first: { device: 'dgx-h100' } });
    const target = { position_U: 20, face: undefined };
    const added = after(loose, placeDevice(loose, 'gpu', 'qm9700', target));
    expect(standingAt(seen(added))).toEqual(['device-1@20 both', 'first@1 both']);
    expect(valueAt(added, ['racks', 'gpu', 'contents', 'device-1'])).toEqual({
      device: 'qm9700',
      position_U: 20,
    });
  });

  it('removes one of several, and the others are not moved', () => {
    const key = { contentsId: 'strip-1', index: 2 };
    const taken = after(plan, removeDevice(plan, 'gpu', seen(plan).standing, key));
    expect(unitsOf(seen(taken))).toEqual([1, 7, 19, 25, 31, 37]);
    expect(() => parsePlan(taken)).not.toThrow();
  });

  it('leaves an empty rack after the last one', () => {
    const one = holding({ only: { device: 'dgx-h100' } });
    const taken = after(one, removeDevice(one, 'gpu', seen(one).standing, { contentsId: 'only', index: 0 }));
    expect(objectAt(taken, ['racks', 'gpu', 'contents'])).toEqual({});
    expect(() => parsePlan(taken)).not.toThrow();
  });
});

describe('cords', () => {
  const place = { rackId: 'gpu', contentsId: 'strip-1' };

  it('are counted by feed; a cord without a count is one', () => {
    expect(cordCountTo(cordsAt(plan, place), 'A1')).toBe(3);
    expect(cordCountTo(cordsAt(plan, place), 'A2')).toBe(0);
    expect(cordCountTo([{ feed: 'A1' }, { feed: 'A1', cordCount: 2 }], 'A1')).toBe(3);
  });

  it('are added, changed and removed; without any they are distributed evenly again', () => {
    const more = after(plan, changeCords(plan, place, { feed: 'A2', cordCount: 1 }));
    expect(cordCountTo(cordsAt(more, place), 'A2')).toBe(1);
    const fewer = after(more, changeCords(more, place, { feed: 'A1', cordCount: 2 }));
    expect(cordsAt(fewer, place)[0]).toEqual({ feed: 'A1', cordCount: 2 });
    let none = fewer;
    for (const feed of ['A1', 'B1', 'A2'])
      none = after(none, changeCords(none, place, { feed, cordCount: 0 }));
    expect(valueAt(none, ['racks', 'gpu', 'contents', 'strip-1', 'cords'])).toBeUndefined();
    expect(() => parsePlan(none)).not.toThrow();
  });

  it('are assigned to phases, and distributed again', () => {
    const plugged = after(plan, changePhase(plan, place, { index: 0, phase: 'L1' }));
    expect(cordsAt(plugged, place)[0]).toEqual({ feed: 'A1', cordCount: 3, phase: 'L1' });
    const spread = after(plugged, changePhase(plugged, place, { index: 0, phase: undefined }));
    expect(spread).toEqual(plan);
  });
});

describe('feeds', () => {
  const idsOf = (document: JsonObject): string[] =>
    Object.keys(objectAt(document, ['racks', 'gpu', 'feeds']));

  it('start on two sides, and are added to the side with fewer', () => {
    const bare = applyEdits(plan, [{ kind: 'remove', path: ['racks', 'gpu', 'feeds'] }]).document;
    const two = after(bare, addFeed(bare, 'gpu'));
    expect(idsOf(two)).toEqual(['A1', 'B1']);
    const three = after(two, addFeed(two, 'gpu'));
    const four = after(three, addFeed(three, 'gpu'));
    expect(idsOf(four)).toEqual(['A1', 'B1', 'A2', 'B2']);
  });

  it('are removed with their cords and nodes', () => {
    const gone = after(plan, removeFeed(plan, 'gpu', 'A1'));
    expect(idsOf(gone)).toEqual(['A2', 'B1', 'B2']);
    expect(cordsAt(gone, { rackId: 'gpu', contentsId: 'strip-1' })).toEqual([{ feed: 'B1', cordCount: 3 }]);
    expect(valueAt(gone, ['racks', 'gpu', 'places', 'B01', 'from', 'A1'])).toBeUndefined();
    expect(() => parsePlan(gone)).not.toThrow();
  });
});
