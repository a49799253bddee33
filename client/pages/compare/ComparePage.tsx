import type { FunctionComponent, JSX } from 'preact';
import { addOption } from '../../../models/edit/commands/options.ts';
import { planDocument, run } from '../../state/editor.ts';
import { ageClass, yearAge } from '../../state/numbersAge.ts';
import { showField } from '../../state/shownField.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { WhenNear } from '../../ui/WhenNear.tsx';
import { NumbersState } from '../NumbersState.tsx';
import { StudyOfButton } from '../StudyOfButton.tsx';
import { CompareBars } from './CompareBars.tsx';
import { CoolingRankingCard } from './CoolingRankingCard.tsx';
import { CompareTable } from './CompareTable.tsx';
import { DifferencesTable } from './DifferencesTable.tsx';
import { HeadlineCards } from './HeadlineCards.tsx';
import { SavingsByPartCard } from './SavingsByPartCard.tsx';
import { useBaseline } from './useBaseline.ts';

interface StudyProps {
  readonly report: Report;
}

const loadCauses = (): Promise<FunctionComponent<StudyProps>> =>
  import('./SavingCausesCard.tsx').then(({ SavingCausesCard }) => SavingCausesCard);
const loadSweep = (): Promise<FunctionComponent<StudyProps>> =>
  import('./SweepCard.tsx').then(({ SweepCard }) => SweepCard);
const loadTornado = (): Promise<FunctionComponent<StudyProps>> =>
  import('./TornadoCard.tsx').then(({ TornadoCard }) => TornadoCard);

/** With more options than this, the two tables are stacked. */
const MAX_SIDE_BY_SIDE = 2;

/** The options of the plan in comparison, with their savings against the baseline. */
export function ComparePage(): JSX.Element {
  const { current, choose } = useBaseline();
  const baseline = current?.options.find(({ id }) => id === current.comparison.baseline);
  return (
    <div class={ageClass[yearAge.value]}>
      <div class="page-head">
        <h1>Compare</h1>
        {current !== null && baseline !== undefined && current.options.length > 1 && (
          <>
            <SelectBox
              id="compare-baseline"
              label="Savings are relative to"
              choices={current.options.map(({ id, name }) => ({ value: id, label: name }))}
              value={baseline.id}
              onChoose={choose}
            />
            <StudyOfButton of="options" label="Study the options" />
          </>
        )}
      </div>
      <NumbersState />
      {current !== null && current.options.length === 1 && (
        <div class="card empty-card">
          <p>The plan has no second option yet: add one and change its design.</p>
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              run(addOption(planDocument.value));
              showField(['options']);
            }}
          >
            Add an option
          </button>
        </div>
      )}
      {current !== null && current.options.length > 1 && (
        <>
          <HeadlineCards report={current} />
          <CompareBars report={current} />
          <WhenNear id="causes" title="Savings by cause" height_px={360}>
            <Lazy load={loadCauses} props={{ report: current }} />
          </WhenNear>
          <SavingsByPartCard report={current} />
          <div
            class={
              current.options.length <= MAX_SIDE_BY_SIDE ? 'compare-tables' : 'compare-tables is-stacked'
            }
          >
            <CompareTable report={current} />
            <DifferencesTable report={current} />
          </div>
        </>
      )}
      {current !== null && baseline !== undefined && (
        <>
          <WhenNear id="sweep" title="One input varied" height_px={420}>
            <Lazy load={loadSweep} props={{ report: current }} />
          </WhenNear>
          <WhenNear id="tornado" title="Assumptions by effect" height_px={420}>
            <Lazy load={loadTornado} props={{ report: current }} />
          </WhenNear>
          <WhenNear id="ranking" title="All cooling systems for this place" height_px={420}>
            <CoolingRankingCard option={baseline} />
          </WhenNear>
        </>
      )}
    </div>
  );
}
