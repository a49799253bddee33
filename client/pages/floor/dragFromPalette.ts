import type { DraggedItem } from '../../floor/gestures/draggedItem.ts';
import { gestures } from './floorGestures.ts';

const THRESHOLD_px = 5;

/**
 * Follows a pointer press on the palette: above a threshold it becomes a drag of the item onto the floor.
 *
 * @param start - the press
 * @param dragged - the item to be dragged
 */
export function dragFromPalette(start: PointerEvent, dragged: DraggedItem): void {
  if (start.button !== 0 || start.pointerType === 'touch') return;
  const canvas = document.querySelector<HTMLElement>('.floor-above');
  if (canvas === null) return;
  let isDragging = false;

  // A panel over the canvas is not the floor.
  const isOver = ({ clientX, clientY }: PointerEvent): boolean =>
    document.elementFromPoint(clientX, clientY) === canvas;
  const onMove = (event: PointerEvent): void => {
    const distance_px = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (!isDragging && distance_px < THRESHOLD_px) return;
    if (!isDragging) gestures.drag(dragged);
    isDragging = true;
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

const preventOnce = (event: Event): void => {
  event.preventDefault();
};
