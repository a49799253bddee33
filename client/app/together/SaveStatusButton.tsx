import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { saveState } from '../../state/saving.ts';
import { syncState } from '../../state/sync.ts';
import { placeFloat } from '../../ui/placeFloat.ts';
import { actOnStatus, actionLabels } from './statusActions.ts';
import { saveStatus, type SaveStatus, type StatusAction } from './saveStatus.ts';
import { StatusAnnouncer } from './StatusAnnouncer.tsx';

/** Where the plan is saved, in this browser and on the server; where something can be done about it, a button tells what. */
export function SaveStatusButton(): JSX.Element {
  const status = saveStatus(saveState.value, syncState.value);
  return (
    <>
      {status.actions.length === 0 ? (
        <span class="save-status" title={status.detail}>
          {status.text}
        </span>
      ) : (
        <StatusButton status={status} />
      )}
      <StatusAnnouncer status={status} />
    </>
  );
}

interface StatusButtonProps {
  readonly status: SaveStatus;
}

function StatusButton({ status: { text, detail, tone, actions } }: StatusButtonProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const act = (action: StatusAction): void => {
    bubble.current?.hidePopover();
    actOnStatus(action);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class={`save-status save-status-${tone}`}
        popovertarget="save-status"
        title={detail}
      >
        {text}
      </button>
      <div
        ref={bubble}
        id="save-status"
        class="bubble save-status-bubble"
        popover="auto"
        onToggle={() => {
          if (bubble.current !== null && button.current !== null) placeFloat(bubble.current, button.current);
        }}
      >
        <p>{detail}</p>
        <p class="save-status-actions">
          {actions.map((action) => (
            <button
              key={action}
              type="button"
              class="button"
              onClick={() => {
                act(action);
              }}
            >
              {actionLabels[action]}
            </button>
          ))}
        </p>
      </div>
    </>
  );
}
