import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';

/** The dialog of NetBox that is open, with the files that it begins with; null where none is. */
export const netboxDialog = signal<{
  readonly View: FunctionComponent;
  readonly files: readonly File[];
} | null>(null);
