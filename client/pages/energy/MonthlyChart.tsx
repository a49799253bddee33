import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Report } from '../../../models/report/reportSchema.ts';
import { monthlyEnergy } from '../../../models/present/charts/monthlyEnergy.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { PartLegend } from '../../ui/PartLegend.tsx';
import { ReadableChart } from '../../ui/ReadableChart.tsx';
import { useWidth } from '../../ui/useWidth.ts';

interface MonthlyChartProps {
  readonly report: Report;
}

/** Monthly energy by part, the options side by side. */
export function MonthlyChart({ report }: MonthlyChartProps): JSX.Element {
  const { ref, width } = useWidth();
  const theme = chartTheme.value;
  const isEmpty = report.options.every(({ annual }) => annual.facilityEnergy_kWh === 0);
  const chart = useMemo(() => {
    const series = report.options.map(({ name, monthly, annual }) => ({
      name,
      year: annual.year,
      months: monthly,
    }));
    return monthlyEnergy(series, { width }, theme);
  }, [report, width, theme]);
  return (
    <section class="card" aria-labelledby="months-chart-title">
      <div class="card-head">
        <h2 id="months-chart-title">Energy by month</h2>
        <PartLegend />
      </div>
      {isEmpty && <p class="empty">No energy is used in this year.</p>}
      <div ref={ref} class={isEmpty ? '' : 'chart-room'}>
        {width > 0 && !isEmpty && (
          <ReadableChart chart={chart} title="energy by month" label="Monthly energy of each option." />
        )}
      </div>
    </section>
  );
}
