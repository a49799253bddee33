import { signal } from '@preact/signals';

/** Ids of the groups of parameters that the planner has opened. */
export const openGroups = signal<ReadonlySet<string>>(new Set());
