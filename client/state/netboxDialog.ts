import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';

/** The open NetBox dialog, with its initial files; null if none is open. */
export const netboxDialog = signal<{
  readonly View: FunctionComponent;
  readonly files: readonly File[];
} | null>(null);
