import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { saveState } from '../../state/saving.ts';
import { syncState } from '../../state/sync.ts';
import { placeFloat } from '../../ui/placeFloat.ts';
import { actOnStatus, actionLabels } from './statusActions.ts';
import { saveStatus, type SaveStatus, type StatusAction } from './saveStatus.ts';
import { StatusAnnouncer } from './StatusAnnouncer.tsx';

/** Where the plan is saved, in this browser and on the server; where something can be done about it, a button tells what. */
export function SaveStatusButton(): JSX.Element {
  const status = saveStatus(saveState.value, syncState.value);
  const text = useRef<HTMLSpanElement>(null);
  const wasFocused = useRef(false);
  const isText = status.actions.length === 0;
  useLayoutEffect(() => {
    if (isText && wasFocused.current) text.current?.focus();
    wasFocused.current = false;
  }, [isText]);
  return (
    <>
      {isText ? (
        <span ref={text} class="save-status" tabIndex={-1} title={status.detail}>
          {status.text}
        </span>
      ) : (
        <StatusButton
          status={status}
          onLeave={(isFocused) => {
            wasFocused.current = isFocused;
          }}
        />
      )}
      <StatusAnnouncer status={status} />
    </>
  );
}

interface StatusButtonProps {
  readonly status: SaveStatus;
  /** Called before the button disappears, as nothing is left to be done: focus would be lost with it. */
  readonly onLeave: (isFocused: boolean) => void;
}

function StatusButton({ status: { text, detail, tone, actions }, onLeave }: StatusButtonProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => () => {
      const { activeElement } = document;
      onLeave(activeElement === button.current || bubble.current?.contains(activeElement) === true);
    },
    [],
  );
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
