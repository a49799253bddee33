import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { frontData } from '../../../../models/present/figures/studies/frontData.ts';
import type { StudyObjective } from '../../../../models/study/document/studySchema.ts';
import { countText } from '../../../../models/units/text.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { ParetoChart } from '../charts/ParetoChart.tsx';
import { showOtherwise } from '../state/studies.ts';
import { FigureChoice } from './FigureChoice.tsx';
import { FrontList } from './FrontList.tsx';
import type { ChoosingProps } from './ShownResult.ts';

const goals = [
  { value: 'least', label: 'Less' },
  { value: 'most', label: 'More' },
] as const;

/** The designs between two figures, and those that no other beats in both. */
export function FrontView({ result, view, chosen, onChoose }: ChoosingProps): JSX.Element {
  const { description, rows } = result;
  const units = displayUnits.value;
  const { objectives } = view;
  const data = useMemo(
    () => frontData(description, rows, objectives, units),
    [description, rows, JSON.stringify(objectives), units],
  );
  const shape = useMemo(
    () =>
      data.problem === null ? { ...data.designs, chosenId: chosen === null ? null : String(chosen) } : null,
    [data, chosen],
  );
  const change = (place: 0 | 1, objective: Partial<StudyObjective>): void => {
    const next = objectives.map((own, index) => (index === place ? { ...own, ...objective } : own));
    showOtherwise({ objectives: next });
  };
  return (
    <>
      <div class="study-controls">
        {([0, 1] as const).map((place) => (
          <div key={place} class="study-objective">
            <FigureChoice
              id={`study-front-${String(place)}`}
              label={place === 0 ? 'Across' : 'Up'}
              study={description}
              value={objectives[place].figure}
              onChoose={(figure) => {
                change(place, { figure });
              }}
            />
            <Segments
              label={`Better ${place === 0 ? 'across' : 'up'}`}
              choices={goals}
              value={objectives[place].goal}
              onChoose={(goal) => {
                change(place, { goal });
              }}
            />
          </div>
        ))}
      </div>
      {data.problem !== null && <p class="empty">{data.problem}</p>}
      {data.problem === null && shape !== null && (
        <>
          {data.note !== '' && <p class="study-verdict">{data.note}</p>}
          <ParetoChart
            shape={shape}
            onChoose={(id) => {
              onChoose(Number(id));
            }}
          />
          {data.front.length > 0 && (
            <>
              <h3 class="study-part-title">
                Best designs: {countText(data.front.length, 'design')} on the front
              </h3>
              <FrontList
                result={result}
                objectives={objectives}
                front={data.front}
                chosen={chosen}
                onChoose={onChoose}
              />
            </>
          )}
        </>
      )}
    </>
  );
}
