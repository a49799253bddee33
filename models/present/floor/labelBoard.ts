/** A place on a drawing in its pixels: left, top, width and height. */
export type Box = readonly [number, number, number, number];

/** Where labels are on a drawing, so that none overlaps another. */
export interface LabelBoard {
  /** Takes a place for a label; false if another label has some of it. */
  readonly take: (box: Box) => boolean;
}

/** Side of the cells in which taken places are looked up. */
const CELL_px = 64;
/** Least distance between two labels. */
const APART_px = 3;

/** Starts a drawing without labels. */
export function labelBoard(): LabelBoard {
  const cells = new Map<string, Box[]>();

  const cellsOf = ([left, top, width, height]: Box): string[] => {
    const keys: string[] = [];
    for (let x = Math.floor(left / CELL_px); x <= Math.floor((left + width) / CELL_px); x += 1) {
      for (let y = Math.floor(top / CELL_px); y <= Math.floor((top + height) / CELL_px); y += 1) {
        keys.push(`${String(x)} ${String(y)}`);
      }
    }
    return keys;
  };

  return {
    take: (box) => {
      const keys = cellsOf(box);
      if (keys.some((key) => cells.get(key)?.some((taken) => isNear(taken, box)) === true)) return false;
      for (const key of keys) {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [box]);
        else cell.push(box);
      }
      return true;
    },
  };
}

const isNear = (
  [left, top, width, height]: Box,
  [otherLeft, otherTop, otherWidth, otherHeight]: Box,
): boolean =>
  left < otherLeft + otherWidth + APART_px &&
  otherLeft < left + width + APART_px &&
  top < otherTop + otherHeight + APART_px &&
  otherTop < top + height + APART_px;
