import type { DraggedItem } from '../../floor/gestures/draggedItem.ts';
import type { Facing } from '../../../models/floor/pointSchema.ts';
import { facingKeys, rotated } from '../../../models/present/floor/facing.ts';
import { gestures } from './floorGestures.ts';

const THRESHOLD_px = 5;

/**
 * Follows a pointer press on the palette: above a threshold it becomes a drag of the item onto the floor. Meanwhile R turns the
 * item, and N, E, S and W face it to a direction.
 *
 * @param start - the press
 * @param dragged - the item to be dragged
 */
export function dragFromPalette(start: PointerEvent, dragged: DraggedItem): void {
  if (start.button !== 0 || start.pointerType === 'touch') return;
  const canvas = document.querySelector<HTMLElement>('.floor-above');
  if (canvas === null) return;
  let isDragging = false;
  let carried = dragged;
  let last = start;

  // A panel over the canvas is not the floor.
  const isOver = ({ clientX, clientY }: PointerEvent): boolean =>
    document.elementFromPoint(clientX, clientY) === canvas;
  const onMove = (event: PointerEvent): void => {
    const distance_px = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (!isDragging && distance_px < THRESHOLD_px) return;
    if (!isDragging) gestures.drag(carried);
    isDragging = true;
    last = event;
    const { left, top } = canvas.getBoundingClientRect();
    const modifiers = { isShift: event.shiftKey, isAlt: event.altKey, isControl: event.ctrlKey };
    gestures.move({ x_px: event.clientX - left, y_px: event.clientY - top }, modifiers);
  };
  const onUp = (event: PointerEvent): void => {
    stop();
    if (!isDragging) return;
    if (isOver(event)) gestures.release();
    else gestures.cancel();
    // The click after a drag back to the button places nothing.
    addEventListener('click', preventOnce, { capture: true, once: true });
    setTimeout(() => {
      removeEventListener('click', preventOnce, { capture: true });
    });
  };
  const onKey = (event: KeyboardEvent): void => {
    const facing_deg = turnedTo(event.key.toLowerCase(), carried.facing_deg);
    if (isDragging && facing_deg !== undefined) {
      event.preventDefault();
      carried = { ...carried, facing_deg };
      gestures.drag(carried);
      onMove(last);
      return;
    }
    if (event.key !== 'Escape') return;
    stop();
    gestures.cancel();
  };
  const stop = (): void => {
    removeEventListener('pointermove', onMove);
    removeEventListener('pointerup', onUp);
    removeEventListener('pointercancel', stop);
    removeEventListener('keydown', onKey);
  };
  addEventListener('pointermove', onMove);
  addEventListener('pointerup', onUp);
  addEventListener('pointercancel', stop);
  addEventListener('keydown', onKey);
}

/** The facing after a key: R turns clockwise, the first letters of the directions face them. */
function turnedTo(key: string, facing_deg: Facing): Facing | undefined {
  return key === 'r' ? rotated(facing_deg) : facingKeys[key];
}

const preventOnce = (event: Event): void => {
  event.preventDefault();
};
