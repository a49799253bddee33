import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  /** File types for the browser's file dialog. */
  readonly accept: string;
  readonly onFile: (file: File) => Promise<void>;
  /** Result of reading the file. */
  readonly children?: ComponentChildren;
}

/** A drop area for a file, with a button that opens the file dialog. */
export function FileDrop({ label, hint, accept, onFile, children }: FileDropProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useSignal(false);
  const isReading = useSignal(false);
  const read = (file: File | undefined): void => {
    if (file === undefined) return;
    isReading.value = true;
    void onFile(file).finally(() => {
      isReading.value = false;
    });
  };
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
        // Elsewhere a dropped file is opened as a plan.
        event.preventDefault();
        event.stopPropagation();
        isOver.value = false;
        read(event.dataTransfer?.files[0]);
      }}
    >
      <div class="file-place-row">
        <button
          type="button"
          class="button"
          disabled={isReading.value}
          onClick={() => {
            input.current?.click();
          }}
        >
          <Icon name="open" />
          {isReading.value ? 'Reading…' : label}
        </button>
        <span class="field-note">{hint}</span>
      </div>
      <input
        ref={input}
        class="file-input"
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const { files } = event.currentTarget;
          read(files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {children}
    </div>
  );
}
