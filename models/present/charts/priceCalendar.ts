import { max } from 'd3-array';
import { significant } from '../format/number.ts';
import { monthName } from '../format/word.ts';
import {
  CALENDAR_HOURS,
  CALENDAR_MONTHS,
  calendarBox,
  calendarGrid,
  calendarSlotAt,
  type CalendarGrid,
} from './calendarGrid.ts';
import type { ChartTheme } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { classOfPrice, priceClasses, type PriceClass } from './priceColours.ts';
import { readable, type Chart, type ChartBox, type ChartReading } from './readings.ts';
import { textWidth } from './textWidth.ts';

/** Prices by month, kind of day and hour, and the load that buys at them. */
export interface PriceCalendar {
  /** One for each slot: month x 48 + 24 on a weekend + hour. */
  readonly prices: Float64Array;
  /** Mean load of each slot. */
  readonly load_kW: Float64Array;
  /** Unit of the prices: "USD/kWh". */
  readonly unit: string;
  /** Text of the largest mean load, which the height of a row stands for. */
  readonly largestText: string;
  /** What a slot tells. */
  readonly tell: (slot: number) => Pick<ChartReading, 'heading' | 'values'>;
}

interface Size {
  readonly width: number;
}

const SWATCH = 12;
const LINE = 20;
const ITEM_GAP = 14;
/** Room above and below the load in a row. */
const INSET = 3;

/**
 * Calendar of a rate: a row for each month, a column for each hour, weekdays and weekends, coloured by price, with the mean load of
 * each hour as a line from the foot of its row. Its places are the slots.
 *
 * @param size - room in pixels; the height follows
 * @param theme - colours
 */
export function priceCalendar(calendar: PriceCalendar, size: Size, theme: ChartTheme): Chart {
  const { prices, load_kW, tell } = calendar;
  const grid = calendarGrid(size.width);
  const classes = priceClasses(prices, theme);
  const legend = legendMarks(calendar, classes, { top: grid.height + 6, width: size.width }, theme);
  const drawn = drawing(size.width, legend.bottom, [
    ...grid.panels.flatMap((_, panel) => [
      ...panelHeads(grid, panel, theme),
      ...cells(grid, panel, { prices, classes }),
      ...loadLines(grid, panel, load_kW, theme),
    ]),
    ...legend.marks,
  ]);
  return readable(drawn, {
    count: prices.length,
    of: (slot) => {
      const box = calendarBox(grid, slot);
      return { box, ...tell(slot), marks: [outline(box, theme)] };
    },
    at: (x, y) => calendarSlotAt(grid, x, y),
    steps: { across: 1, down: SLOTS_PER_MONTH, page: 3 * SLOTS_PER_MONTH },
  });
}

const SLOTS_PER_MONTH = 2 * CALENDAR_HOURS;

/** Runs of hours of one colour, as one path for each class. */
function cells(
  { panels, cellWidth, cellHeight }: CalendarGrid,
  panel: number,
  { prices, classes }: { readonly prices: Float64Array; readonly classes: readonly PriceClass[] },
): Mark[] {
  const { left = 0, top = 0 } = panels[panel] ?? {};
  const runs = classes.map(() => '');
  for (let month = 0; month < CALENDAR_MONTHS; month += 1) {
    const classAt = (hour: number): number => classOfPrice(classes, prices[slotOf(month, panel, hour)] ?? 0);
    let from = 0;
    for (let hour = 1; hour <= CALENDAR_HOURS; hour += 1) {
      const step = classAt(from);
      if (hour < CALENDAR_HOURS && classAt(hour) === step) continue;
      const [x, y] = [round(left + from * cellWidth), top + month * cellHeight];
      const width = String(round((hour - from) * cellWidth));
      runs[step] =
        `${runs[step] ?? ''}M${String(x)} ${String(y)}h${width}v${String(cellHeight - 1)}h-${width}z`;
      from = hour;
    }
  }
  return runs.flatMap((path, step) =>
    path === '' ? [] : [mark('path', { d: path, fill: classes[step]?.colour ?? 'none' })],
  );
}

const slotOf = (month: number, panel: number, hour: number): number =>
  month * 2 * CALENDAR_HOURS + panel * CALENDAR_HOURS + hour;

function panelHeads(
  { panels, cellWidth, cellHeight }: CalendarGrid,
  panel: number,
  theme: ChartTheme,
): Mark[] {
  const { left = 0, top = 0, isWeekend = false } = panels[panel] ?? {};
  const text = (x: number, y: number, anchor: string, content: string): Mark =>
    mark('text', { x: round(x), y: round(y), 'text-anchor': anchor, fill: theme.muted, 'font-size': 11 }, [
      content,
    ]);
  const isFirstColumn = left === panels[0]?.left;
  const months = Array.from({ length: CALENDAR_MONTHS }, (_, month) =>
    text(left - 6, top + month * cellHeight + cellHeight / 2 + 3.5, 'end', monthName(month + 1)),
  );
  return [
    mark('text', { x: left, y: top - 7, fill: theme.ink }, [isWeekend ? 'Weekends' : 'Weekdays']),
    ...(isFirstColumn ? months : []),
    ...[0, 6, 12, 18, 24].map((hour) =>
      text(
        left + hour * cellWidth,
        top + CALENDAR_MONTHS * cellHeight + 13,
        hour === 0 ? 'start' : hour === CALENDAR_HOURS ? 'end' : 'middle',
        `${String(hour)} h`,
      ),
    ),
  ];
}

/** The mean load of the hours of each row as steps, from its foot; on a band of the surface's colour, to be seen on every price. */
function loadLines(
  { panels, cellWidth, cellHeight }: CalendarGrid,
  panel: number,
  load_kW: Float64Array,
  theme: ChartTheme,
): Mark[] {
  const largest_kW = max(load_kW) ?? 0;
  if (largest_kW <= 0) return [];
  const { left = 0, top = 0 } = panels[panel] ?? {};
  let path = '';
  for (let month = 0; month < CALENDAR_MONTHS; month += 1) {
    const foot = top + (month + 1) * cellHeight - 1 - INSET;
    for (let hour = 0; hour < CALENDAR_HOURS; hour += 1) {
      const load = load_kW[slotOf(month, panel, hour)] ?? 0;
      const y = String(round(foot - (load / largest_kW) * (cellHeight - 1 - 2 * INSET)));
      path += `${hour === 0 ? `M${String(left)} ${y}` : `V${y}`}H${String(round(left + (hour + 1) * cellWidth))}`;
    }
  }
  return [
    mark('path', { d: path, fill: 'none', stroke: theme.surface, 'stroke-width': 3.5 }),
    mark('path', { d: path, fill: 'none', stroke: theme.ink, 'stroke-width': 1.5 }),
  ];
}

const outline = ({ x, y, width, height }: ChartBox, theme: ChartTheme): Mark =>
  mark('rect', {
    x: round(x),
    y,
    width: round(width),
    height,
    fill: 'none',
    stroke: theme.more,
    'stroke-width': 2,
  });

interface LegendRoom {
  readonly top: number;
  readonly width: number;
}

/** The prices with their colours and the line of the load, in as many lines as they need. */
function legendMarks(
  { unit, largestText, load_kW }: PriceCalendar,
  classes: readonly PriceClass[],
  { top, width }: LegendRoom,
  theme: ChartTheme,
): { readonly marks: Mark[]; readonly bottom: number } {
  const hasLoad = load_kW.some((load) => load > 0);
  const items = [
    ...classes.map((price) => ({ text: classText(price), sample: swatch(price.colour) })),
    ...(hasLoad
      ? [{ text: `mean load; the height of a row is ${largestText}`, sample: lineSample(theme) }]
      : []),
  ];
  let [x, y] = [textWidth(unit) + ITEM_GAP, top];
  const marks = [mark('text', { x: 0, y: top + SWATCH - 1, fill: theme.muted }, [unit])];
  for (const { text, sample } of items) {
    const itemWidth = SWATCH + 6 + textWidth(text);
    if (x > 0 && x + itemWidth > width) [x, y] = [0, y + LINE];
    marks.push(
      mark('g', { transform: `translate(${String(round(x))} ${String(y)})` }, [
        sample,
        mark('text', { x: SWATCH + 6, y: SWATCH - 1, fill: theme.ink }, [text]),
      ]),
    );
    x += itemWidth + ITEM_GAP;
  }
  return { marks, bottom: y + LINE };
}

const swatch = (colour: string): Mark => mark('rect', { width: SWATCH, height: SWATCH, rx: 2, fill: colour });

const lineSample = (theme: ChartTheme): Mark =>
  mark('path', { d: `M0 ${String(SWATCH / 2)}h${String(SWATCH)}`, stroke: theme.ink, 'stroke-width': 1.5 });

function classText({ least, most }: PriceClass): string {
  return least === most ? significant(least) : `${significant(least)} to ${significant(most)}`;
}
