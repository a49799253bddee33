import { signal } from '@preact/signals';

/** A panel that takes the place of the palette. */
export type FloorPanelName = 'row' | 'arrange' | 'layout' | 'trace';

/** The open panel; null if none is. */
export const openPanel = signal<FloorPanelName | null>(null);
