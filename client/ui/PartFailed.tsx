import type { JSX } from 'preact';
import { Icon } from './Icon.tsx';

interface PartFailedProps {
  /** What could not be loaded, at the start of a sentence: "The glossary". */
  readonly what: string;
  readonly onRetry: () => void;
}

/** A part of the page whose code or data did not arrive over the network; the plan is not affected. */
export function PartFailed({ what, onRetry }: PartFailedProps): JSX.Element {
  return (
    <div class="part-failed" role="alert">
      <Icon name="warning" />
      <p>
        <strong>{what} could not be loaded from the server.</strong> Everything else works, and the plan is
        not affected. {navigator.onLine ? 'The server may be stopped.' : 'This device is offline.'}
      </p>
      <button type="button" class="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
