import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aligned,
  distributed,
  facingAll,
  movedBy,
  rotatedBlock,
} from '../../../../client/floor/gestures/blocks.ts';
import { itemMoves } from '../../../../client/floor/gestures/moves.ts';
import { arraySteps, copyItems } from '../../../../models/edit/commands/arrange/copyItems.ts';
import { buildRows } from '../../../../models/edit/commands/arrange/buildRows.ts';
import { groupItems, ungroupItems } from '../../../../models/edit/commands/arrange/groupItems.ts';
import { lockItems } from '../../../../models/edit/commands/arrange/lockItems.ts';
import { numberingSchemes } from '../../../../models/edit/commands/arrange/numbering.ts';
import { planRows } from '../../../../models/edit/commands/arrange/planRows.ts';
import { renumbered, renumberRacks } from '../../../../models/edit/commands/arrange/renumberRacks.ts';
import { swapRacks } from '../../../../models/edit/commands/arrange/swapRacks.ts';
import { addParts, moveItems, removeFromFloor } from '../../../../models/edit/commands/floorItems.ts';
import { placeRacks, relabelRack } from '../../../../models/edit/commands/floorPlaces.ts';
import { setRoomOutline } from '../../../../models/edit/commands/floorRoom.ts';
import { applyLayout, setRackCount } from '../../../../models/edit/commands/layOut.ts';
import { addRack, duplicateRack, removeRack } from '../../../../models/edit/commands/racks.ts';
import { changeValue } from '../../../../models/edit/commands/values.ts';
import type { Command } from '../../../../models/edit/document/command.ts';
import { applyEdits, type Edit } from '../../../../models/edit/document/edit.ts';
import { objectAt, type JsonObject } from '../../../../models/edit/document/json.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { layOutHall } from '../../../../models/plan/layout/layOutHall.ts';
import type { FloorItem, Move, Scene } from '../../../../models/present/floor/floorItem.ts';
import { library } from '../../../support/library.ts';
import { runs } from '../../../support/runs.ts';
import { emptyHall, hallId, hallWith, rackSize_mm, sceneIn } from './drawnHall.ts';

/** What a gesture works on: the plan, its scene, and the items that are selected. */
interface AtWork {
  readonly document: JsonObject;
  readonly scene: Scene;
  readonly items: readonly FloorItem[];
  /** Numbers from 0 to 999 that the gesture uses as it needs them. */
  readonly dice: readonly number[];
}

type Gesture = (work: AtWork) => Command;

const facings = [0, 90, 180, 270] as const;
const pick = <T>(from: readonly T[], die = 0): T => from[die % from.length] as T;
const moving = ({ document, scene }: AtWork, moves: readonly Move[]): Command =>
  moveItems(document, hallId, itemMoves(scene, moves));
const keysOf = ({ items }: AtWork): string[] => items.map(({ key }) => key);
const nothing: Command = { label: 'nothing', edits: [] };
const entryOf = ({ document }: AtWork, die: number | undefined): string =>
  pick(Object.keys(objectAt(document, ['racks'])), die);

const gestures: Readonly<Record<string, Gesture>> = {
  move: (work) => moving(work, movedBy(work.items, (work.dice[0] ?? 0) - 500, (work.dice[1] ?? 0) - 500)),
  rotate: (work) => moving(work, rotatedBlock(work.items)),
  face: (work) => moving(work, facingAll(work.items, pick(facings, work.dice[0]))),
  align: (work) =>
    moving(
      work,
      aligned(work.items, pick(['west', 'east', 'north', 'south', 'centre-x', 'centre-y'], work.dice[0])),
    ),
  distribute: (work) => moving(work, distributed(work.items, pick(['x', 'y'], work.dice[0]))),
  remove: (work) => removeFromFloor(work.document, hallId, keysOf(work).slice(0, 2)),
  place: (work) => {
    const [x = 0, y = 0, facing, entry] = work.dice;
    const rackId = entryOf(work, entry);
    const placement = { rackId, x_mm: 20 * x, y_mm: 12 * y, facing_deg: pick(facings, facing) };
    return placeRacks(work.document, [placement, { ...placement, x_mm: 20 * x + 600 }]).command;
  },
  addPart: ({ document, dice: [x = 0, y = 0, kind] }) => {
    const corner = { x_mm: 20 * x, y_mm: 12 * y };
    const rectangle = { ...corner, width_mm: 600, depth_mm: 600 };
    const part = pick(
      [
        { list: 'units', stem: 'crah', value: { kind: 'crah', ...rectangle, facing_deg: 90 } },
        { list: 'columns', stem: 'column', value: rectangle },
        { list: 'containments', stem: 'hot-aisle', value: { kind: 'hot-aisle', ...rectangle } },
        { list: 'walls', stem: 'wall', value: { from: corner, to: { x_mm: 20 * x + 900, y_mm: 12 * y } } },
        { list: 'doors', stem: 'door', value: { at: corner, width_mm: 1200 } },
      ],
      kind,
    );
    return addParts(document, hallId, [part]).command;
  },
  relabel: (work) => {
    const item = work.items.find(({ rackId }) => rackId !== undefined);
    if (item?.rackId === undefined) return nothing;
    const to = `Q${String(work.dice[0])}`;
    return relabelRack(work.document, item.rackId, { from: item.label, to });
  },
  lock: (work) =>
    lockItems(work.document, hallId, { keys: keysOf(work), isLocked: (work.dice[0] ?? 0) % 3 === 0 }),
  group: (work) => groupItems(work.document, hallId, keysOf(work)),
  ungroup: (work) => ungroupItems(work.document, hallId, keysOf(work)),
  swap: (work) => {
    const [one, other] = work.items.filter(({ list }) => list === 'racks');
    return one === undefined || other === undefined
      ? nothing
      : swapRacks(work.document, [one, other]).command;
  },
  duplicate: (work) => {
    const mirrored = pick(['x', 'y', undefined] as const, work.dice[0]);
    const copies = [{ east_mm: 0, north_mm: 600 + (work.dice[1] ?? 0), mirrored }];
    return copyItems(work.document, hallId, work.items, { copies }).command;
  },
  array: (work) => {
    const [item] = work.items;
    if (item === undefined) return nothing;
    const array = { columnCount: 2, rowCount: 2, columnGap_mm: 0, rowGap_mm: 900, isAlternate: true };
    return copyItems(work.document, hallId, [item], { copies: arraySteps(item, array) }).command;
  },
  buildRows: (work) => {
    const [x = 0, y = 0, facing, entry, scheme] = work.dice;
    const planned = planRows({
      rack: { rackId: entryOf(work, entry), ...rackSize_mm },
      start: { x_mm: 20 * x, y_mm: 12 * y },
      along: pick(['x', 'y'], facing),
      isReversed: x % 2 === 0,
      rackCount: 1 + (y % 3),
      pitch_mm: 600,
      gapEvery_racks: x % 3,
      gap_mm: 300,
      facing_deg: pick(facings, facing),
      rowCount: 1 + (x % 2),
      firstAisle: pick(['cold', 'hot'], y),
      coldAisle_mm: 1200,
      hotAisle_mm: 900,
      containment: pick(['none', 'hot-aisle', 'cold-aisle'], x),
      scheme: pick(numberingSchemes, scheme).id,
      firstRow: x % 40,
      firstNumber: 1 + (y % 7),
    });
    return buildRows(work.document, hallId, planned).command;
  },
  renumber: (work) => {
    const [row = 0, number = 0, scheme] = work.dice;
    const racks = work.items.filter(({ list }) => list === 'racks').map(({ key }) => key);
    const request = { rows: [racks], scheme: pick(numberingSchemes, scheme).id };
    return renumberRacks(
      work.document,
      renumbered(work.document, { ...request, firstRow: row % 50, firstNumber: 1 + (number % 9) }),
    ).command;
  },
  layOut: (work) => {
    const options = { containment: pick(['none', 'hot-aisle', 'cold-aisle'] as const, work.dice[0]) };
    const plan = parsePlan(JSON.parse(JSON.stringify(work.document)));
    return applyLayout(work.document, layOutHall(plan, hallId, library, options));
  },
  count: (work) =>
    setRackCount(work.document, {
      rackId: entryOf(work, work.dice[0]),
      count: 60 + ((work.dice[1] ?? 0) % 9),
      mergeKey: '',
    }),
  outline: ({ document, dice: [x = 0, y = 0] }) =>
    setRoomOutline(document, hallId, [
      { x_mm: 0, y_mm: 0 },
      { x_mm: 20_000 + x, y_mm: 0 },
      { x_mm: 20_000 + x, y_mm: 12_000 + y },
      { x_mm: 0, y_mm: 12_000 + y },
    ]),
  tile: ({ document, dice: [die = 0] }) =>
    changeValue(document, {
      path: ['halls', hallId, 'room', 'tile_mm'],
      value: die % 2 === 0 ? 600 : 610,
      label: 'Tile',
    }),
  addRack: ({ document }) =>
    Object.keys(objectAt(document, ['racks'])).length > 4 ? nothing : addRack(document),
  duplicateRack: (work) =>
    Object.keys(objectAt(work.document, ['racks'])).length > 4
      ? nothing
      : duplicateRack(work.document, entryOf(work, work.dice[0])),
  removeRack: (work) =>
    Object.keys(objectAt(work.document, ['racks'])).length < 4
      ? nothing
      : removeRack(work.document, entryOf(work, work.dice[0])),
};

const drawn = fc.record({
  // A layout of the hall takes longer than all other gestures together.
  name: fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...Object.keys(gestures).filter((name) => name !== 'layOut')) },
    { weight: 1, arbitrary: fc.constant('layOut') },
  ),
  selected: fc.array(fc.nat(999), { minLength: 1, maxLength: 5 }),
  dice: fc.array(fc.nat(999), { minLength: 5, maxLength: 5 }),
});

function workOn(document: JsonObject, gesture: { selected: number[]; dice: number[] }): AtWork {
  const scene = sceneIn(document);
  const items = [...new Set(gesture.selected.map((die) => scene.items[die % scene.items.length]))];
  return { document, scene, items: items.filter((item) => item !== undefined), dice: gesture.dice };
}

/** Text, because the order of keys counts and equality of objects does not see it. */
const written = (document: JsonObject): string => JSON.stringify(document);

describe('gestures on the floor', () => {
  it(
    'are undone and redone to the byte, 500 of them in a row, and every plan on the way is valid',
    { timeout: 120_000 },
    () => {
      const start = hallWith(hallWith(emptyHall(), 'one', 4, [3000, 4800]), 'two', 2, [3000, 9000]);
      const performed = new Set<string>();
      fc.assert(
        fc.property(fc.array(drawn, { minLength: 500, maxLength: 500 }), (sequence) => {
          let document = start;
          const plans = [written(start)];
          const steps: { done: readonly Edit[]; undone: readonly Edit[] }[] = [];
          for (const gesture of sequence) {
            const { edits } = gestures[gesture.name]?.(workOn(document, gesture)) ?? nothing;
            if (edits.length === 0) continue;
            const applied = applyEdits(document, edits);
            performed.add(gesture.name);
            steps.push({ done: edits, undone: applied.inverse });
            document = applied.document;
            plans.push(written(document));
            if (steps.length % 20 === 0) expect(() => parsePlan(JSON.parse(written(document)))).not.toThrow();
          }
          expect(steps.length).toBeGreaterThan(250);
          for (const [index, { undone }] of [...steps.entries()].reverse()) {
            document = applyEdits(document, undone).document;
            if (written(document) !== plans[index]) throw new Error(`undo of step ${String(index)} differs`);
          }
          for (const [index, { done }] of steps.entries()) {
            document = applyEdits(document, done).document;
            if (written(document) !== plans[index + 1])
              throw new Error(`redo of step ${String(index)} differs`);
          }
        }),
        { seed: 18, numRuns: runs(5) },
      );
      // No gesture is left out because it never does anything.
      expect([...performed].sort()).toEqual(Object.keys(gestures).sort());
    },
  );
});
