import { clippedText } from '../charts/clippedText.ts';
import { drawing, mark, round, type Mark } from '../charts/mark.ts';
import { textWidth } from '../charts/textWidth.ts';
import { metricUnits } from '../../units/display/displayUnits.ts';
import { measureText } from '../format/measure.ts';
import { floorLegend, type LegendEntry } from './floorLegend.ts';
import type { Scene } from './floorItem.ts';
import { FLOOR_px_per_mm, floorMarks, floorSize, RACK_FONT_px } from './floorMarks.ts';
import type { FloorTheme } from './floorTheme.ts';
import type { RackStyle } from './rackStyle.ts';

/** A floor plan that stands alone, in a file or a report. */
export interface FloorPlan {
  readonly scene: Scene;
  /** Colours and marks of the racks. */
  readonly look: RackStyle;
  readonly theme: FloorTheme;
  /** Of one line, such as the name of the hall. */
  readonly title: string;
  /** A second line, such as the plan and the option; empty for none. */
  readonly subtitle: string;
  /** Longer side of the room in the drawing. Default: 1200. */
  readonly long_px?: number;
}

const LONG_px = 1200;
const MIN_WIDTH_px = 640;
const MARGIN_px = 24;
const LINE_px = 22;
const SWATCH_px = 14;
/** Labels of racks that would be smaller give way to names of rows. */
const MIN_FONT_px = 6;
const ROW_FONT_px = 11;
const MAX_LABEL_px = 260;

/** A floor plan to scale: title, room with all racks, legend, scale bar and the direction of north. */
export function floorPlan({ scene, look, theme, title, subtitle, long_px = LONG_px }: FloorPlan): Mark {
  const size = floorSize(scene);
  const scale = long_px / Math.max(size.width, size.height, 1);
  const isSmall = RACK_FONT_px * scale < MIN_FONT_px;
  const floor = floorMarks(scene, look, theme, isSmall ? round(ROW_FONT_px / scale) : undefined);
  const [floorWidth, floorHeight] = [round(size.width * scale), round(size.height * scale)];
  const width = Math.max(MIN_WIDTH_px, floorWidth);
  const rows = inRows(floorLegend(scene, look, theme), width - 2 * MARGIN_px);
  const top = subtitle === '' ? 48 : 68;
  const legendTop = top + floorHeight + 16;
  const barTop = legendTop + rows.length * LINE_px + 12;
  return drawing(width, round(barTop + 44), [
    mark('title', {}, [title]),
    mark('rect', { x: 0, y: 0, width, height: round(barTop + 44), fill: theme.base }),
    ...heading({ title, subtitle }, width, theme),
    north(width, theme),
    mark(
      'svg',
      {
        x: round((width - floorWidth) / 2),
        y: top,
        width: floorWidth,
        height: floorHeight,
        viewBox: `0 0 ${String(size.width)} ${String(size.height)}`,
      },
      floor.children,
    ),
    ...rows.flatMap((row, index) => legendRow(row, legendTop + index * LINE_px, theme)),
    ...scaleBar(FLOOR_px_per_mm * 1000 * scale, { barTop, room_px: width / 3 }, theme),
  ]);
}

function heading(
  { title, subtitle }: Pick<FloorPlan, 'title' | 'subtitle'>,
  width: number,
  theme: FloorTheme,
): Mark[] {
  const room = width - 3 * MARGIN_px - 20;
  const large = { x: MARGIN_px, y: 36, 'font-size': 18, 'font-weight': 600, fill: theme.ink };
  return [
    mark('text', large, [clippedText(title, (room * 12) / 18, 'bold')]),
    ...(subtitle === ''
      ? []
      : [mark('text', { x: MARGIN_px, y: 58, fill: theme.muted }, [clippedText(subtitle, room)])]),
  ];
}

function north(width: number, theme: FloorTheme): Mark {
  const x = width - MARGIN_px - 10;
  return mark('g', {}, [
    mark('path', { d: `M${String(x)} 14l7 20l-7 -5l-7 5z`, fill: theme.muted }),
    mark('text', { x, y: 46, 'text-anchor': 'middle', 'font-size': 11, fill: theme.muted }, ['N']),
  ]);
}

/** An entry of a legend, with its place in its row. */
interface PlacedEntry extends LegendEntry {
  readonly x: number;
}

const GAP_px = 20;

const widthOf = ({ colours, label }: LegendEntry): number =>
  colours.length * SWATCH_px + (colours.length > 0 ? 6 : 0) + textWidth(label);

/** Entries one after the other, in as many rows as they need. */
function inRows(entries: readonly LegendEntry[], room_px: number): PlacedEntry[][] {
  const rows: PlacedEntry[][] = [];
  let x = 0;
  for (const entry of entries) {
    const label = clippedText(entry.label, MAX_LABEL_px);
    const width = widthOf({ ...entry, label });
    const row = rows.at(-1);
    if (row === undefined || x + width > room_px) {
      rows.push([{ ...entry, label, x: MARGIN_px }]);
      x = width + GAP_px;
    } else {
      row.push({ ...entry, label, x: MARGIN_px + x });
      x += width + GAP_px;
    }
  }
  return rows;
}

function legendRow(row: readonly PlacedEntry[], top: number, theme: FloorTheme): Mark[] {
  return row.flatMap(({ colours, mark: kind, label, x }) => {
    const swatches = colours.flatMap((colour, index) => {
      const left = x + index * SWATCH_px;
      const box = { x: round(left), y: round(top), width: SWATCH_px, height: SWATCH_px };
      if (kind === 'edge') {
        const inner = {
          x: round(left + 1.5),
          y: round(top + 1.5),
          width: SWATCH_px - 3,
          height: SWATCH_px - 3,
        };
        return [mark('rect', { ...inner, fill: theme.floor, stroke: colour, 'stroke-width': 3 })];
      }
      return [
        mark('rect', { ...box, fill: colour, stroke: theme.unitEdge, 'stroke-width': 0.5 }),
        ...swatchMark(kind, box, theme),
      ];
    });
    const textLeft = round(x + colours.length * SWATCH_px + (colours.length > 0 ? 6 : 0));
    return [...swatches, mark('text', { x: textLeft, y: round(top + 11.5), fill: theme.ink }, [label])];
  });
}

function swatchMark(
  kind: LegendEntry['mark'],
  { x, y }: { readonly x: number; readonly y: number },
  theme: FloorTheme,
): Mark[] {
  const [right, bottom] = [x + SWATCH_px, y + SWATCH_px];
  const from = `M${String(round(x))} `;
  if (kind === 'hatch') {
    const lines = `${from}${String(round(y + 7))}l7 -7M${String(round(x))} ${String(round(bottom))}l14 -14M${String(round(x + 7))} ${String(round(bottom))}l7 -7`;
    return [mark('path', { d: lines, stroke: theme.unitEdge, 'stroke-width': 1 })];
  }
  if (kind !== 'corner') return [];
  return [mark('path', { d: `M${String(round(right - 6))} ${String(round(y))}h6v6z`, fill: theme.ink })];
}

/** Steps of scale bars, times a power of ten. */
const STEPS = [5, 2, 1];

/**
 * A bar of a round length.
 *
 * @param px_per_m - of the drawing
 */
function scaleBar(
  px_per_m: number,
  { barTop, room_px }: { readonly barTop: number; readonly room_px: number },
  theme: FloorTheme,
): Mark[] {
  const longest_m = room_px / px_per_m;
  const power = 10 ** Math.floor(Math.log10(longest_m));
  const length_m = (STEPS.find((step) => step * power <= longest_m) ?? 1) * power;
  const length = round(length_m * px_per_m);
  const half = round(length / 2);
  const bar = { y: round(barTop), height: 5, stroke: theme.ink, 'stroke-width': 1 };
  const text = { y: round(barTop + 20), 'font-size': 11, fill: theme.ink };
  return [
    mark('rect', { ...bar, x: MARGIN_px, width: half, fill: theme.ink }),
    mark('rect', { ...bar, x: MARGIN_px + half, width: round(length - half), fill: theme.floor }),
    mark('text', { ...text, x: MARGIN_px, 'text-anchor': 'middle' }, ['0']),
    mark('text', { ...text, x: round(MARGIN_px + length), 'text-anchor': 'middle' }, [
      measureText(length_m, 'm', metricUnits, { digits: 1 }),
    ]),
  ];
}
