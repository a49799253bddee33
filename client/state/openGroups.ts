import { signal } from '@preact/signals';

/** Ids of the open parameter groups. */
export const openGroups = signal<ReadonlySet<string>>(new Set());
