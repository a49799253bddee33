import type { ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { mark, round, type Mark } from './mark.ts';
import { textWidth } from './textWidth.ts';

/** A sign of a chart and what it means. */
export interface ChartKey {
  readonly text: string;
  /** The sign, 18 pixels wide and 12 high, from its top left. */
  readonly sign: readonly Mark[];
}

interface KeysRoom {
  readonly top: number;
  /** Of the lines; default: the left edge of the drawing. */
  readonly left?: number;
  readonly width: number;
}

/** Keys of a drawing, and their height. */
interface PlacedKeys {
  readonly marks: readonly Mark[];
  readonly height: number;
}

const SIGN = 18;
const LINE = 20;
const GAP = 6;
const BETWEEN = 16;

/**
 * Signs with their meanings, from left to right, in as many lines as they need.
 *
 * @param keys - in reading order
 * @param room - edges of the lines, in pixels
 * @param theme - colours
 */
export function chartKeys(
  keys: readonly ChartKey[],
  { top, left = 0, width }: KeysRoom,
  theme: ChartTheme,
): PlacedKeys {
  let [x, line] = [left, 0];
  const marks = keys.map(({ text, sign }) => {
    const needed = SIGN + GAP + textWidth(text);
    if (x > left && x + needed > width) [x, line] = [left, line + 1];
    const place = `translate(${String(round(x))} ${String(top + line * LINE)})`;
    x += needed + BETWEEN;
    const label = mark('text', { x: SIGN + GAP, y: 10.5, fill: theme.muted }, [
      clippedText(text, width - left - SIGN - GAP),
    ]);
    return mark('g', { transform: place }, [...sign, label]);
  });
  return { marks, height: keys.length === 0 ? 0 : (line + 1) * LINE };
}
