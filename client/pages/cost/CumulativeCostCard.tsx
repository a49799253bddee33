import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { crossingLines } from '../../../models/present/charts/crossingLines.ts';
import { cumulativeCostLines } from '../../../models/present/figures/cumulativeCostLines.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { OptionName } from '../../ui/OptionName.tsx';
import { ReadableChart } from '../../ui/ReadableChart.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import type { Report } from '../../../models/report/reportSchema.ts';

interface CumulativeCostCardProps {
  readonly report: Report;
}

const priceBases = [
  { value: 'paid', label: 'Nominal' },
  { value: 'present', label: 'Present value' },
] as const;

const COST_px = 220;
const SAVINGS_px = 120;

/** Cumulative cost of the options by year, their break-even, and the cumulative savings. */
export function CumulativeCostCard({ report }: CumulativeCostCardProps): JSX.Element {
  const { ref, width } = useWidth();
  const priceBasis = useSignal<(typeof priceBases)[number]['value']>('paid');
  const lines = cumulativeCostLines(report, priceBasis.value === 'present');
  const { spent, saved, crossings, unit, paybacks, yearCount } = lines;
  const isEmpty = spent.every(({ amounts }) => amounts.every((amount) => amount === 0));
  const savedTitle = `Cumulative savings against ${report.options[0]?.name ?? ''}`;
  const paybackTexts = paybacks.map(({ name, text }) => `${name} ${text}`);
  return (
    <section class="card" aria-labelledby="spending-title">
      <div class="card-head">
        <h2 id="spending-title">Cumulative cost</h2>
        <Segments
          label="Price basis"
          choices={priceBases}
          value={priceBasis.value}
          onChoose={(value) => {
            priceBasis.value = value;
          }}
        />
      </div>
      <ul class="payback-lines">
        {(isEmpty ? [] : spent).map(({ place }) => {
          const payback = paybacks.find((one) => one.place === place);
          return (
            <li key={place}>
              <OptionName name={report.options[place]?.name ?? ''} place={place} />
              {payback !== undefined && <span>{payback.text}</span>}
            </li>
          );
        })}
      </ul>
      {isEmpty && <p class="empty">No costs: the plan has no racks, or no price is stated.</p>}
      <div ref={ref} class={isEmpty ? '' : 'chart-room'}>
        {width > 0 && !isEmpty && (
          <>
            <ReadableChart
              chart={crossingLines(
                { lines: spent, crossings },
                unit.spent,
                { width, plot: COST_px },
                chartTheme.value,
              )}
              title="cumulative cost"
              label={`Cumulative cost over ${String(yearCount)} years. ${paybackTexts.join('. ')}.`}
            />
            {saved.length > 0 && (
              <>
                <p class="chart-caption">{savedTitle}</p>
                <ReadableChart
                  chart={crossingLines(
                    { lines: saved, crossings: crossings.map(atZero) },
                    unit.saved,
                    { width, plot: SAVINGS_px },
                    chartTheme.value,
                  )}
                  title="cumulative savings"
                  label={`${savedTitle}.`}
                />
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
}

type Crossing = ReturnType<typeof cumulativeCostLines>['crossings'][number];

/** At equal cumulative cost, the savings are zero. */
const atZero = (crossing: Crossing): Crossing => ({ ...crossing, amount: 0, label: '' });
