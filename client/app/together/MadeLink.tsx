import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { NewShareLink } from '../../sync/shareLinks.ts';
import { timeText } from '../../ui/timeText.ts';

interface MadeLinkProps {
  readonly link: NewShareLink;
  readonly onAnother: () => void;
}

/** A link that was just made: the only time that it is shown. */
export function MadeLink({ link, onAnother }: MadeLinkProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const outcome = useSignal('');
  const address = new URL(link.path, location.origin).href;
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      outcome.value = 'Copied.';
    } catch {
      // Without the right to the clipboard, as on an address without TLS.
      field.current?.select();
      outcome.value = 'The link is selected: copy it with the keyboard.';
    }
  };
  return (
    <section class="share-made" aria-label="New link">
      <label class="field-label" for="share-address">
        The link, until {timeText(Date.parse(link.share.endsAt))}
      </label>
      <div class="share-address">
        <input ref={field} id="share-address" class="input" readOnly value={address} />
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            void copy();
          }}
        >
          Copy link
        </button>
      </div>
      <p class="field-note">
        Copy it now: it is shown this once, since the server does not keep it. A lost link is replaced by a
        new one.
      </p>
      <p class="share-outcome">
        <button type="button" class="button" onClick={onAnother}>
          Make another link
        </button>
        <span role="status">{outcome.value}</span>
      </p>
    </section>
  );
}
