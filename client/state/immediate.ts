import { computed, signal } from '@preact/signals';
import type { RackEntryFigures } from '../../models/report/rackReports.ts';
import type { Immediate } from '../worker/protocol/protocol.ts';

/** Figures of the newest revision that need no simulated year; null before the first of the open plan, and if it cannot be computed. */
export const immediate = signal<Immediate | null>(null);

/** Figures of the racks of the first option, as soon as they are known. */
export const firstOptionRacks = computed(
  (): readonly RackEntryFigures[] => immediate.value?.options[0]?.racks ?? [],
);
