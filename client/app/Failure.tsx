import type { JSX } from 'preact';
import { failure } from '../state/models.ts';

/** A fault of the program itself, which no change of the plan mends. */
export function Failure(): JSX.Element | null {
  if (failure.value === null) return null;
  return (
    <div class="failure" role="alert">
      <strong>Something of the program failed.</strong> {failure.value} Your plan is kept in this browser;
      reload the page to go on.
    </div>
  );
}
