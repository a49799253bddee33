import { signal } from '@preact/signals';

/** Chosen size of the diagram as a multiple of its full size; null: so that it fits, but legible. */
export const zoom = signal<number | null>(null);

/** The size that the diagram is drawn at, and the one at which all of its width is seen; at most 1. */
export const shownZoom = signal(1);
export const wholeZoom = signal(1);

const MIN_ZOOM = 0.25;
const MAX_ZOOM = 3;

/** Makes the diagram larger or smaller by a factor. */
export function zoomBy(factor: number): void {
  zoom.value = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, shownZoom.value * factor));
}
