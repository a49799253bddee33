import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';

/** Where an import comes from: files, or the NetBox that the server is configured for. */
export type NetboxSource = 'files' | 'server';

/** The open NetBox dialog, with its source and its initial files; null if none is open. */
export const netboxDialog = signal<{
  readonly View: FunctionComponent;
  readonly source: NetboxSource;
  readonly files: readonly File[];
} | null>(null);
