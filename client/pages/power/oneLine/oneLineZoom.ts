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
  zoomTo(shownZoom.value * factor);
}

/** Draws the diagram at a size, within those that are of use. */
export function zoomTo(size: number): void {
  zoom.value = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, size));
}

/** Smaller texts are not read: a diagram that is wider opens at this size, and is scrolled. */
const MIN_READABLE = 0.86;

/**
 * The size at which a diagram opens: so that all of its width is seen, but never larger than usual nor too small to be read.
 *
 * @param fit - the size at which all of its width is seen
 */
export const openingZoom = (fit: number): number => Math.min(1, Math.max(MIN_READABLE, fit));
