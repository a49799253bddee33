import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { Picture } from './drawFloor.ts';

/**
 * Where two pictures differ, if nothing differs but what is found on racks and parts.
 *
 * @returns the places that look otherwise now; null where more than marks has changed
 */
export function changedMarks(before: Picture, after: Picture): Rectangle[] | null {
  const isSame =
    before.scene === after.scene &&
    before.rows === after.rows &&
    before.aisles === after.aisles &&
    before.theme === after.theme &&
    before.trace === after.trace &&
    before.look.overlay === after.look.overlay &&
    before.look.draggedKeys === after.look.draggedKeys;
  if (!isSame) return null;
  const [old, now] = [before.look.severities, after.look.severities];
  const changed: Rectangle[] = [];
  if (old === now) return changed;
  const { byKey } = after.scene;
  for (const [key, severity] of now) {
    const thing = old.get(key) === severity ? undefined : byKey.get(key);
    if (thing !== undefined) changed.push(thing);
  }
  for (const key of old.keys()) {
    const thing = now.has(key) ? undefined : byKey.get(key);
    if (thing !== undefined) changed.push(thing);
  }
  return changed;
}
