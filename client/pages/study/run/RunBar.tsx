import type { JSX } from 'preact';
import { countText } from '../../../../models/units/text.ts';
import { inShownUnits } from '../../../state/inShownUnits.ts';
import { described, runTime_s } from '../state/description.ts';
import { saveStudyFile } from '../StudyActions.tsx';
import { durationText } from './durationText.ts';
import { MAX_ROWS_HERE } from './rowLimit.ts';
import { cancelRun, pauseRun, resumeRun, run } from './runStudy.ts';
import { startRun } from './startRun.ts';

/** How many rows the study has, how long it takes, and the run. */
export function RunBar({ studyId }: { readonly studyId: string }): JSX.Element {
  const state = run.value;
  const isOwn = state.kind !== 'none' && state.studyId === studyId;
  if (isOwn && (state.kind === 'running' || state.kind === 'paused')) return <Progress state={state} />;
  const isOtherRunning = !isOwn && (state.kind === 'running' || state.kind === 'paused');
  return (
    <section class="card study-run" aria-label="Run">
      <p role="status">
        <Extent />
        {isOwn && state.kind === 'failed' && (
          <span class="field-message"> {inShownUnits(state.message)}</span>
        )}
      </p>
      <RunButton studyId={studyId} isOtherRunning={isOtherRunning} />
    </section>
  );
}

/** Rows and time, or what prevents the run. */
function Extent(): JSX.Element {
  const known = described.value;
  if (known === null) return <>Reading the question…</>;
  const { description, message, issues } = known;
  if (description === null) {
    const count = issues.length;
    return (
      <>
        {count === 0 ? inShownUnits(message) : `${countText(count, 'problem')} in the question: see above.`}
      </>
    );
  }
  const { rowCount, simulationCount } = description;
  const time_s = runTime_s(known);
  const time = time_s === null ? '' : `: about ${durationText(time_s)} in this browser`;
  const simulations = simulationCount === rowCount ? '' : `, ${countText(simulationCount, 'simulation')}`;
  return (
    <>
      <b>{countText(rowCount, 'row')}</b>
      {simulations}
      {time}
    </>
  );
}

interface RunButtonProps {
  readonly studyId: string;
  readonly isOtherRunning: boolean;
}

function RunButton({ studyId, isOtherRunning }: RunButtonProps): JSX.Element {
  const description = described.value?.description ?? null;
  if (description !== null && description.rowCount > MAX_ROWS_HERE) {
    return (
      <span class="study-elsewhere">
        A browser runs up to {MAX_ROWS_HERE.toLocaleString('en-US')} rows. Save the study file and run it with{' '}
        <code>plenum study run</code>.
        <button type="button" class="button" onClick={saveStudyFile}>
          Save study file
        </button>
      </span>
    );
  }
  return (
    <button
      type="button"
      class="button button-main"
      disabled={description === null || isOtherRunning}
      title={isOtherRunning ? 'Another study is running' : undefined}
      onClick={() => {
        startRun(studyId);
      }}
    >
      Run
    </button>
  );
}

interface ProgressProps {
  readonly state: Extract<typeof run.value, { readonly kind: 'running' | 'paused' }>;
}

function Progress({ state: { kind, doneCount, rowCount, left_s } }: ProgressProps): JSX.Element {
  const isPaused = kind === 'paused';
  const left = isPaused ? 'paused' : left_s === null ? 'starting' : `${durationText(left_s)} left`;
  return (
    <section class="card study-run" aria-label="Run">
      <progress value={doneCount} max={rowCount} aria-label="Rows computed" />
      <p role="status">
        {doneCount.toLocaleString('en-US')} of {countText(rowCount, 'row')}, {left}
      </p>
      <button type="button" class="button" onClick={isPaused ? resumeRun : pauseRun}>
        {isPaused ? 'Continue' : 'Pause'}
      </button>
      <button type="button" class="button" onClick={cancelRun}>
        Cancel
      </button>
    </section>
  );
}
