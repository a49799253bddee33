import type { JSX } from 'preact';
import { addOption } from '../../../models/edit/commands/options.ts';
import { planDocument, run } from '../../state/editor.ts';
import { areNumbersStale, report } from '../../state/models.ts';
import { showField } from '../../state/shownField.ts';
import { NumbersState } from '../NumbersState.tsx';
import { CompareBars } from './CompareBars.tsx';
import { CompareTable } from './CompareTable.tsx';
import { DifferencesTable } from './DifferencesTable.tsx';
import { GapCard } from './GapCard.tsx';

/** With more options than this the two tables stand one below the other. */
const MOST_BESIDE = 2;

/** The options of the plan side by side, with what each saves against the first. */
export function ComparePage(): JSX.Element {
  const current = report.value;
  const first = current?.options[0];
  return (
    <div class={areNumbersStale.value ? 'is-stale' : ''}>
      <div class="page-head">
        <h1>Compare</h1>
        {current !== null && first !== undefined && current.options.length > 1 && (
          <p class="page-hint">Savings are against {first.name}, the first option.</p>
        )}
      </div>
      <NumbersState />
      {current !== null && current.options.length === 1 && (
        <div class="card empty-card">
          <p>The plan has no second option yet: add one and change what it should do differently.</p>
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
          <CompareBars report={current} />
          <GapCard report={current} />
          <div class={current.options.length <= MOST_BESIDE ? 'compare-tables' : 'compare-tables is-stacked'}>
            <CompareTable report={current} />
            <DifferencesTable report={current} />
          </div>
        </>
      )}
    </div>
  );
}
