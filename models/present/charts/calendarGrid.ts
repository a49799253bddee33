import type { ChartBox } from './readings.ts';

/** Positions of the cells of a calendar by month and hour: weekdays, and beside or below them weekends. */
export interface CalendarGrid {
  readonly panels: readonly { readonly left: number; readonly top: number; readonly isWeekend: boolean }[];
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly height: number;
}

export const CALENDAR_HOURS = 24;
export const CALENDAR_MONTHS = 12;
const GUTTER = 34;
const HEAD = 20;
const FOOT = 20;
const GAP = 20;
const CELL_HEIGHT = 20;
/** Below this width the weekends are below the weekdays. */
const MIN_WIDTH_BESIDE = 620;

/**
 * Positions of the cells of a calendar.
 *
 * @param width - room in pixels; the height follows
 */
export function calendarGrid(width: number): CalendarGrid {
  const isBeside = width >= MIN_WIDTH_BESIDE;
  const panelWidth = isBeside ? (width - GUTTER - GAP) / 2 : width - GUTTER;
  const panelHeight = HEAD + CALENDAR_MONTHS * CELL_HEIGHT + FOOT;
  return {
    panels: [
      { left: GUTTER, top: HEAD, isWeekend: false },
      {
        left: isBeside ? GUTTER + panelWidth + GAP : GUTTER,
        top: HEAD + (isBeside ? 0 : panelHeight),
        isWeekend: true,
      },
    ],
    cellWidth: panelWidth / CALENDAR_HOURS,
    cellHeight: CELL_HEIGHT,
    height: panelHeight * (isBeside ? 1 : 2),
  };
}

/**
 * The slot at a point of a calendar: month x 48 + 24 on a weekend + hour.
 *
 * @returns undefined outside the cells
 */
export function calendarSlotAt(grid: CalendarGrid, x: number, y: number): number | undefined {
  const { panels, cellWidth, cellHeight } = grid;
  for (const { left, top, isWeekend } of panels) {
    const hour = Math.floor((x - left) / cellWidth);
    const month = Math.floor((y - top) / cellHeight);
    if (hour < 0 || hour >= CALENDAR_HOURS || month < 0 || month >= CALENDAR_MONTHS) continue;
    return month * 2 * CALENDAR_HOURS + (isWeekend ? CALENDAR_HOURS : 0) + hour;
  }
  return undefined;
}

/** The cell of a slot. */
export function calendarBox({ panels, cellWidth, cellHeight }: CalendarGrid, slot: number): ChartBox {
  const column = slot % (2 * CALENDAR_HOURS);
  const { left = 0, top = 0 } = panels[column < CALENDAR_HOURS ? 0 : 1] ?? {};
  return {
    x: left + (column % CALENDAR_HOURS) * cellWidth,
    y: top + Math.floor(slot / (2 * CALENDAR_HOURS)) * cellHeight,
    width: cellWidth,
    height: cellHeight - 1,
  };
}
