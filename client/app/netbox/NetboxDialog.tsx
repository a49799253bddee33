import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { netboxDialog } from '../../state/netboxDialog.ts';

interface NetboxDialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** The frame of the NetBox import and export dialogs. */
export function NetboxDialog({ title, children }: NetboxDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog netbox-dialog"
      aria-labelledby="netbox-title"
      onClose={() => {
        netboxDialog.value = null;
      }}
    >
      <h2 id="netbox-title">{title}</h2>
      {children}
    </dialog>
  );
}

/** Closes the open NetBox dialog. */
export function closeNetbox(): void {
  netboxDialog.value = null;
}
