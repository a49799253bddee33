import type { JSX } from 'preact';
import { countText } from '../../../../models/units/text.ts';
import { durationText } from './durationText.ts';
import type { RunState } from './runState.ts';

interface RunProgressProps {
  readonly state: Extract<RunState, { readonly kind: 'running' | 'paused' }>;
}

/** How far a run is, with ways to interrupt and to end it. */
export function RunProgress({ state }: RunProgressProps): JSX.Element {
  const { kind, doneCount, rowCount, left_s, isOnServer, cancel, togglePause } = state;
  const isPaused = kind === 'paused';
  const left = isPaused ? 'paused' : left_s === null ? 'starting' : `${durationText(left_s)} left`;
  return (
    <section class="card study-run" aria-label="Run">
      <progress value={doneCount} max={rowCount} aria-label="Rows computed" />
      <p role="status">
        {doneCount.toLocaleString('en-US')} of {countText(rowCount, 'row')}, {left}
        {isOnServer && ' on the server; it goes on if you leave the page'}
      </p>
      {togglePause !== null && (
        <button type="button" class="button" onClick={togglePause}>
          {isPaused ? 'Continue' : 'Pause'}
        </button>
      )}
      <button type="button" class="button" onClick={cancel}>
        Cancel
      </button>
    </section>
  );
}
