import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { pueHeat } from '../../../../models/present/charts/heatScale.ts';
import { hourHeatMap } from '../../../../models/present/charts/hourHeatMap.ts';
import { rangeOfHours } from '../../../../models/present/format/hourOfYear.ts';
import { fixed } from '../../../../models/present/format/number.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { ReadableChart } from '../../../ui/ReadableChart.tsx';
import { useWidth } from '../../../ui/useWidth.ts';

interface HeatMapCardProps {
  readonly name: string;
  readonly year: number;
  /** 0 without IT load; null until the hours are loaded. */
  readonly pue: Float64Array | null;
}

/** The PUE of every hour: days from left to right, hours of the day from top to bottom. */
export function HeatMapCard({ name, year, pue }: HeatMapCardProps): JSX.Element {
  const { ref, width } = useWidth();
  const theme = chartTheme.value;
  const chart = useMemo(
    () => (pue === null || width === 0 ? null : hourHeatMap(pue, { width }, theme, { ...pueHeat, year })),
    [pue, width, theme, year],
  );
  const range = useMemo(() => (pue === null ? undefined : rangeOfHours(pue)), [pue]);
  const summary =
    range === undefined ? '' : `${name}, from ${fixed(range.least, 3)} to ${fixed(range.most, 3)}`;
  return (
    <section class="card" aria-labelledby="heat-map-title">
      <div class="card-head">
        <h2 id="heat-map-title">PUE of every hour</h2>
        <p class="card-hint">{summary}</p>
      </div>
      <div class="chart-room">
        <div ref={ref} class="heat-map-room">
          {chart !== null && (
            <ReadableChart
              chart={chart}
              title="the PUE of every hour"
              label={`PUE of every hour of the year. ${summary}. The colours have the same scale in all options.`}
            />
          )}
        </div>
      </div>
    </section>
  );
}
