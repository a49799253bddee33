import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ownDialog } from './ownDialog.ts';

interface OwnDialogFrameProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** The frame of the dialogs of custom devices. */
export function OwnDialogFrame({ title, children }: OwnDialogFrameProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog dialog-wide own-dialog"
      aria-labelledby="own-title"
      onClose={() => {
        ownDialog.value = null;
      }}
    >
      <h2 id="own-title">{title}</h2>
      {children}
    </dialog>
  );
}
