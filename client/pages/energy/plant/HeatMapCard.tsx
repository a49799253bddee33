import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { hourAt, hourGrid, hourHeatMap } from '../../../../models/present/charts/hourHeatMap.ts';
import { hourOfYearLabel, rangeOfHours } from '../../../../models/present/format/hourOfYear.ts';
import { fixed } from '../../../../models/present/format/number.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { Drawing } from '../../../ui/Drawing.tsx';
import { useWidth } from '../../../ui/useWidth.ts';

interface HeatMapCardProps {
  readonly name: string;
  readonly year: number;
  /** 0 without IT load; null until the hours are loaded. */
  readonly pue: Float64Array | null;
}

/** The PUE of every hour: days from left to right, hours of the day from top to bottom. The pointer or the arrow keys select an hour. */
export function HeatMapCard({ name, year, pue }: HeatMapCardProps): JSX.Element {
  const { ref, width } = useWidth();
  const active = useSignal<number | null>(null);
  const theme = chartTheme.value;
  const drawing = useMemo(
    () => (pue === null || width === 0 ? null : hourHeatMap(pue, { width }, theme)),
    [pue, width, theme],
  );
  const range = useMemo(() => (pue === null ? undefined : rangeOfHours(pue)), [pue]);
  const grid = hourGrid(pue?.length ?? 0, { width });
  const hour = active.value;
  const hourCount = pue?.length ?? 0;
  const value = hour === null ? undefined : pue?.[hour];
  const readout =
    hour === null || value === undefined
      ? undefined
      : `${hourOfYearLabel(hour, year)}: ${value > 0 ? `PUE ${fixed(value, 3)}` : 'no IT load'}`;
  const summary =
    range === undefined ? '' : `${name}, from ${fixed(range.least, 3)} to ${fixed(range.most, 3)}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 24, ArrowLeft: -24, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') active.value = null;
    if (step === undefined || hourCount === 0) return;
    event.preventDefault();
    const next = hour === null ? 0 : hour + step * (event.shiftKey ? 7 : 1);
    active.value = Math.min(hourCount - 1, Math.max(0, next));
  };
  return (
    <section class="card" aria-labelledby="heat-map-title">
      <div class="card-head">
        <h2 id="heat-map-title">PUE of every hour</h2>
        <p class="card-hint">{summary}</p>
        <p class="chart-readout" aria-hidden="true">
          {readout}
        </p>
      </div>
      <div class="chart-room">
        <div ref={ref} class="heat-map-room">
          {drawing !== null && (
            <div
              class="chart heat-map"
              role="img"
              tabIndex={0}
              aria-label={
                readout ?? `PUE of every hour of the year. ${summary}. Arrow keys go through hours and days.`
              }
              onKeyDown={onKeyDown}
              onPointerMove={(event) => {
                const box = event.currentTarget.getBoundingClientRect();
                active.value = hourAt(grid, event.clientX - box.left, event.clientY - box.top) ?? null;
              }}
              onPointerLeave={() => {
                active.value = null;
              }}
              onBlur={() => {
                active.value = null;
              }}
            >
              <HeatMapDrawing drawing={drawing} />
              {hour !== null && (
                <span
                  class="heat-map-mark"
                  style={{
                    left: `${String(grid.left + Math.floor(hour / 24) * grid.cellWidth)}px`,
                    top: `${String(grid.top + (hour % 24) * grid.cellHeight)}px`,
                    width: `${String(Math.max(3, grid.cellWidth))}px`,
                    height: `${String(grid.cellHeight)}px`,
                  }}
                />
              )}
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

/** Memoised by drawing, so that it is not rendered again while the pointer moves over it. */
function HeatMapDrawing({ drawing }: Parameters<typeof Drawing>[0]): JSX.Element {
  return useMemo(() => <Drawing drawing={drawing} />, [drawing]);
}
