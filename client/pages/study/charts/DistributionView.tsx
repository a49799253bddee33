import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { FigureDistribution } from '../../../../models/present/charts/figureDistribution.ts';
import { distributionChart } from '../../../../models/present/charts/distributionChart.ts';
import { valueInUnit } from '../../../../models/present/charts/figureAxis.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { ReadableChart } from '../../../ui/ReadableChart.tsx';
import { useWidth } from '../../../ui/useWidth.ts';

interface DistributionViewProps {
  readonly distribution: FigureDistribution;
}

/** The values that a figure takes in the runs of a study. */
export function DistributionView({ distribution }: DistributionViewProps): JSX.Element {
  const { ref, width } = useWidth();
  const theme = chartTheme.value;
  const chart = useMemo(
    () => distributionChart(distribution, { width }, theme),
    [distribution, width, theme],
  );
  const { figure, percentiles } = distribution;
  const told = percentiles.map(
    ({ percent, value }) => `P${String(percent)} ${valueInUnit(value, figure.unit)}`,
  );
  const title = `distribution of ${figure.label}`;
  return (
    <div ref={ref} class="chart-room">
      {width > 0 && (
        <ReadableChart chart={chart} title={title} label={[`The ${title}`, ...told].join(', ')} />
      )}
    </div>
  );
}
