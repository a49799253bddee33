import { batch } from '@preact/signals';
import type { Command } from '../../../models/edit/document/command.ts';
import { placeRacks } from '../../../models/edit/commands/floorPlaces.ts';
import { addRack } from '../../../models/edit/commands/racks.ts';
import { rackItem } from '../../floor/gestures/paletteItems.ts';
import { addParts, moveThings, takeOffFloor } from '../../../models/edit/commands/floorThings.ts';
import type { Facing, Point } from '../../../models/floor/pointSchema.ts';
import { isObject } from '../../../models/edit/document/json.ts';
import {
  aligned,
  distributed,
  facingAll,
  movedBy,
  rotatedBlock,
  type Alignment,
} from '../../floor/gestures/blocks.ts';
import { carriedFootprints, type Carried } from '../../floor/gestures/carried.ts';
import { partOf } from '../../floor/gestures/newPart.ts';
import { freeSpot } from '../../floor/gestures/freeSpot.ts';
import { thingMoves } from '../../floor/gestures/moves.ts';
import { boundsOf } from '../../../models/floor/rectangle.ts';
import type { Move } from '../../floor/scene/thing.ts';
import { seenOf } from '../../floor/scene/view.ts';
import { counted } from '../../../models/units/text.ts';
import { endTyping, planDocument, run } from '../../state/editor.ts';
import { hallId, index, scene, select, selectedThings, selection, spoken, stage } from './floorState.ts';

/** Moves items in one undo step. */
export function moveAll(moves: readonly Move[], label?: string, mergeKey?: string): void {
  const present = scene.value;
  if (present === null) return;
  const real = thingMoves(present, moves);
  if (real.length === 0) return;
  const command = moveThings(planDocument.value, hallId.value, real, label);
  run(mergeKey === undefined ? command : { ...command, mergeKey });
  spoken.value = `Moved ${counted(real.length, 'item')}.`;
}

export function nudge(x_mm: number, y_mm: number, mergeKey: string): void {
  moveAll(movedBy(selectedThings.value, x_mm, y_mm), undefined, mergeKey);
}

/** A door follows its wall: on its own it cannot be rotated. */
export function rotateSelection(): void {
  const things = selectedThings.value;
  if (things.every(({ list }) => list === 'doors')) return;
  moveAll(rotatedBlock(things), `rotate ${counted(things.length, 'item')}`);
}

export function faceSelection(facing_deg: Facing): void {
  moveAll(facingAll(selectedThings.value, facing_deg), 'change facing');
}

export function alignSelection(alignment: Alignment): void {
  moveAll(aligned(selectedThings.value, alignment), 'align');
}

export function distributeSelection(axis: 'x' | 'y'): void {
  moveAll(distributed(selectedThings.value, axis), 'distribute');
}

/** Racks become unplaced; parts of the room are deleted. */
export function removeSelection(): void {
  const keys = [...selection.value];
  if (keys.length === 0) return;
  run(takeOffFloor(planDocument.value, hallId.value, keys));
  spoken.value = `Removed ${counted(keys.length, 'item')} from the floor.`;
}

/** Places racks or a new part of the room at the drop point, and selects them. */
export function placeCarried(dragged: Carried, at: Point, mergeKey?: string): void {
  const places = carriedFootprints(dragged, at);
  const { makes, facing_deg } = dragged;
  if ('rackId' in makes) {
    const { rackId } = makes;
    const placements = places.map(({ west_mm: x_mm, south_mm: y_mm }) => ({
      rackId,
      x_mm,
      y_mm,
      facing_deg,
    }));
    const { command, keys, addedCount } = placeRacks(planDocument.value, placements);
    const added = addedCount === 0 ? '' : ` ${counted(addedCount, 'rack')} added to the plan.`;
    const text = `Placed ${counted(keys.length, 'rack')}.${added}`;
    finish(mergeKey === undefined ? command : { ...command, mergeKey }, keys, text);
    return;
  }
  const { command, keys } = addParts(planDocument.value, hallId.value, [
    { list: makes.list, stem: makes.kind, value: partOf(dragged, at) },
  ]);
  finish(command, keys, `Placed ${dragged.label}.`);
}

/** Places a new item in free space in view. */
export function placeInSight(dragged: Carried, mergeKey?: string): void {
  const spot = spotFor(carriedFootprints(dragged, { x_mm: 0, y_mm: 0 }));
  if (spot !== undefined) placeCarried(dragged, spot, mergeKey);
}

/** Width of a cold aisle, so that automatically placed items do not block one. */
const CLEARANCE_mm = 1_200;

/** A free position in view for an item of this size. */
export function spotFor(loose: ReturnType<typeof carriedFootprints>): Point | undefined {
  const present = scene.value;
  const block = boundsOf(loose);
  if (present === null || block === undefined) return undefined;
  const { tile_mm = 600, tileOrigin = { x_mm: 0, y_mm: 0 }, outline } = present.room;
  const size = { width_mm: block.east_mm - block.west_mm, depth_mm: block.north_mm - block.south_mm };
  const search = {
    ...size,
    outline,
    grid: { tile_mm, origin: tileOrigin },
    taken: index.value,
    clearance_mm: CLEARANCE_mm,
  };
  return freeSpot({ ...search, seen: seenOf(stage.view.value, stage.size.value) });
}

/** Adds a rack entry to this hall, copied from the last one of the plan, and places its first rack on the floor. */
export function placeNewRack(): void {
  const { edits } = addRack(planDocument.value);
  const [edit] = edits;
  if (edit?.kind !== 'set' || !isObject(edit.value)) return;
  const mergeKey = `new ${String(edit.path[1])}`;
  const value = { ...edit.value, hall: hallId.value };
  run({ label: 'add a rack', edits: [{ ...edit, value }], mergeKey });
  const kind = scene.value?.kinds.find(({ rackId }) => rackId === edit.path[1]);
  if (kind !== undefined) placeInSight(rackItem(kind), mergeKey);
  endTyping();
}

/** Runs a command, selects the items that it placed, and brings them into view. */
export function finish(command: Command, keys: readonly string[], text: string): void {
  batch(() => {
    run(command);
    select(keys);
    spoken.value = text;
  });
  const things = selectedThings.value;
  const block = boundsOf(things);
  if (block !== undefined) stage.reveal(block);
}
