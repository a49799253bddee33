import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { StoreFailureKind } from '../library/storeFailure.ts';
import { saveNow, saveState } from '../state/saving.ts';
import { placeFloat } from '../ui/placeFloat.ts';
import { savePlan } from './documents.ts';

const shortReasons: Readonly<Record<StoreFailureKind, string>> = {
  newer: 'reload the page',
  'older-tab': 'close the older tab',
  unavailable: 'kept until the tab closes',
  full: 'storage is full',
  failed: 'trying again',
};

/** Whether the library of this browser has all changes; where it does not, why, and what to do. */
export function SaveStatus(): JSX.Element {
  const state = saveState.value;
  switch (state.kind) {
    case 'untouched':
      return (
        <Status
          text={state.what === 'example' ? 'Example, not saved until edited' : 'Not saved until edited'}
        />
      );
    case 'saved':
      return <Status text="Saved" detail="All changes are saved in this browser." />;
    case 'saving':
      return <Status text="Saving…" />;
    case 'not-saved':
      return <NotSaved why={state.why} reason={state.reason} />;
  }
}

function Status({ text, detail = text }: { readonly text: string; readonly detail?: string }): JSX.Element {
  return (
    <span class="save-status" title={detail}>
      {text}
    </span>
  );
}

interface NotSavedProps {
  readonly why: StoreFailureKind;
  readonly reason: string;
}

function NotSaved({ why, reason }: NotSavedProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const onToggle = (): void => {
    if (bubble.current !== null && button.current !== null) placeFloat(bubble.current, button.current);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="save-status save-status-failed"
        popovertarget="save-failure"
        title={reason}
      >
        Not saved: {shortReasons[why]}
      </button>
      <span class="sr-only" role="alert">
        Not saved. {reason}
      </span>
      <div ref={bubble} id="save-failure" class="bubble save-failure" popover="auto" onToggle={onToggle}>
        <p>{reason}</p>
        <p class="save-failure-actions">
          <button type="button" class="button" onClick={savePlan}>
            Save file
          </button>
          <button type="button" class="button" onClick={saveNow}>
            Try again
          </button>
        </p>
      </div>
    </>
  );
}
