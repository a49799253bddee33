import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { OptionReport, Report } from '../../../models/report/reportSchema.ts';
import { costWaterfall } from '../../../models/present/charts/costWaterfall.ts';
import {
  waterfallData,
  type WaterfallData,
  type WaterfallBasis,
} from '../../../models/present/figures/waterfallData.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { ReadableChart } from '../../ui/ReadableChart.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useWidth } from '../../ui/useWidth.ts';

interface WaterfallCardProps {
  readonly report: Report;
  /** The option that the page shows; if it is the baseline, the next option is compared with it. */
  readonly option: OptionReport;
}

const kinds = [
  { value: 'present', label: 'Net present cost' },
  { value: 'yearly', label: 'Per year' },
] as const;

/** Cost difference between an option and the baseline, part by part. */
export function WaterfallCard({ report, option }: WaterfallCardProps): JSX.Element | null {
  const kind = useSignal<WaterfallBasis>('present');
  const [first, second] = report.options;
  const other = option === first ? second : option;
  if (first === undefined || other === undefined) return null;
  const shown = waterfallData(report, other, kind.value);
  return (
    <section class="card" aria-labelledby="waterfall-title">
      <div class="card-head">
        <h2 id="waterfall-title">
          From {first.name} to {other.name}
        </h2>
        <Segments
          label="Cost"
          choices={kinds}
          value={kind.value}
          onChoose={(value) => {
            kind.value = value;
          }}
        />
      </div>
      {shown === undefined ? (
        <p class="empty">
          {other.name} has a different analysis period or discount rate, or energy cost only.
        </p>
      ) : (
        <WaterfallChart {...shown} />
      )}
    </section>
  );
}

/** Measures its width; it is mounted only if there is something to draw. */
function WaterfallChart({ fall, words, unchanged }: WaterfallData): JSX.Element {
  const { ref, width } = useWidth();
  return (
    <div ref={ref} class="chart-room">
      {width > 0 && (
        <ReadableChart
          chart={costWaterfall(fall, { width }, chartTheme.value)}
          title="the difference by part"
          label={words}
        />
      )}
      {unchanged.length > 0 && <p class="field-note">Same in both: {unchanged.join(', ').toLowerCase()}.</p>}
    </div>
  );
}
