import type { JSX } from 'preact';
import { cancelModels, isCancelled, restartModels, silence_s } from '../state/models.ts';

/** From this time on a calculation can be cancelled: shorter ones end before a button is reached. */
const CANCELLABLE_s = 5;
/** From this time on it is said that a calculation may never end. */
const HUNG_s = 30;

/** A calculation that takes long or does not end, with the way to end it; or that one was cancelled. */
export function CalculationState(): JSX.Element | null {
  if (isCancelled.value) {
    return (
      <div class="part-failed" role="status">
        <p>The calculation was cancelled: results are those before the last change.</p>
        <button type="button" class="button" onClick={restartModels}>
          Compute
        </button>
      </div>
    );
  }
  const silence = silence_s.value;
  if (silence < CANCELLABLE_s) return null;
  return (
    <div class="part-failed" role="status">
      <p>
        {silence < HUNG_s
          ? 'The calculation takes longer than usual.'
          : `The calculation has not responded for ${String(HUNG_s)} s. A large plan may need longer; if it never ends, cancel it. The plan is not affected.`}
      </p>
      <button type="button" class="button" onClick={cancelModels}>
        Cancel
      </button>
    </div>
  );
}
