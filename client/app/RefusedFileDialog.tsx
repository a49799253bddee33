import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { refusedFile } from './documents.ts';

const MOST_SHOWN = 50;

/** Says why a file could not be opened: each thing that is wrong, with its place. */
export function RefusedFileDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const refused = refusedFile.value;
  useEffect(() => {
    if (refused !== null) dialog.current?.showModal();
  }, [refused]);
  const close = (): void => {
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="refused-title"
      onClose={() => {
        refusedFile.value = null;
      }}
    >
      {refused !== null && (
        <>
          <h2 id="refused-title">{refused.name} could not be opened</h2>
          <p>
            Nothing has changed on the page. {refused.issues.length === 0 ? refused.message : 'In the file:'}
          </p>
          <ul class="issue-list" tabIndex={0} aria-label="What is wrong">
            {refused.issues.slice(0, MOST_SHOWN).map(({ path, message }, index) => (
              <li key={index}>
                {path !== '' && <code>{path}</code>} {message}
              </li>
            ))}
          </ul>
          {refused.issues.length > MOST_SHOWN && <p>And {refused.issues.length - MOST_SHOWN} more.</p>}
          <div class="dialog-actions">
            <button type="button" class="button button-main" autofocus onClick={close}>
              Close
            </button>
          </div>
        </>
      )}
    </dialog>
  );
}
