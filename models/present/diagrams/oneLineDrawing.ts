import { mark, round, type Mark } from '../charts/mark.ts';
import { diagramText, namedDrawing } from './diagramText.ts';
import { widthIn, wrappedText } from '../charts/wrappedText.ts';
import type { DiagramTheme, LineStyle } from './diagramTheme.ts';
import { layeredItems, packedWidth, type LayerCell } from './layeredItems.ts';
import { boxHeight, describeItem, itemBox, ONE_LINE_CELLS } from './oneLineBox.ts';
import type { OneLineItem } from './oneLineItems.ts';
import { gapHeight, wiredGap, wireMarks } from './oneLineWires.ts';

const MARGIN_px = 6;
const TEXT_px = 8.5;
const LINE_px = 10.5;

/** A page of a one-line diagram. */
export interface OneLinePage {
  readonly items: readonly OneLineItem[];
  readonly title: string;
  /** Sides in their order, which decides their colours and dashes. */
  readonly sides: readonly string[];
  readonly notes: readonly string[];
}

/** Which item of a diagram is selected, and which one the keyboard reaches; null in a diagram that is only read. */
export type OneLineChoice = { readonly selected: string | null; readonly focusable: string } | null;

/** Where an item is drawn, and the items beside it. */
export interface PlacedItem {
  readonly item: OneLineItem;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly layer: number;
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** A page that is drawn, and where its items are. */
export interface DrawnOneLine {
  readonly drawing: Mark;
  readonly width: number;
  readonly height: number;
  /** Layer by layer, each from the left. */
  readonly placed: readonly PlacedItem[];
}

/** Draws a page: layers from the sources at the top to the racks at the bottom, with a legend of the sides. */
export function oneLineDrawing(
  page: OneLinePage,
  minWidth: number,
  theme: DiagramTheme,
  choice: OneLineChoice = null,
): DrawnOneLine {
  const layers = layeredItems(page.items, ONE_LINE_CELLS, minWidth - 2 * MARGIN_px);
  const packed = packedWidth(layers, ONE_LINE_CELLS);
  const width = Math.max(minWidth, packed + 2 * MARGIN_px);
  const shift = (width - packed) / 2;
  for (const cell of layers.flat()) cell.x += shift;
  const { marks, placed, bottom } = layerMarks(layers, { page, choice }, theme);
  const legend = legendMarks(page, { top: bottom + 12, width }, theme);
  const drawing = namedDrawing(
    {
      width,
      height: legend.bottom,
      title: page.title,
      description: describe(page.items),
      fill: theme.surface,
    },
    [...marks, ...legend.marks],
  );
  return { drawing, width: Math.ceil(width), height: Math.ceil(legend.bottom), placed };
}

interface DrawnLayers {
  readonly marks: Mark[];
  readonly placed: PlacedItem[];
  readonly bottom: number;
}

function layerMarks(
  layers: readonly (readonly LayerCell[])[],
  { page: { sides }, choice }: { readonly page: OneLinePage; readonly choice: OneLineChoice },
  theme: DiagramTheme,
): DrawnLayers {
  const isDead = ({ item }: LayerCell): boolean => item.state === 'failed' || item.state === 'no-power';
  const styleOf = (cell: LayerCell): LineStyle =>
    isDead(cell) ? { stroke: theme.muted, dash: '1 4' } : sideStyle(cell.item.side, sides, theme);
  const boxes: Mark[] = [];
  const wires: Mark[] = [];
  const placed: PlacedItem[] = [];
  let top = MARGIN_px;
  for (const layer of layers) {
    const heights = new Map(layer.map((cell) => [cell, cell.isPassing ? 0 : boxHeight(cell.item)]));
    const height = Math.max(0, ...heights.values());
    const bottom = top + height;
    for (const cell of layer) {
      const boxedHeight = heights.get(cell) ?? 0;
      if (cell.isPassing) wires.push(passing(cell, { top, bottom, style: styleOf(cell) }));
      else {
        const style = sideStyle(cell.item.side, sides, theme);
        const { id } = cell.item;
        const chosen =
          choice === null
            ? {}
            : { choice: { isSelected: id === choice.selected, isFocusable: id === choice.focusable } };
        boxes.push(itemBox(cell, { top, height: boxedHeight, style, ...chosen }, theme));
        placed.push(placedItem(cell, top, boxedHeight));
      }
    }
    const gap = wiredGap(layer);
    const next = layer === layers.at(-1) ? bottom : bottom + gapHeight(gap);
    const topOf = top;
    wires.push(
      ...wireMarks(gap, {
        bottomOf: (cell) => (cell.isPassing ? bottom : topOf + (heights.get(cell) ?? 0)),
        top: bottom,
        bottom: next,
        styleOf,
        isDead,
      }),
    );
    top = next;
  }
  return { marks: [...wires, ...boxes], placed, bottom: top };
}

function placedItem(cell: LayerCell, y: number, height: number): PlacedItem {
  const { item, x, layer, before, after, below } = cell;
  const fed = below.flatMap((next) => (next.isPassing ? endsOf(next) : [next.item.id]));
  return {
    item,
    x: x - before,
    y,
    width: before + after,
    height,
    layer,
    above: item.sources.map(({ id }) => id),
    below: [...new Set(fed)],
  };
}

/** Items that a line which passes layers ends at. */
const endsOf = ({ below }: LayerCell): string[] =>
  below.flatMap((next) => (next.isPassing ? endsOf(next) : [next.item.id]));

function sideStyle(side: string | null, sides: readonly string[], theme: DiagramTheme): LineStyle {
  if (side === null) return theme.common;
  return theme.sides[sides.indexOf(side) % theme.sides.length] ?? theme.common;
}

interface Placed {
  readonly top: number;
  readonly style: LineStyle;
}

function passing(
  { x, item, below }: LayerCell,
  { top, bottom, style }: Placed & { readonly bottom: number },
): Mark {
  const isMain = below.some(({ item: next }) =>
    next.sources.some(({ id, isPreferred }) => id === item.id && isPreferred),
  );
  return mark('path', {
    d: `M${String(round(x))} ${String(round(top))}V${String(round(bottom))}`,
    fill: 'none',
    stroke: style.stroke,
    'stroke-width': isMain ? 2 : 1,
    ...(style.dash === 'none' ? {} : { 'stroke-dasharray': style.dash }),
  });
}

const LEGEND_LINE_px = 30;

/** The sides with their lines, what thin lines are, and what is not shown. */
function legendMarks(
  { sides, items, notes }: OneLinePage,
  { top, width }: { readonly top: number; readonly width: number },
  theme: DiagramTheme,
): { readonly marks: Mark[]; readonly bottom: number } {
  const hasStandby = items.some(({ sources }) => sources.some(({ isPreferred }) => !isPreferred));
  const used = sides.filter((side) => items.some((item) => item.side === side));
  const entries = [
    ...used.map((side) => ({ text: `side ${side}`, style: sideStyle(side, sides, theme), width: 2 })),
    ...(hasStandby ? [{ text: 'thin: standby supply', style: theme.common, width: 1 }] : []),
  ];
  const marks: Mark[] = [];
  let [x, y] = [MARGIN_px, top];
  for (const { text, style, width: stroke } of entries) {
    const length = LEGEND_LINE_px + 6 + widthIn(text, TEXT_px) + 16;
    if (x > MARGIN_px && x + length > width) [x, y] = [MARGIN_px, y + LINE_px + 3];
    marks.push(
      mark('path', {
        d: `M${String(round(x))} ${String(round(y))}h${String(LEGEND_LINE_px)}`,
        stroke: style.stroke,
        'stroke-width': stroke,
        ...(style.dash === 'none' ? {} : { 'stroke-dasharray': style.dash }),
      }),
      diagramText(text, {
        x: x + LEGEND_LINE_px + 6,
        y: y + 3,
        font_px: TEXT_px,
        fill: theme.ink,
        room: width - x - LEGEND_LINE_px - 6 - MARGIN_px,
      }),
    );
    x += length;
  }
  const noteTop = entries.length === 0 ? top : y + LINE_px + 4;
  const lines = notes.flatMap((note) => wrappedText(note, { room: width - 2 * MARGIN_px, font_px: TEXT_px }));
  marks.push(
    ...lines.map((line, index) =>
      diagramText(line, {
        x: MARGIN_px,
        y: noteTop + TEXT_px + index * LINE_px,
        font_px: TEXT_px,
        fill: theme.muted,
        room: width - 2 * MARGIN_px,
      }),
    ),
  );
  return { marks, bottom: noteTop + lines.length * LINE_px + MARGIN_px };
}

function describe(items: readonly OneLineItem[]): string {
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  return items
    .map((item) => {
      const from = item.sources.map(({ id }) => titles.get(id) ?? '').filter((title) => title !== '');
      return `${describeItem(item)}${from.length === 0 ? '' : `; fed from ${from.join(' and ')}`}.`;
    })
    .join(' ');
}
