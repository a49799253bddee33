import type { JSX } from 'preact';
import type { GrowthResult } from '../../../models/workload/ai/growth.ts';
import { growthLines } from '../../../models/present/charts/growthLines.ts';
import { countFigure } from '../../../models/present/format/count.ts';
import { figureText } from '../../../models/present/format/figure.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { Drawing } from '../../ui/Drawing.tsx';
import { SteppedChart } from '../../ui/SteppedChart.tsx';
import { useWidth } from '../../ui/useWidth.ts';

interface GrowthChartProps {
  readonly result: GrowthResult;
}

/** Demand and hardware as lines. The pointer or the arrow keys select a year. */
export function GrowthChart({ result }: GrowthChartProps): JSX.Element {
  const { ref, width } = useWidth();
  const { years } = result;
  const wordsOf = (step: number): string[] => {
    const shown = years.find(({ year }) => year === step);
    return shown === undefined ? [] : yearText(shown);
  };
  return (
    <div ref={ref} class="growth-chart">
      {width > 0 && (
        <SteppedChart
          by="year"
          steps={years.map(({ year }) => year)}
          label="Demand and hardware over the years."
          wordsOf={wordsOf}
        >
          <Drawing drawing={growthLines(result, { width }, chartTheme.value)} />
        </SteppedChart>
      )}
    </div>
  );
}

function yearText({ year, demandRatio, hardwareRatio, gapRatio }: GrowthResult['years'][number]): string[] {
  const times = (value: number): string => `${figureText(countFigure(value))} times`;
  return [
    String(year),
    `Demand ${times(demandRatio)}`,
    `Hardware ${times(hardwareRatio)}`,
    `Demand over hardware ${times(gapRatio)}`,
  ];
}
