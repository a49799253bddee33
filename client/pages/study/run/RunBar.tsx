import type { JSX } from 'preact';
import { countText } from '../../../../models/units/text.ts';
import type { BrowserStudy } from '../../../library/studyStore.ts';
import { inShownUnits } from '../../../state/inShownUnits.ts';
import { askedStudy, runTime_s } from '../state/description.ts';
import { durationText } from './durationText.ts';
import { RunButton } from './RunButton.tsx';
import { RunWarnings } from './RunWarnings.tsx';
import { RunProgress } from './RunProgress.tsx';
import { MAX_ROWS_HERE } from './rowLimit.ts';
import { runState } from './runState.ts';

/** How many rows the study has, how long it takes, and the run. */
export function RunBar({ study }: { readonly study: BrowserStudy }): JSX.Element {
  const state = runState.value;
  const isOwn = state.kind !== 'none' && state.studyId === study.id;
  const isRunning = state.kind === 'running' || state.kind === 'paused';
  if (isOwn && isRunning) return <RunProgress state={state} />;
  return (
    <section class="card study-run" aria-label="Run">
      <p role="status">
        <Extent />
        {isOwn && state.kind === 'failed' && (
          <span class="field-message"> {inShownUnits(state.message)}</span>
        )}
      </p>
      <RunButton study={study} isOtherRunning={!isOwn && isRunning} />
      <RunWarnings />
    </section>
  );
}

/** Rows and time, or what prevents the run. */
function Extent(): JSX.Element {
  const known = askedStudy.value;
  if (known === null) return <>Reading the question…</>;
  const { description, message, issues } = known;
  if (description === null) {
    const count = issues.length;
    const where = issues[0]?.path === '' ? inShownUnits(message) : 'see above.';
    return (
      <>{count === 0 ? inShownUnits(message) : `${countText(count, 'problem')} in the question: ${where}`}</>
    );
  }
  const { rowCount, simulationCount, document } = description;
  if (document.search !== undefined) {
    const { evaluationCount } = document.search;
    const isElsewhere = evaluationCount > MAX_ROWS_HERE;
    const search_s = known.row_ms === null || isElsewhere ? null : (evaluationCount * known.row_ms) / 1000;
    return (
      <>
        <b>{countText(rowCount, 'design')}</b>, of which at most {evaluationCount.toLocaleString('en-US')} are
        computed
        {search_s === null ? '' : `: about ${durationText(search_s)} in this browser`}
      </>
    );
  }
  const time_s = rowCount > MAX_ROWS_HERE ? null : runTime_s(known);
  const simulations = simulationCount === rowCount ? '' : `, ${countText(simulationCount, 'simulation')}`;
  return (
    <>
      <b>{countText(rowCount, 'row')}</b>
      {simulations}
      {time_s === null ? '' : `: about ${durationText(time_s)} in this browser`}
    </>
  );
}
