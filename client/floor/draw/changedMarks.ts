import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { Picture } from './drawFloor.ts';

/**
 * Where two pictures differ, if only the floor's own findings differ.
 *
 * @returns the changed areas; null if more than marks has changed
 */
export function changedMarks(previous: Picture, next: Picture): Rectangle[] | null {
  const isSame =
    previous.scene === next.scene &&
    previous.rows === next.rows &&
    previous.aisles === next.aisles &&
    previous.theme === next.theme &&
    previous.trace === next.trace &&
    previous.air === next.air &&
    previous.look.overlay === next.look.overlay &&
    previous.look.colours === next.look.colours &&
    previous.look.draggedKeys === next.look.draggedKeys &&
    previous.look.rackSeverities === next.look.rackSeverities;
  if (!isSame) return null;
  const [old, now] = [previous.look.severities, next.look.severities];
  const changed: Rectangle[] = [];
  if (old === now) return changed;
  const { byKey } = next.scene;
  for (const [key, severity] of now) {
    const item = old.get(key) === severity ? undefined : byKey.get(key);
    if (item !== undefined) changed.push(item);
  }
  for (const key of old.keys()) {
    const item = now.has(key) ? undefined : byKey.get(key);
    if (item !== undefined) changed.push(item);
  }
  return changed;
}
