import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ParetoDesigns } from '../../../../models/present/charts/paretoDesigns.ts';
import { paretoScatter } from '../../../../models/present/charts/paretoScatter.ts';
import { fixed } from '../../../../models/present/format/number.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { ReadableChart } from '../../../ui/ReadableChart.tsx';
import { useWidth } from '../../../ui/useWidth.ts';

interface ParetoChartProps {
  /** Of a search; `chosenId` is the design that the page shows. */
  readonly shape: ParetoDesigns;
  /** Called with the id of a design that is clicked, or chosen with Enter or Space: of the front or another one. */
  readonly onChoose: (id: string) => void;
}

/** The designs of a search between two figures, of which one can be chosen by pointer and keys. */
export function ParetoChart({ shape, onChoose }: ParetoChartProps): JSX.Element {
  const { ref, width } = useWidth();
  const theme = chartTheme.value;
  const chart = useMemo(() => paretoScatter(shape, { width }, theme), [shape, width, theme]);
  const { x, y, designs, frontIds } = shape;
  const title = `${y.label} over ${x.label}`;
  const label = `${title}: ${fixed(designs.length, 0)} designs, ${fixed(frontIds.length, 0)} on the Pareto front`;
  return (
    <div ref={ref} class="chart-room">
      {width > 0 && <ReadableChart chart={chart} title={title} label={label} onChoose={onChoose} />}
    </div>
  );
}
