import { batch } from '@preact/signals';
import type { Command } from '../../../models/edit/document/command.ts';
import { placeRacks } from '../../../models/edit/commands/floorPlaces.ts';
import { addRack } from '../../../models/edit/commands/racks.ts';
import { rackPaletteItem } from '../../floor/gestures/paletteItems.ts';
import { isLockedEntry } from '../../../models/edit/commands/arrange/lockItems.ts';
import { addParts, moveItems, removeFromFloor } from '../../../models/edit/commands/floorItems.ts';
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
import { draggedFootprints, type DraggedItem } from '../../floor/gestures/draggedItem.ts';
import { newPart } from '../../floor/gestures/newPart.ts';
import { freeSpot } from '../../floor/gestures/freeSpot.ts';
import { itemMoves } from '../../floor/gestures/moves.ts';
import { boundsOf, overlaps } from '../../../models/floor/rectangle.ts';
import type { Move } from '../../../models/present/floor/floorItem.ts';
import { visibleArea } from '../../floor/scene/view.ts';
import { countText } from '../../../models/units/text.ts';
import { endTyping, planDocument, run } from '../../state/editor.ts';
import { hallId, index, scene, select, selectedItems, announcement, stage } from './floorState.ts';

/** Moves items in one undo step. */
export function moveAll(moves: readonly Move[], label?: string, mergeKey?: string): void {
  const present = scene.value;
  if (present === null) return;
  const wanted = itemMoves(present, moves);
  const real = wanted.filter(({ key }) => !isLockedEntry(present.byKey.get(key)?.stated));
  const lockedCount = wanted.length - real.length;
  const locked = lockedCount === 0 ? '' : ` ${countText(lockedCount, 'item')} locked: unlock to move.`;
  if (real.length === 0) {
    if (lockedCount > 0) announcement.value = locked.trim();
    return;
  }
  const command = moveItems(planDocument.value, hallId.value, real, label);
  run(mergeKey === undefined ? command : { ...command, mergeKey });
  announcement.value = `Moved ${countText(real.length, 'item')}.${locked}`;
}

export function nudge(x_mm: number, y_mm: number, mergeKey: string): void {
  moveAll(movedBy(selectedItems.value, x_mm, y_mm), undefined, mergeKey);
}

/** A door follows its wall: on its own it cannot be rotated. */
export function rotateSelection(): void {
  // Locked items stay, and the others are rotated about their own centre.
  const all = selectedItems.value;
  const free = all.filter(({ stated }) => !isLockedEntry(stated));
  const things = free.length === 0 ? all : free;
  if (things.every(({ list }) => list === 'doors')) return;
  moveAll(rotatedBlock(things), `rotate ${countText(things.length, 'item')}`);
}

export function faceSelection(facing_deg: Facing): void {
  moveAll(facingAll(selectedItems.value, facing_deg), 'change facing');
}

export function alignSelection(alignment: Alignment): void {
  moveAll(aligned(selectedItems.value, alignment), 'align');
}

/** @param gap_mm - between neighbours; default: even gaps */
export function distributeSelection(axis: 'x' | 'y', gap_mm?: number): void {
  moveAll(distributed(selectedItems.value, axis, gap_mm), 'distribute');
}

/** Racks become unplaced; parts of the room are deleted. */
export function removeSelection(): void {
  const all = selectedItems.value;
  if (all.length === 0) return;
  const keys = all.filter(({ stated }) => !isLockedEntry(stated)).map(({ key }) => key);
  const lockedCount = all.length - keys.length;
  if (keys.length > 0) run(removeFromFloor(planDocument.value, hallId.value, keys));
  const locked = lockedCount === 0 ? '' : ` ${countText(lockedCount, 'item')} locked: unlock to remove.`;
  announcement.value = `Removed ${countText(keys.length, 'item')} from the floor.${locked}`;
}

/** Places racks or a new part of the room at the drop point, and selects them. */
export function placeDragged(dragged: DraggedItem, at: Point, mergeKey?: string): void {
  const places = draggedFootprints(dragged, at);
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
    const added = addedCount === 0 ? '' : ` ${countText(addedCount, 'rack')} added to the plan.`;
    const text = `Placed ${countText(keys.length, 'rack')}.${added}`;
    finish(mergeKey === undefined ? command : { ...command, mergeKey }, keys, text);
    return;
  }
  const { command, keys } = addParts(planDocument.value, hallId.value, [
    { list: makes.list, stem: makes.kind, value: newPart(dragged, at) },
  ]);
  finish(command, keys, `Placed ${dragged.label}.`);
}

/** Places a new item in free space in view. */
export function placeInView(dragged: DraggedItem, mergeKey?: string): void {
  const spot = freeSpotFor(draggedFootprints(dragged, { x_mm: 0, y_mm: 0 }));
  if (spot !== undefined) placeDragged(dragged, spot, mergeKey);
}

/** Width of a cold aisle, so that automatically placed items do not block one. */
const CLEARANCE_mm = 1_200;

/** A free position in view for an item of this size. */
export function freeSpotFor(loose: ReturnType<typeof draggedFootprints>): Point | undefined {
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
  return freeSpot({ ...search, seen: visibleArea(stage.view.value, stage.free.value) });
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
  if (kind !== undefined) placeInView(rackPaletteItem(kind), mergeKey);
  endTyping();
}

/** Runs a command, selects the items that it placed, and brings them into view if nothing of them is visible. */
export function finish(command: Command, keys: readonly string[], text: string): void {
  batch(() => {
    run(command);
    select(keys);
    announcement.value = text;
  });
  const block = boundsOf(selectedItems.value);
  // What is placed in view does not move the drawing, however small it is.
  const isInView = block !== undefined && overlaps(block, visibleArea(stage.view.value, stage.free.value));
  if (block !== undefined && !isInView) stage.reveal(block);
}
