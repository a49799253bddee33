import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import {
  sensitivityBars,
  type SensitivityIndices,
} from '../../../../models/present/charts/sensitivityBars.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { ReadableChart } from '../../../ui/ReadableChart.tsx';
import { useWidth } from '../../../ui/useWidth.ts';

interface SensitivityViewProps {
  readonly sensitivity: SensitivityIndices;
  /** The figure whose variance is shared: "Annual cost". */
  readonly figureLabel: string;
}

/** First-order and total Sobol indices of the inputs of a study. */
export function SensitivityView({ sensitivity, figureLabel }: SensitivityViewProps): JSX.Element {
  const { ref, width } = useWidth();
  const theme = chartTheme.value;
  const chart = useMemo(() => sensitivityBars(sensitivity, { width }, theme), [sensitivity, width, theme]);
  const title = `Sobol indices of the inputs for ${figureLabel}`;
  const names = sensitivity.rows.map(({ label }) => label).join(', ');
  return (
    <div ref={ref} class="chart-room">
      {width > 0 && <ReadableChart chart={chart} title={title} label={`${title}: ${names}`} />}
    </div>
  );
}
