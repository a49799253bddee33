import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { carbonMonths, largestCarbonMonth } from '../../../models/present/charts/carbonMonths.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { ColourLegend } from '../../ui/ColourLegend.tsx';
import { ReadableChart } from '../../ui/ReadableChart.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import { CsvButton } from '../CsvButton.tsx';

interface CarbonMonthsCardProps {
  readonly option: OptionReport;
  /** All of the plan, which have the same scale. */
  readonly options: readonly OptionReport[];
}

const methods = [
  { label: 'Location-based', colour: 'locationCarbon' },
  { label: 'Market-based, hourly', colour: 'marketCarbon' },
] as const;

/** Monthly carbon of electricity, location-based and market-based. */
export function CarbonMonthsCard({ option: { name, carbon }, options }: CarbonMonthsCardProps): JSX.Element {
  const { ref, width } = useWidth();
  const theme = chartTheme.value;
  const most_kg = Math.max(...options.map((option) => largestCarbonMonth(option.carbon.monthly)));
  const chart = useMemo(
    () => carbonMonths(carbon.monthly, { width, most_kg }, theme),
    [carbon, width, theme, most_kg],
  );
  const isEmpty = carbon.location_kg === 0 && (carbon.marketHourly_kg ?? 0) === 0;
  return (
    <section class="card" aria-labelledby="carbon-months-title">
      <div class="card-head">
        <h2 id="carbon-months-title">Electricity by month</h2>
        <p class="card-hint">{name}</p>
        <CsvButton table="carbon-by-month" of="Electricity by month" />
      </div>
      {isEmpty && <p class="empty">No carbon from electricity in this year.</p>}
      <div ref={ref} class={isEmpty ? '' : 'chart-room'}>
        {width > 0 && !isEmpty && (
          <>
            <ReadableChart
              chart={chart}
              title={`carbon by month, ${name}`}
              label={`Carbon of electricity by month, ${name}.`}
            />
            <ColourLegend parts={carbon.marketHourly_kg === null ? methods.slice(0, 1) : methods} />
            <p class="field-note">{remarkOf(carbon)}</p>
          </>
        )}
      </div>
    </section>
  );
}

/** Why the two figures are equal, or why one is missing. */
function remarkOf({ marketHourly_kg, monthly }: OptionReport['carbon']): string | undefined {
  if (marketHourly_kg === null) {
    return 'No market-based figure: contracts, residual mix and grid have different factor bases.';
  }
  const isSame = monthly.every((month) => month.marketHourly_kg === month.location_kg);
  return isSame ? 'Without contracts and residual mix, both methods give the same result.' : undefined;
}
