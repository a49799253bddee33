import type { JSX } from 'preact';
import type { PageFailure } from '../state/failure.ts';

/** What is left if the frame of the application itself cannot be drawn: what happened, and ways on. */
export function rootError({ what, detail }: PageFailure, again: () => void): JSX.Element {
  return (
    <main class="page root-error">
      <h1>{what}</h1>
      <p>
        An error in the program stopped the page: <code>{detail.split('\n')[0]}</code>. Plans that were saved
        in this browser are still there.
      </p>
      <div class="program-error-actions">
        <button type="button" class="button" onClick={again}>
          Try again
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            location.reload();
          }}
        >
          Reload the page
        </button>
        <a class="button" href="/">
          Home
        </a>
      </div>
      <details>
        <summary>Details</summary>
        <pre tabIndex={0}>{detail}</pre>
      </details>
    </main>
  );
}
