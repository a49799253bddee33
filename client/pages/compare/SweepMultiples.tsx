import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { sweepLines } from '../../../models/present/charts/sweepLines.ts';
import {
  sweepPanels,
  sweepRemarks,
  type SweepPanelData,
} from '../../../models/present/figures/sweepPanels.ts';
import type { Sweep } from '../../../models/study/sweep.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { inShownUnits } from '../../state/inShownUnits.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { ReadableChart } from '../../ui/ReadableChart.tsx';
import { useWidth } from '../../ui/useWidth.ts';

interface SweepMultiplesProps {
  readonly sweep: Sweep;
}

/** A sweep over numbers as small multiples: PUE, energy, cost, carbon and water. */
export function SweepMultiples({ sweep }: SweepMultiplesProps): JSX.Element {
  const units = displayUnits.value;
  return (
    <>
      <div class="sweep-panels">
        {sweepPanels(sweep, units).map((data) => (
          <PanelChart key={data.figure} data={data} name={sweep.label} />
        ))}
      </div>
      <p class="field-note study-note">
        A ring marks the value of the plan.{' '}
        {sweepRemarks(sweep, units)
          .map((text) => inShownUnits(text))
          .join(' ')}
      </p>
    </>
  );
}

interface PanelChartProps {
  readonly data: SweepPanelData;
  readonly name: string;
}

function PanelChart({ data: { title, panel }, name }: PanelChartProps): JSX.Element {
  const { ref, width } = useWidth();
  const theme = chartTheme.value;
  const chart = useMemo(() => sweepLines(panel, { width }, theme), [panel, width, theme]);
  return (
    <div class="sweep-panel">
      <h3>{title}</h3>
      <div ref={ref}>
        {width > 0 && (
          <ReadableChart chart={chart} title={`${title} over ${name}`} label={`${title} over ${name}.`} />
        )}
      </div>
    </div>
  );
}
