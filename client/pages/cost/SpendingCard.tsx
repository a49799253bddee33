import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { crossingLines } from '../../../models/present/charts/crossingLines.ts';
import { spendingLines, yearWords } from '../../../models/present/figures/spendingLines.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { Drawing } from '../../ui/Drawing.tsx';
import { OptionName } from '../../ui/OptionName.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { SteppedChart } from '../../ui/SteppedChart.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import type { Report } from '../../../models/report/reportSchema.ts';

interface SpendingCardProps {
  readonly report: Report;
}

const worths = [
  { value: 'paid', label: 'As paid' },
  { value: 'present', label: 'Worth at the beginning' },
] as const;

const SPENT_px = 220;
const SAVED_px = 120;

/** What options have spent so far, year by year, when one overtakes the other, and by how much. Arrow keys go through the years. */
export function SpendingCard({ report }: SpendingCardProps): JSX.Element {
  const { ref, width } = useWidth();
  const worth = useSignal<(typeof worths)[number]['value']>('paid');
  const lines = spendingLines(report, worth.value === 'present');
  const { spent, saved, crossings, unit, paybacks, yearCount } = lines;
  const isEmpty = spent.every(({ amounts }) => amounts.every((amount) => amount === 0));
  const said = paybacks.map(({ name, text }) => `${name} ${text}`);
  return (
    <section class="card" aria-labelledby="spending-title">
      <div class="card-head">
        <h2 id="spending-title">Spent so far</h2>
        <Segments
          label="Worth of payments"
          choices={worths}
          value={worth.value}
          onChoose={(value) => {
            worth.value = value;
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
      {isEmpty && <p class="empty">Nothing is spent: the plan has no racks, or nothing has a price.</p>}
      <div ref={ref} class={isEmpty ? '' : 'chart-room'}>
        {width > 0 && !isEmpty && (
          <SteppedChart
            by="year"
            steps={Array.from({ length: yearCount + 1 }, (_, year) => year)}
            isRound
            label={`Spent so far over ${String(yearCount)} years. ${said.join('. ')}.`}
            wordsOf={(year) => yearWords(lines, year, report)}
          >
            <Drawing
              drawing={crossingLines(
                { lines: spent, crossings },
                unit.spent,
                { width, plot: SPENT_px },
                chartTheme.value,
              )}
            />
            {saved.length > 0 && (
              <>
                <p class="chart-caption">Saved so far against {report.options[0]?.name}</p>
                <Drawing
                  drawing={crossingLines(
                    { lines: saved, crossings: crossings.map(atZero) },
                    unit.saved,
                    { width, plot: SAVED_px },
                    chartTheme.value,
                  )}
                />
              </>
            )}
          </SteppedChart>
        )}
      </div>
    </section>
  );
}

type Crossing = ReturnType<typeof spendingLines>['crossings'][number];

/** Where both have spent the same, nothing is saved. */
const atZero = (crossing: Crossing): Crossing => ({ ...crossing, amount: 0, label: '' });
