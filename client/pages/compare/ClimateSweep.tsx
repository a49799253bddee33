import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { climateDots } from '../../../models/present/charts/climateDots.ts';
import { studyFigures, type StudyFigure } from '../../../models/present/figures/studyFigure.ts';
import { climateRows, sweepRemarks } from '../../../models/present/figures/sweepPanels.ts';
import type { Sweep } from '../../../models/study/sweep.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { inShownUnits } from '../../state/inShownUnits.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { ReadableChart } from '../../ui/ReadableChart.tsx';
import { Segments } from '../../ui/Segments.tsx';

import { useWidth } from '../../ui/useWidth.ts';

interface ClimateSweepProps {
  readonly sweep: Sweep;
}

/** A sweep over climates: a row for each place, a dot for each option. */
export function ClimateSweep({ sweep }: ClimateSweepProps): JSX.Element {
  const figure = useSignal<StudyFigure>('energy');
  const { ref, width } = useWidth();
  const units = displayUnits.value;
  const shown = climateRows(sweep, figure.value, units);
  return (
    <>
      <div class="study-controls">
        <Segments
          label="Figure"
          choices={studyFigures}
          value={figure.value}
          onChoose={(value) => {
            figure.value = value;
          }}
        />
      </div>
      <div ref={ref} class="chart-room">
        {shown === undefined && <p class="empty">No option has this figure in these climates.</p>}
        {width > 0 && shown !== undefined && (
          <ReadableChart
            chart={climateDots(shown.rows, shown.unit, { width }, chartTheme.value)}
            title={`${shown.title} by climate`}
            label={`${shown.title} in ${String(shown.rows.length)} climates.`}
          />
        )}
      </div>
      <p class="field-note study-note">
        {sweepRemarks(sweep, units)
          .map((text) => inShownUnits(text))
          .join(' ')}
      </p>
    </>
  );
}
