import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { distributionData } from '../../../../models/present/figures/studies/distributionData.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { DistributionView } from '../charts/DistributionView.tsx';
import { showOtherwise } from '../state/studies.ts';
import { FigureChoice } from './FigureChoice.tsx';
import { FixedPoints } from './FixedPoints.tsx';
import type { ShownResult } from './ShownResult.ts';

const curveChoices = [
  { value: 'cumulative', label: 'At most' },
  { value: 'exceedance', label: 'Above' },
] as const;

/** The values of a figure in all rows, or in those of some points. */
export function SpreadView({ result, view }: ShownResult): JSX.Element {
  const { description, rows } = result;
  const units = displayUnits.value;
  const data = useMemo(
    () => distributionData(description, rows, view, units),
    [description, rows, view, units],
  );
  return (
    <>
      <div class="study-controls">
        <FigureChoice
          id="study-spread-figure"
          study={description}
          value={view.figure}
          onChoose={(figure) => {
            showOtherwise({ figure });
          }}
        />
        <FixedPoints result={result} view={view} axes={description.axes.map((_, place) => place)} hasAll />
        <Segments
          label="Curve"
          choices={curveChoices}
          value={view.curve}
          onChoose={(curve) => {
            showOtherwise({ curve });
          }}
        />
      </div>
      {data.problem === null ? (
        <DistributionView distribution={data.distribution} />
      ) : (
        <p class="empty">{data.problem}</p>
      )}
    </>
  );
}
