import { signal } from '@preact/signals';

/** The place of the axis whose values are being chosen; null if none is. */
export const openAxisPlace = signal<number | null>(null);
