import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { rowOfCell } from '../../../../models/study/analysis/rowOfCell.ts';
import { studyHeatData } from '../../../../models/present/figures/studies/studyHeatData.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { StudyHeatView } from '../charts/StudyHeatView.tsx';
import { showOtherwise } from '../state/studies.ts';
import { FigureChoice } from './FigureChoice.tsx';
import { FixedPoints } from './FixedPoints.tsx';
import type { ChoosingProps } from './ShownResult.ts';

const statisticChoices = [
  { value: 'median', label: 'Median' },
  { value: 'least', label: 'Least' },
  { value: 'most', label: 'Most' },
] as const;

/** A figure over two axes of a study. */
export function HeatMapView({ result, view, onChoose }: ChoosingProps): JSX.Element {
  const { description, rows } = result;
  const { axes } = description;
  const units = displayUnits.value;
  const data = useMemo(() => studyHeatData(description, rows, view, units), [description, rows, view, units]);
  const others = axes.flatMap((_, place) => (place === view.across || place === view.down ? [] : [place]));
  const isSummarised = description.drawCount > 1 || others.some((place) => !view.fixed.has(place));
  return (
    <>
      <div class="study-controls">
        <FigureChoice
          id="study-map-figure"
          study={description}
          value={view.figure}
          onChoose={(figure) => {
            showOtherwise({ figure });
          }}
        />
        {axes.length > 2 && <AxisChoices view={view} labels={axes.map(({ label }) => label)} />}
        {axes.length > 2 && <FixedPoints result={result} view={view} axes={others} hasAll />}
        {isSummarised && (
          <Segments
            label="Of several rows"
            choices={statisticChoices}
            value={view.statistic}
            onChoose={(statistic) => {
              showOtherwise({ statistic });
            }}
          />
        )}
        {axes.length === 2 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              showOtherwise({ across: view.down, down: view.across });
            }}
          >
            Swap axes
          </button>
        )}
      </div>
      {data.problem === null ? (
        <>
          <StudyHeatView
            heat={data.heat}
            onChoose={(cell) => {
              const [across = 0, down] = cell
                .split(',')
                .map((place) => (place === '' ? undefined : Number(place)));
              onChoose(
                rowOfCell(description, rows, { ...view, acrossPoint: across, downPoint: down ?? null }),
              );
            }}
          />
          {data.note !== '' && <p class="field-note study-note">{data.note}</p>}
        </>
      ) : (
        <p class="empty">{data.problem}</p>
      )}
    </>
  );
}

interface AxisChoicesProps {
  readonly view: ChoosingProps['view'];
  readonly labels: readonly string[];
}

function AxisChoices({ view, labels }: AxisChoicesProps): JSX.Element {
  const choices = labels.map((label, place) => ({ value: String(place), label }));
  const { across, down } = view;
  return (
    <>
      <SelectBox
        id="study-map-across"
        label="Columns"
        choices={choices}
        value={String(across)}
        onChoose={(value) => {
          const next = Number(value);
          showOtherwise({ across: next, down: next === down ? across : down });
        }}
      />
      <SelectBox
        id="study-map-down"
        label="Rows"
        choices={choices}
        value={String(down ?? 0)}
        onChoose={(value) => {
          const next = Number(value);
          showOtherwise({ down: next, across: next === across ? down : across });
        }}
      />
    </>
  );
}
