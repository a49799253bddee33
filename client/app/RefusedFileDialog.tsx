import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { refusedFile } from './documents.ts';

const MAX_SHOWN = 50;

/** States why a file could not be opened: each error with its location. */
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
          <p>The open plan is unchanged. {refused.issues.length === 0 ? refused.message : 'In the file:'}</p>
          <ul class="issue-list" tabIndex={0} aria-label="Errors">
            {refused.issues.slice(0, MAX_SHOWN).map(({ path, message }, index) => (
              <li key={index}>
                {path !== '' && <code>{path}</code>} {message}
              </li>
            ))}
          </ul>
          {refused.issues.length > MAX_SHOWN && <p>{refused.issues.length - MAX_SHOWN} more.</p>}
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
