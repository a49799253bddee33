import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { StudyHeat } from '../../../../models/present/charts/studyHeat.ts';
import { studyHeatMap } from '../../../../models/present/charts/studyHeatMap.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { ReadableChart } from '../../../ui/ReadableChart.tsx';
import { useWidth } from '../../../ui/useWidth.ts';

interface StudyHeatViewProps {
  readonly heat: StudyHeat;
  /** Called with the id of a cell that is clicked, or chosen with Enter or Space. */
  readonly onChoose?: (id: string) => void;
}

/** A figure of a study over two of its axes. */
export function StudyHeatView({ heat, onChoose }: StudyHeatViewProps): JSX.Element {
  const { ref, width } = useWidth();
  const theme = chartTheme.value;
  const chart = useMemo(() => studyHeatMap(heat, { width }, theme), [heat, width, theme]);
  const title = `${heat.figure.label} over ${heat.across.label} and ${heat.down.label}`;
  return (
    <div ref={ref} class="chart-room">
      {width > 0 && (
        <ReadableChart chart={chart} title={title} label={`${title}, as a heat map.`} onChoose={onChoose} />
      )}
    </div>
  );
}
