import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { chartThemeOf } from '../../../../models/present/charts/chartTheme.ts';
import { loadDuration } from '../../../../models/present/charts/loadDuration.ts';
import { figureText, scaledFigure } from '../../../../models/present/format/figure.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { ReadableChart } from '../../../ui/ReadableChart.tsx';
import { useWidth } from '../../../ui/useWidth.ts';
import type { Hours } from '../../../worker/protocol/protocol.ts';

interface LoadDurationCardProps {
  readonly name: string;
  /** Index of the option in the plan, which selects its colours. */
  readonly place: number;
  readonly hours: Hours | null;
  /** Largest load of all options, which have the same scale. */
  readonly most_kW: number;
}

/** The number of hours of the year in which each load is reached. */
export function LoadDurationCard({ name, place, hours, most_kW }: LoadDurationCardProps): JSX.Element {
  const { ref, width } = useWidth();
  const theme = chartTheme.value;
  const colours = chartThemeOf(theme, place);
  const drawing = useMemo(
    () =>
      hours === null || width === 0
        ? null
        : loadDuration(
            { facility_kW: hours.facilityDuration_kW, it_kW: hours.itDuration_kW, colours },
            { width, most_kW },
            theme,
          ),
    [hours, width, theme, place, most_kW],
  );
  return (
    <section class="card" aria-labelledby="duration-title">
      <div class="card-head">
        <h2 id="duration-title">Load duration</h2>
        <ul class="legend" aria-label="Curves">
          <li>
            <span class="legend-swatch" style={{ background: colours.soft }} aria-hidden="true" />
            Facility
          </li>
          <li>
            <span class="legend-swatch" style={{ background: colours.main }} aria-hidden="true" />
            IT
          </li>
        </ul>
      </div>
      <div ref={ref} class="chart-room">
        {drawing !== null && hours !== null && (
          <ReadableChart
            chart={drawing}
            title={`the load duration of ${name}`}
            label={`Load duration of ${name}: ${summaryOf(hours)}`}
          />
        )}
      </div>
    </section>
  );
}

/** Highest, median and lowest hour of both curves. */
function summaryOf({ facilityDuration_kW, itDuration_kW }: Hours): string {
  const summary = (name: string, loads: Float64Array): string => {
    const at = (share: number): string =>
      figureText(scaledFigure('power', loads[Math.round((loads.length - 1) * share)] ?? 0));
    return `${name} at most ${at(0)}, half of the year at least ${at(0.5)}, always at least ${at(1)}`;
  };
  return `${summary('facility', facilityDuration_kW)}; ${summary('IT', itDuration_kW)}`;
}
