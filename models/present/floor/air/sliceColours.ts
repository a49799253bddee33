import type { FloorTheme } from '../floorTheme.ts';
import { shareOfScale, type InletScale } from './inletOverlay.ts';

type Colour = readonly [number, number, number];

/** Beyond the scale, the colour goes over into that of racks above the limit within this share of the scale. */
const OVER_SHARE = 0.15;

/** Steps of the table of colours; finer than a screen shows. */
const STEPS = 512;

const readColour = (hex: string): Colour => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

const mixed = (one: Colour, other: Colour, share: number): Colour => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
];

/** Colours of racks have steps; those of the air are the same in the middle of each, and go over into each other. */
function smoothColour(theme: FloorTheme, share: number): Colour {
  const stops = theme.ramps.map(readColour);
  const over = readColour(theme.over);
  const last = stops.at(-1) ?? over;
  if (share > 1) return mixed(last, over, Math.min(1, (share - 1) / OVER_SHARE));
  const at = Math.max(0, Math.min(stops.length - 1, share * stops.length - 0.5));
  const below = stops[Math.floor(at)] ?? last;
  return mixed(below, stops[Math.ceil(at)] ?? last, at - Math.floor(at));
}

/**
 * The pixels of the temperatures of a slice, with red, green, blue and opacity from north-west to south-east; transparent without air.
 *
 * @param temperature_C - from west to east, then from south to north
 */
export function slicePixels(
  temperature_C: Float32Array,
  columnCount: number,
  scale: InletScale,
  theme: FloorTheme,
): Uint8ClampedArray<ArrayBuffer> {
  const most = 1 + OVER_SHARE;
  const table = Array.from({ length: STEPS + 1 }, (_, step) => smoothColour(theme, (step / STEPS) * most));
  const rowCount = Math.round(temperature_C.length / columnCount);
  const pixels = new Uint8ClampedArray(temperature_C.length * 4);
  temperature_C.forEach((value, index) => {
    const step = Math.round((Math.min(most, shareOfScale(value, scale)) / most) * STEPS);
    // Without air, the value is not a number, and so is its step.
    const colour = table[step];
    if (colour === undefined) return;
    const row = rowCount - 1 - Math.floor(index / columnCount);
    pixels.set([...colour, 255], (row * columnCount + (index % columnCount)) * 4);
  });
  return pixels;
}

/** An arrow of the air: where it is in cells from the south-west, and its velocity. */
export interface AirArrow {
  readonly column: number;
  readonly row: number;
  readonly eastward_m_per_s: number;
  readonly northward_m_per_s: number;
}

/** Slower air has no arrow. */
const STILL_m_per_s = 0.03;

/**
 * Arrows of the air of a slice, one in the middle of each square of cells.
 *
 * @param stepCount - cells along a side of the square
 */
export function sliceArrows(
  slice: {
    readonly columnCount: number;
    readonly rowCount: number;
    readonly eastward_m_per_s: Float32Array;
    readonly northward_m_per_s: Float32Array;
  },
  stepCount: number,
): AirArrow[] {
  const arrows: AirArrow[] = [];
  const first = Math.floor(stepCount / 2);
  for (let row = first; row < slice.rowCount; row += stepCount) {
    for (let column = first; column < slice.columnCount; column += stepCount) {
      const at = row * slice.columnCount + column;
      const eastward_m_per_s = slice.eastward_m_per_s[at] ?? 0;
      const northward_m_per_s = slice.northward_m_per_s[at] ?? 0;
      if (Math.hypot(eastward_m_per_s, northward_m_per_s) < STILL_m_per_s) continue;
      arrows.push({ column: column + 0.5, row: row + 0.5, eastward_m_per_s, northward_m_per_s });
    }
  }
  return arrows;
}
