import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { GrowthResult } from '../../../models/workload/ai/growth.ts';
import { growthLines } from '../../../models/present/charts/growthLines.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { ReadableChart } from '../../ui/ReadableChart.tsx';
import { useWidth } from '../../ui/useWidth.ts';

interface GrowthChartProps {
  readonly result: GrowthResult;
}

/** Demand and hardware as lines. */
export function GrowthChart({ result }: GrowthChartProps): JSX.Element {
  const { ref, width } = useWidth();
  const theme = chartTheme.value;
  const chart = useMemo(() => growthLines(result, { width }, theme), [result, width, theme]);
  return (
    <div ref={ref} class="growth-chart">
      {width > 0 && (
        <ReadableChart
          chart={chart}
          title="demand and hardware"
          label="Demand and hardware over the years."
        />
      )}
    </div>
  );
}
