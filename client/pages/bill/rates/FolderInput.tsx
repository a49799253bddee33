import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../../../ui/Icon.tsx';
import { openRates } from './rateFolder.ts';

/** Opens a folder of utility rates, or many files that are dropped. */
export function FolderInput(): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useSignal(false);
  return (
    <div
      class={`file-place ${isOver.value ? 'is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={(event) => {
        // Elsewhere dropped files are opened as plans.
        event.preventDefault();
        event.stopPropagation();
        isOver.value = false;
        void openRates([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <div class="file-place-row">
        <button
          type="button"
          class="button"
          onClick={() => {
            input.current?.click();
          }}
        >
          <Icon name="open" />
          Open a folder of rates
        </button>
        <span class="field-note">
          JSON records of the{' '}
          <a href="https://openei.org/wiki/Utility_Rate_Database" target="_blank" rel="noreferrer">
            OpenEI Utility Rate Database
          </a>
          ; or drop files here. They stay on this computer and are forgotten when the page is closed.
        </span>
      </div>
      <input
        ref={input}
        class="file-input"
        type="file"
        multiple
        // The name of the attribute is that of the browsers; it is not in the types.
        {...{ webkitdirectory: true }}
        aria-label="Open a folder of rates"
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) void openRates(files);
        }}
      />
    </div>
  );
}
