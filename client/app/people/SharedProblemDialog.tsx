import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { sharedProblem } from './sharedProblem.ts';

/** Says that a link shows no plan, and why. */
export function SharedProblemDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="shared-problem-title"
      onClose={() => {
        sharedProblem.value = null;
      }}
    >
      <h2 id="shared-problem-title">This link shows no plan</h2>
      <p>{sharedProblem.value?.problem}</p>
      <p class="together-lead">{sharedProblem.value?.remedy}</p>
      <div class="dialog-actions">
        <button
          type="button"
          class="button button-main"
          autofocus
          onClick={() => {
            dialog.current?.close();
          }}
        >
          Close
        </button>
      </div>
    </dialog>
  );
}
