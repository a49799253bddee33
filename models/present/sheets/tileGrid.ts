import { tileLines, USUAL_TILE_mm } from '../../floor/tileLines.ts';
import { mark, type Mark } from '../charts/mark.ts';
import type { PaperFloor } from './floorItems.ts';
import { sheetLines, sheetPale } from './sheetInk.ts';

/** Tiles that are smaller on paper would only be a grey area. */
const MIN_TILE_mm = 2.5;

/** The joints of the tiles on paper, or a note that they are left out. */
export function tileGrid({ scene: { room }, scale, x, y }: PaperFloor): {
  readonly marks: readonly Mark[];
  readonly notes: readonly string[];
} {
  const { tile_mm = USUAL_TILE_mm } = room;
  const size = `${String(tile_mm)} × ${String(tile_mm)} mm`;
  if (tile_mm / scale < MIN_TILE_mm)
    return { marks: [], notes: [`Floor tiles of ${size} are not drawn at this scale.`] };
  const lines = tileLines(room).map(
    ({ x1_mm, y1_mm, x2_mm, y2_mm }) =>
      `M${String(x(x1_mm))} ${String(y(y1_mm))}L${String(x(x2_mm))} ${String(y(y2_mm))}`,
  );
  if (lines.length === 0) return { marks: [], notes: [] };
  return {
    marks: [
      mark('path', { d: lines.join(''), fill: 'none', stroke: sheetPale, 'stroke-width': sheetLines.hair }),
    ],
    notes: [`Floor tiles: ${size}.`],
  };
}
