import type { OneLineItem } from './oneLineItems.ts';
import { sideColumns } from './sideColumns.ts';

/** An item in its layer, or a line that passes a layer on its way down. */
export interface LayerCell {
  readonly item: OneLineItem;
  readonly isPassing: boolean;
  /** Extents to the left and the right of the line that feeds it. */
  readonly before: number;
  readonly after: number;
  /** Column of its side: items of one side stand beside each other. */
  readonly column: number;
  readonly layer: number;
  /** Cells above it that feed it. */
  readonly above: LayerCell[];
  readonly below: LayerCell[];
  /** Place of its line. */
  x: number;
}

/** Widths of cells, and the distances between two. */
export interface CellSizes {
  /** Extents of an item to the left and the right of the line that feeds it. */
  readonly before_px: number;
  readonly after_px: number;
  readonly passing_px: number;
  readonly gap_px: number;
  /** Added between items of different sides. */
  readonly sideGap_px: number;
}

const widthOfCell = ({ before, after }: LayerCell): number => before + after;

/** Where generators are drawn: in the layer above what they feed, or beside the utilities. */
type GeneratorPlace = 'low' | 'high';

const SWEEPS = 8;

/**
 * Layers of a one-line diagram from the sources down, in an order with few crossings, with the centre of every cell.
 *
 * Method: longest paths give layers; generators move down to the layer above what they feed if that has room; lines that pass layers get a cell in each;
 * cells are ordered by their sides, and within a side by the mean place of their neighbours in sweeps down and up (Sugiyama), and moved as close to
 * these as order and widths allow (isotonic regression). Deterministic.
 *
 * @param items - each source precedes what it feeds
 * @param room_px - width that the diagram should not exceed
 */
export function layeredItems(
  items: readonly OneLineItem[],
  sizes: CellSizes,
  room_px: number,
): LayerCell[][] {
  const low = cellsOf(items, layersOf(items, 'low'), sizes);
  const high = cellsOf(items, layersOf(items, 'high'), sizes);
  const [lowWidth, highWidth] = [packedWidth(low, sizes), packedWidth(high, sizes)];
  const layers = lowWidth <= room_px || lowWidth <= highWidth ? low : high;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isDown = sweep % 2 === 0;
    const inTurn = isDown ? layers.slice(1) : layers.slice(0, -1).reverse();
    for (const layer of inTurn) {
      const means = new Map(
        layer.map((cell, index) => [
          cell,
          placeOf(isDown ? cell.above : cell.below, layers) ?? shareOf(index, layer.length),
        ]),
      );
      layer.sort(
        (one, other) => one.column - other.column || (means.get(one) ?? 0) - (means.get(other) ?? 0),
      );
    }
  }
  place(layers, sizes);
  return layers;
}

/** Width of the widest layer without free space in it. */
export function packedWidth(layers: readonly (readonly LayerCell[])[], sizes: CellSizes): number {
  return Math.max(0, ...layers.map((layer) => widthOf(layer, sizes)));
}

const widthOf = (layer: readonly LayerCell[], sizes: CellSizes): number =>
  layer.reduce((sum, cell, index) => sum + gapBefore(layer[index - 1], cell, sizes) + widthOfCell(cell), 0);

/** Distance between two neighbours of a layer. */
function gapBefore(previous: LayerCell | undefined, cell: LayerCell, sizes: CellSizes): number {
  if (previous === undefined) return 0;
  return sizes.gap_px + (previous.column === cell.column ? 0 : sizes.sideGap_px);
}

function layersOf(items: readonly OneLineItem[], generators: GeneratorPlace): Map<string, number> {
  const layerOf = new Map<string, number>();
  for (const { id, sources } of items) {
    layerOf.set(id, Math.max(-1, ...sources.map((source) => layerOf.get(source.id) ?? -1)) + 1);
  }
  if (generators === 'high') return layerOf;
  for (const { id, symbol, sources } of items) {
    if (symbol === 'utility' || sources.length > 0) continue;
    const fed = items.filter((item) => item.sources.some((source) => source.id === id));
    const first = Math.min(...fed.map((item) => layerOf.get(item.id) ?? 0));
    if (Number.isFinite(first)) layerOf.set(id, Math.max(0, first - 1));
  }
  return layerOf;
}

function cellsOf(
  items: readonly OneLineItem[],
  layerOf: ReadonlyMap<string, number>,
  sizes: CellSizes,
): LayerCell[][] {
  const layers = Array.from({ length: Math.max(-1, ...layerOf.values()) + 1 }, (): LayerCell[] => []);
  const columns = sideColumns(items);
  const add = (item: OneLineItem, layer: number, isPassing: boolean): LayerCell => {
    const before = isPassing ? sizes.passing_px / 2 : sizes.before_px;
    const after = isPassing ? sizes.passing_px / 2 : sizes.after_px;
    const column = columns.get(item.id) ?? 0;
    const cell: LayerCell = { item, isPassing, before, after, column, layer, above: [], below: [], x: 0 };
    layers[layer]?.push(cell);
    return cell;
  };
  const bySide = items.toSorted((one, other) => sideOrder(one).localeCompare(sideOrder(other)));
  const cells = new Map(bySide.map((item) => [item.id, add(item, layerOf.get(item.id) ?? 0, false)]));
  const passing = new Map<string, LayerCell>();
  /** The cell of a source in a layer: itself, or the line that leads down from it, which all that it feeds share. */
  const cellIn = (source: LayerCell, layer: number): LayerCell => {
    if (layer <= source.layer) return source;
    const key = `${source.item.id} ${String(layer)}`;
    const known = passing.get(key);
    if (known !== undefined) return known;
    const cell = add(source.item, layer, true);
    passing.set(key, cell);
    connect(cellIn(source, layer - 1), cell);
    return cell;
  };
  for (const item of bySide) {
    const target = cells.get(item.id);
    for (const { id } of item.sources) {
      const source = cells.get(id);
      if (source !== undefined && target !== undefined) connect(cellIn(source, target.layer - 1), target);
    }
  }
  return layers;
}

/** A, B and further sides in turn; what belongs to no side comes last and is moved by what it is connected to. */
const sideOrder = ({ side }: OneLineItem): string => side ?? '\uffff';

function connect(above: LayerCell, below: LayerCell): void {
  above.below.push(below);
  below.above.push(above);
}

/** The place in a layer from 0 to 1. */
const shareOf = (index: number, count: number): number => (count < 2 ? 0.5 : index / (count - 1));

/** Mean place of neighbours; undefined without any. */
function placeOf(
  neighbours: readonly LayerCell[],
  layers: readonly (readonly LayerCell[])[],
): number | undefined {
  if (neighbours.length === 0) return undefined;
  const places = neighbours.map((cell) => {
    const layer = layers[cell.layer] ?? [];
    return shareOf(layer.indexOf(cell), layer.length);
  });
  return places.reduce((sum, place) => sum + place, 0) / places.length;
}

/** Places of all cells: near those that they are connected to, within the width of the widest layer. */
function place(layers: readonly LayerCell[][], sizes: CellSizes): void {
  const width = packedWidth(layers, sizes);
  for (const layer of layers) {
    const left = (width - widthOf(layer, sizes)) / 2;
    const offsets = offsetsOf(layer, sizes);
    layer.forEach((cell, index) => {
      cell.x = left + (offsets[index] ?? 0);
    });
  }
  for (let sweep = 0; sweep < 3 * SWEEPS; sweep += 1) {
    const isDown = sweep % 2 === 0;
    for (const layer of isDown ? layers : layers.toReversed()) {
      const wanted = layer.map((cell) => {
        const all = [...cell.above, ...cell.below];
        return all.length === 0 ? cell.x : all.reduce((sum, { x }) => sum + x, 0) / all.length;
      });
      moveTowards(layer, wanted, { free: width - widthOf(layer, sizes), offsets: offsetsOf(layer, sizes) });
    }
  }
}

/** Places of the cells of a layer that stand as close as they may, from its left end. */
function offsetsOf(layer: readonly LayerCell[], sizes: CellSizes): number[] {
  let end = 0;
  return layer.map((cell, index) => {
    const own = end + gapBefore(layer[index - 1], cell, sizes) + cell.before;
    end = own + cell.after;
    return own;
  });
}

/** Moves the cells of a layer as close as possible to the places that they want: least squares, by pooling neighbours that would overlap. */
function moveTowards(
  layer: readonly LayerCell[],
  wanted: readonly number[],
  { free, offsets }: { readonly free: number; readonly offsets: readonly number[] },
): void {
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((x, index) => {
    pools.push({ sum: x - (offsets[index] ?? 0), count: 1 });
    for (let last = pools.at(-1), before = pools.at(-2); last !== undefined && before !== undefined;) {
      if (before.sum / before.count <= last.sum / last.count) break;
      before.sum += last.sum;
      before.count += last.count;
      pools.pop();
      last = pools.at(-1);
      before = pools.at(-2);
    }
  });
  let index = 0;
  for (const { sum, count } of pools) {
    const start = Math.min(free, Math.max(0, sum / count));
    for (const end = index + count; index < end; index += 1) {
      const cell = layer[index];
      if (cell !== undefined) cell.x = start + (offsets[index] ?? 0);
    }
  }
}
