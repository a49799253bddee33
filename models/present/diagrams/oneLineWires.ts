import { mark, round, type Mark } from '../charts/mark.ts';
import type { LineStyle } from './diagramTheme.ts';
import type { LayerCell } from './layeredItems.ts';

/** A line from a cell to all that it feeds in the next layer. */
interface Trunk {
  readonly cell: LayerCell;
  readonly drops: readonly { readonly cell: LayerCell; readonly x: number; readonly isPreferred: boolean }[];
  readonly left: number;
  readonly right: number;
  /** Whether a horizontal part is needed. */
  readonly isStraight: boolean;
}

/** Trunks between two layers, each with the track that its horizontal part runs in. */
export interface WiredGap {
  readonly trunks: readonly { readonly trunk: Trunk; readonly track: number }[];
  readonly trackCount: number;
}

/** Distance of lines that end at one item. */
const PORT_px = 14;
/** Distance of horizontal parts in one track, and of lines that would be read as one. */
const APART_px = 10;
const TRACK_px = 9;
const STUB_px = 12;

/** Height of the space between two layers. */
export const gapHeight = ({ trackCount }: WiredGap): number =>
  2 * STUB_px + Math.max(0, trackCount - 1) * TRACK_px;

/**
 * The lines between a layer and the next one: each source has a track of its own for its horizontal part, above the lines that end at
 * its place.
 */
export function wiredGap(layer: readonly LayerCell[]): WiredGap {
  const trunks = layer.filter(({ below }) => below.length > 0).map(trunkOf);
  const order = inOrder(trunks);
  const ends: { left: number; right: number; track: number }[] = [];
  const trackOf = new Map<Trunk, number>();
  for (const trunk of order) {
    if (trunk.isStraight) continue;
    let track = Math.max(
      0,
      ...order.filter((other) => crossesStart(other, trunk)).map((other) => (trackOf.get(other) ?? -1) + 1),
    );
    const isTaken = (at: number): boolean =>
      ends.some(
        (end) => end.track === at && end.left < trunk.right + APART_px && trunk.left < end.right + APART_px,
      );
    while (isTaken(track)) track += 1;
    ends.push({ left: trunk.left, right: trunk.right, track });
    trackOf.set(trunk, track);
  }
  return {
    trunks: trunks.map((trunk) => ({ trunk, track: trackOf.get(trunk) ?? 0 })),
    trackCount: Math.max(0, ...ends.map(({ track }) => track + 1)),
  };
}

function trunkOf(cell: LayerCell): Trunk {
  const drops = cell.below.map((target) => ({
    cell: target,
    x: portOf(cell, target),
    isPreferred: isPreferred(cell, target),
  }));
  const all = [cell.x, ...drops.map(({ x }) => x)];
  const [left, right] = [Math.min(...all), Math.max(...all)];
  return { cell, drops, left, right, isStraight: right - left < 0.5 };
}

/** Distance of the first line from the left edge of an item that many lines end at. */
const EDGE_px = 8;

/** Lines that end at one item do so beside each other, in the order of where they come from: around its own line, or along all of its edge. */
export function portOf(source: LayerCell, target: LayerCell): number {
  if (target.isPassing) return target.x;
  const from = target.above.toSorted((one, other) => one.x - other.x);
  const index = from.indexOf(source);
  const symmetric_px = (from.length - 1) * PORT_px;
  if (symmetric_px <= 2 * (target.before - EDGE_px)) return target.x + index * PORT_px - symmetric_px / 2;
  const room_px = target.before + target.after - 2 * EDGE_px;
  return target.x - target.before + EDGE_px + index * Math.min(PORT_px, room_px / (from.length - 1));
}

const isPreferred = (source: LayerCell, { item, isPassing, below }: LayerCell): boolean =>
  isPassing
    ? below.some((next) => isPreferred(source, next))
    : item.sources.some(({ id, isPreferred: preferred }) => id === source.item.id && preferred);

/** Whether a trunk ends where another one starts: its horizontal part must be below, or their vertical parts would cover each other. */
const crossesStart = (upper: Trunk, lower: Trunk): boolean =>
  upper !== lower && !upper.isStraight && lower.drops.some(({ x }) => Math.abs(x - upper.cell.x) < 4);

/** Trunks with those first that must be above others; of equal rank from the left. */
function inOrder(trunks: readonly Trunk[]): Trunk[] {
  const rest = trunks.toSorted((one, other) => one.left - other.left);
  const ordered: Trunk[] = [];
  while (rest.length > 0) {
    const next = rest.findIndex((trunk) => !rest.some((other) => crossesStart(other, trunk)));
    ordered.push(...rest.splice(Math.max(0, next), 1));
  }
  return ordered;
}

/** Where the lines of a gap are drawn. */
interface GapPlace {
  /** Lower edge of a cell of the layer above: items are of different heights. */
  readonly bottomOf: (cell: LayerCell) => number;
  /** Upper edge of the space between the layers, and of the next layer. */
  readonly top: number;
  readonly bottom: number;
  readonly styleOf: (cell: LayerCell) => LineStyle;
  /** Whether the line of a cell has no power after a failure. */
  readonly isDead: (cell: LayerCell) => boolean;
}

/** Draws the lines of a gap. */
export function wireMarks(
  { trunks }: WiredGap,
  { bottomOf, top, bottom, styleOf, isDead }: GapPlace,
): Mark[] {
  return trunks.flatMap(({ trunk, track }) => {
    const { cell, drops, left, right, isStraight } = trunk;
    const y = top + STUB_px + track * TRACK_px;
    const isMain = !isDead(cell) && drops.some(({ isPreferred: main }) => main);
    const line = (d: string, main: boolean, style: LineStyle): Mark =>
      mark('path', {
        d,
        fill: 'none',
        stroke: style.stroke,
        'stroke-width': main ? 2 : 1,
        ...(style.dash === 'none' ? {} : { 'stroke-dasharray': style.dash }),
      });
    const style = styleOf(cell);
    const from = `M${px(cell.x)} ${px(bottomOf(cell))}`;
    if (isStraight) return [line(`${from}V${px(bottom)}`, isMain, style)];
    return [
      line(`${from}V${px(y)}`, isMain, style),
      line(`M${px(left)} ${px(y)}H${px(right)}`, isMain, style),
      ...drops.map(({ x, isPreferred: main }) =>
        line(`M${px(x)} ${px(y)}V${px(bottom)}`, main && isMain, style),
      ),
      ...joints([cell.x, ...drops.map(({ x }) => x)], { left, right, y, stroke: style.stroke }),
    ];
  });
}

/** Dots where lines meet, so that a crossing without one is read as a crossing. */
function joints(
  xs: readonly number[],
  {
    left,
    right,
    y,
    stroke,
  }: { readonly left: number; readonly right: number; readonly y: number; readonly stroke: string },
): Mark[] {
  return [...new Set(xs.map(round))]
    .filter((x) => x > left + 0.5 && x < right - 0.5)
    .map((cx) => mark('circle', { cx, cy: round(y), r: 2.4, fill: stroke }));
}

const px = (length: number): string => String(round(length));
