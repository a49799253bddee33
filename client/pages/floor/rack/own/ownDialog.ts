import { signal } from '@preact/signals';

/** The open dialog of custom devices. */
export type OwnDialogState =
  | { readonly kind: 'new' }
  | { readonly kind: 'change'; readonly id: string }
  | { readonly kind: 'import' };

export const ownDialog = signal<OwnDialogState | null>(null);
