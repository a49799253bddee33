import { isLockedEntry } from '../../edit/commands/arrange/lockItems.ts';
import type { FloorItem } from './floorItem.ts';
import type { Box } from './labelBoard.ts';

/** Width and height of the padlock at a corner of a locked item, in pixels of the drawing. */
export const padlockSize = { width: 8, height: 10 } as const;
const INSET_px = 3;
/** Below this width of an item, its padlock is behind it, and by this much on it, clear of its label. */
const WIDE_px = 22;
const OVER_px = 2;
/** Below these sides, an item has no padlock: one that is narrow needs to be long, such as a wall. */
const MIN_SIDE_px = 9;
const MIN_LENGTH_px = 24;

/**
 * Where the padlock of a locked item is: at a corner of its rear, behind a narrow item, in the middle of a wall. Null if it is not
 * locked, or too small.
 *
 * @param item - on the floor
 * @param box - of the item on the drawing
 * @param scale - size of the padlock, relative to its usual one
 */
export function padlockBox({ stated, facing_deg }: FloorItem, box: Box, scale = 1): Box | null {
  if (!isLockedEntry(stated)) return null;
  const [left, top, width, height] = box;
  const [wide, high] = [padlockSize.width * scale, padlockSize.height * scale];
  const side = Math.min(width, height);
  if (side < MIN_SIDE_px * scale) {
    if (Math.max(width, height) < MIN_LENGTH_px * scale) return null;
    return [left + (width - wide) / 2, top + (height - high) / 2, wide, high];
  }
  const isNarrow = side < WIDE_px * scale;
  const inset = INSET_px * scale;
  const over = OVER_px * scale;
  const [right, bottom] = [left + width - wide - inset, top + height - high - inset];
  switch (facing_deg) {
    case 180:
      return [left + inset + 1, isNarrow ? top - high + over : top + inset, wide, high];
    case 90:
      return [isNarrow ? left - wide + over : left + inset + 1, bottom, wide, high];
    case 270:
      return [isNarrow ? left + width - over : right, bottom, wide, high];
    case 0:
    case undefined:
      return [right, isNarrow ? top + height - over : bottom, wide, high];
  }
}

/** The outline of a padlock in a box, as SVG writes a path: its body, and its bow above. */
export function padlockPaths([left, top, width, height]: Box): {
  readonly body: string;
  readonly bow: string;
} {
  const at = (x: number, y: number): string => `${text(left + x * width)} ${text(top + y * height)}`;
  const radius = text(0.27 * width);
  return {
    body: `M${at(0, 0.44)}H${text(left + width)}V${text(top + height)}H${text(left)}Z`,
    bow: `M${at(0.23, 0.44)}V${text(top + 0.3 * height)}A${radius} ${radius} 0 0 1 ${at(0.77, 0.3)}V${text(top + 0.44 * height)}`,
  };
}

const text = (length: number): string => String(Math.round(length * 100) / 100);
