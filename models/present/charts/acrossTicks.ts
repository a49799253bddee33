import type { ScaleLinear } from 'd3-scale';
import { mark, round, type Mark } from './mark.ts';
import { textWidth } from './textWidth.ts';
import { axisTicks, type AxisTick } from './valueAxis.ts';

const MAX_TICKS = 6;
const GAP = 14;

interface Placed extends AxisTick {
  readonly left: number;
  readonly right: number;
}

/** Values of a horizontal axis, as many as have room. */
export interface AcrossTicks {
  readonly values: readonly number[];
  /** Their labels, of which none is on another or outside the drawing. */
  readonly labels: (baseline: number, fill: string) => Mark[];
}

/**
 * The values of a horizontal axis with labels that have room.
 *
 * @param x - the axis
 * @param edges - of the room for labels, in pixels
 */
export function acrossTicks(
  x: ScaleLinear<number, number>,
  edges: readonly [left: number, right: number],
): AcrossTicks {
  let placed: Placed[] = [];
  for (let count = MAX_TICKS; count > 0; count -= 1) {
    placed = axisTicks(x.ticks(count)).map((tick) => place(tick, x(tick.value), edges));
    if (hasRoom(placed)) break;
    placed = placed.slice(0, 1);
  }
  return {
    values: placed.map(({ value }) => value),
    labels: (y, fill) => placed.map(({ text, left }) => mark('text', { x: round(left), y, fill }, [text])),
  };
}

/** Labels are centred below their values, but stay within the edges. */
function place(tick: AxisTick, at: number, [first, last]: readonly [left: number, right: number]): Placed {
  const width = textWidth(tick.text);
  const left = Math.max(first, Math.min(at - width / 2, last - width));
  return { ...tick, left, right: left + width };
}

const hasRoom = (placed: readonly Placed[]): boolean =>
  placed.every(({ left }, index) => index === 0 || left >= (placed[index - 1]?.right ?? left) + GAP);
