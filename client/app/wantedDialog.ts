import { signal } from '@preact/signals';

/** Dialogs that open over any page. */
export type DialogId = 'search' | 'shortcuts' | 'revisions' | 'share' | 'conflicts' | 'report';

/** The dialog that is to be open; null if none is. */
export const wantedDialog = signal<DialogId | null>(null);

/** Opens a dialog; its code is loaded when it is first opened. */
export function showDialog(id: DialogId): void {
  wantedDialog.value = id;
}

export function closeDialog(): void {
  wantedDialog.value = null;
}
