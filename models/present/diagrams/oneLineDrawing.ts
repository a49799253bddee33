import { mark, round, type Mark } from '../charts/mark.ts';
import { diagramText, namedDrawing, widthIn, wrappedText } from './diagramText.ts';
import type { DiagramTheme, LineStyle } from './diagramTheme.ts';
import { layeredItems, packedWidth, type CellSizes, type LayerCell } from './layeredItems.ts';
import type { OneLineItem } from './oneLineItems.ts';
import { oneLineSymbol, NODE_SYMBOL_px } from './oneLineSymbols.ts';
import { gapHeight, wiredGap, wireMarks } from './oneLineWires.ts';

/** Sizes of the boxes of a one-line diagram: five of them on the width of a page. */
export const ONE_LINE_CELLS: CellSizes = { item_px: 133, passing_px: 14, gap_px: 10 };

const MARGIN_px = 6;
const PAD_px = 5;
const TITLE_px = 9.5;
const TEXT_px = 8.5;
const LINE_px = 10.5;
const ROOM_px = ONE_LINE_CELLS.item_px - 2 * PAD_px;

/** A page of a one-line diagram. */
export interface OneLinePage {
  readonly items: readonly OneLineItem[];
  readonly title: string;
  /** Sides in their order, which decides their colours and dashes. */
  readonly sides: readonly string[];
  readonly notes: readonly string[];
}

/** Draws a page: layers from the sources at the top to the racks at the bottom, with a legend of the sides. */
export function oneLineDrawing(page: OneLinePage, minWidth: number, theme: DiagramTheme): Mark {
  const layers = layeredItems(page.items, ONE_LINE_CELLS, minWidth - 2 * MARGIN_px);
  const packed = packedWidth(layers, ONE_LINE_CELLS.gap_px);
  const width = Math.max(minWidth, packed + 2 * MARGIN_px);
  const shift = (width - packed) / 2;
  for (const cell of layers.flat()) cell.x += shift;
  const { marks, bottom } = layerMarks(layers, page.sides, theme);
  const legend = legendMarks(page, { top: bottom + 12, width }, theme);
  return namedDrawing(
    {
      width,
      height: legend.bottom,
      title: page.title,
      description: describe(page.items),
      fill: theme.surface,
    },
    [...marks, ...legend.marks],
  );
}

function layerMarks(
  layers: readonly (readonly LayerCell[])[],
  sides: readonly string[],
  theme: DiagramTheme,
): { readonly marks: Mark[]; readonly bottom: number } {
  const styleOf = ({ item }: LayerCell): LineStyle => sideStyle(item.side, sides, theme);
  const boxes: Mark[] = [];
  const wires: Mark[] = [];
  let top = MARGIN_px;
  for (const layer of layers) {
    const heights = new Map(layer.map((cell) => [cell, cell.isPassing ? 0 : boxHeight(cell.item)]));
    const height = Math.max(0, ...heights.values());
    const bottom = top + height;
    for (const cell of layer) {
      const style = styleOf(cell);
      if (cell.isPassing) wires.push(passing(cell, { top, bottom, style }));
      else boxes.push(itemBox(cell, { top, height: heights.get(cell) ?? 0, style }, theme));
    }
    const gap = wiredGap(layer);
    const isLast = layer === layers.at(-1);
    const next = isLast ? bottom : bottom + gapHeight(gap);
    const topOf = top;
    wires.push(
      ...wireMarks(gap, {
        bottomOf: (cell) => (cell.isPassing ? bottom : topOf + (heights.get(cell) ?? 0)),
        top: bottom,
        bottom: next,
        styleOf,
      }),
    );
    top = next;
  }
  return { marks: [...wires, ...boxes], bottom: top };
}

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

interface ItemLine {
  readonly text: string;
  readonly kind: 'title' | 'line' | 'alarm';
}

function linesOf({ title, lines, alarms }: OneLineItem): ItemLine[] {
  const wrapped = (texts: readonly string[], kind: ItemLine['kind'], maxLines = 3): ItemLine[] =>
    texts.flatMap((text) =>
      wrappedText(text, {
        room: ROOM_px,
        font_px: kind === 'title' ? TITLE_px : TEXT_px,
        weight: kind === 'line' ? 'regular' : 'bold',
        maxLines,
      }).map((line) => ({ text: line, kind })),
    );
  return [...wrapped([title], 'title', 2), ...wrapped(lines, 'line'), ...wrapped(alarms, 'alarm')];
}

const boxHeight = (item: OneLineItem): number =>
  NODE_SYMBOL_px.height + 3 * PAD_px + linesOf(item).length * LINE_px;

function itemBox(
  { x, item }: LayerCell,
  { top, height, style }: Placed & { readonly height: number },
  theme: DiagramTheme,
): Mark {
  const hasAlarm = item.alarms.length > 0;
  const width = ONE_LINE_CELLS.item_px;
  return mark('g', { class: 'one-line-item' }, [
    mark('title', {}, [describeItem(item)]),
    mark('rect', {
      x: round(x - width / 2),
      y: round(top),
      width,
      height: round(height),
      rx: 3,
      fill: theme.box,
      stroke: hasAlarm ? theme.alarm : style.stroke,
      'stroke-width': hasAlarm ? 2.2 : 1,
    }),
    oneLineSymbol(item.symbol, x, top + PAD_px, theme),
    ...linesOf(item).map(({ text, kind }, index) =>
      diagramText(text, {
        x,
        y: top + NODE_SYMBOL_px.height + 2 * PAD_px + TEXT_px + index * LINE_px - 1,
        font_px: kind === 'title' ? TITLE_px : TEXT_px,
        weight: kind === 'line' ? 'regular' : 'bold',
        anchor: 'middle',
        fill: kind === 'alarm' ? theme.alarm : theme.ink,
        room: ROOM_px,
      }),
    ),
  ]);
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

const MAX_NAMED = 12;

function describeItem({ title, lines, alarms, names }: OneLineItem): string {
  const more = names.length - MAX_NAMED;
  const listed = names.slice(0, MAX_NAMED).join(', ');
  const named = names.length < 2 ? '' : ` (${listed}${more > 0 ? ` and ${String(more)} more` : ''})`;
  return `${title}${named}: ${[...lines, ...alarms].join('; ')}`;
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
