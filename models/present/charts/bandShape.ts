import { round } from './mark.ts';
import type { ChartBox } from './readings.ts';

/** A band between two nodes of a Sankey diagram: its middle at both ends, in pixels. */
export interface BandShape {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly width: number;
}

/** A thin band is found within this distance of its middle. */
const REACH_px = 4;
const HALVINGS = 24;

/** The height of the middle of a band at a place; the band is a cubic curve that leaves and arrives horizontally. */
function middleAt({ from, to }: BandShape, x: number): number {
  const share = (x - from[0]) / (to[0] - from[0]);
  let [low, high] = [0, 1];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const t = (low + high) / 2;
    if (1.5 * t - 1.5 * t ** 2 + t ** 3 < share) low = t;
    else high = t;
  }
  const t = (low + high) / 2;
  return from[1] + (to[1] - from[1]) * (3 * t ** 2 - 2 * t ** 3);
}

/**
 * The band at a point: of several, the one whose middle is nearest relative to its width.
 *
 * @returns its index; undefined if there is none
 */
export function bandAt(bands: readonly BandShape[], x: number, y: number): number | undefined {
  let found: number | undefined;
  let least = 1;
  for (const [index, band] of bands.entries()) {
    if (x < band.from[0] || x > band.to[0]) continue;
    const distance = Math.abs(y - middleAt(band, x)) / Math.max(REACH_px, band.width / 2);
    if (distance > least) continue;
    least = distance;
    found = index;
  }
  return found;
}

/** The rectangle that a band fills. */
export function boxOfBand(band: BandShape | undefined): ChartBox {
  if (band === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  const { from, to, width } = band;
  const top = Math.min(from[1], to[1]) - width / 2;
  return {
    x: round(from[0]),
    y: round(top),
    width: round(to[0] - from[0]),
    height: round(Math.abs(to[1] - from[1]) + width),
  };
}
