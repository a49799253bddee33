import type { JSX } from 'preact';
import { failure } from '../state/models.ts';

/** An internal error, which no change of the plan can correct. */
export function ErrorScreen(): JSX.Element | null {
  if (failure.value === null) return null;
  return (
    <div class="failure" role="alert">
      <strong>Something went wrong.</strong> {failure.value} Your plan is saved in this browser; reload the
      page to continue.
    </div>
  );
}
