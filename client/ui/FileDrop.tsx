import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  /** File types that the browser's dialog shows first. */
  readonly accept: string;
  readonly onFile: (file: File) => Promise<void>;
  /** What came of the file. */
  readonly children?: ComponentChildren;
}

/** A place where a file is dropped, with a button that picks one. */
export function FileDrop({ label, hint, accept, onFile, children }: FileDropProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useSignal(false);
  const isReading = useSignal(false);
  const take = (file: File | undefined): void => {
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
        take(event.dataTransfer?.files[0]);
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
          take(files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {children}
    </div>
  );
}
