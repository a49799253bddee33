import { inShownUnits } from '../state/inShownUnits.ts';
import type { JSX } from 'preact';
import { dismiss, notices } from '../state/notices.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** Short messages at the lower edge of the page, where they cover no field for long. */
export function Notices(): JSX.Element {
  return (
    <div class="notices" role="status">
      {notices.value.map(({ id, text, action }) => (
        <div key={id} class="notice">
          <span class="notice-text" title={inShownUnits(text)}>
            {inShownUnits(text)}
          </span>
          {action !== undefined && (
            <button
              type="button"
              class="notice-action"
              title={action.label}
              onClick={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <IconButton
            icon="remove"
            label="Dismiss"
            onPress={() => {
              dismiss(id);
            }}
          />
        </div>
      ))}
    </div>
  );
}
