import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import { labelBoard, type Box } from '../../../models/present/floor/labelBoard.ts';
import { padlockBox, padlockPaths } from '../../../models/present/floor/padlock.ts';
import { boxOf, type CanvasSheet } from './sheet.ts';

/** Free space around a padlock, so that a smaller scale shows fewer of them. */
const AROUND_px = 1;

/** Where the padlocks of locked items are: of neighbours that are close on the screen, some have one. */
export function locksOf({ view }: Pick<CanvasSheet, 'view'>, items: Iterable<FloorItem>): Box[] {
  const board = labelBoard();
  const locks: Box[] = [];
  for (const item of items) {
    const box = padlockBox(item, boxOf(view, item));
    if (box === null) continue;
    const [left, top, width, height] = box;
    const around = 2 * AROUND_px;
    if (board.take([left - AROUND_px, top - AROUND_px, width + around, height + around])) locks.push(box);
  }
  return locks;
}

/** Draws padlocks, with an edge in the colour of the floor that keeps them visible on any rack. */
export function drawLocks({ context, theme }: CanvasSheet, locks: readonly Box[]): void {
  if (locks.length === 0) return;
  context.save();
  context.lineJoin = 'round';
  for (const box of locks) {
    const { body, bow } = padlockPaths(box);
    const [filled, line] = [new Path2D(body), new Path2D(bow)];
    context.strokeStyle = theme.floor;
    context.lineWidth = 4;
    context.stroke(line);
    context.stroke(filled);
    context.strokeStyle = theme.ink;
    context.lineWidth = 1.5;
    context.stroke(line);
    context.fillStyle = theme.ink;
    context.fill(filled);
  }
  context.restore();
}
