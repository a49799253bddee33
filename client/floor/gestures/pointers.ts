import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { Gestures } from './gestures.ts';
import type { ModifierKeys } from './modifierKeys.ts';
import type { Stage } from './stage.ts';
import { visibleArea, type ScreenPoint } from '../scene/view.ts';

interface PointerTargets {
  readonly stage: Stage;
  readonly gestures: Gestures;
  /** A double click at a point. */
  readonly doubleClick: (at: ScreenPoint) => void;
  /** True if something else handles the press: the corners of an outline. */
  readonly handlesPress: (at: ScreenPoint, held: ModifierKeys) => boolean;
  /** Keys of the selected items. */
  readonly selection: () => readonly string[];
  readonly select: (keys: readonly string[]) => void;
  /** Limits for scrolling the floor into view. */
  readonly floorBounds: () => Rectangle;
}

/** Below this distance to an edge, dragging scrolls the floor. */
const EDGE_px = 28;
const MAX_SPEED_px = 14;
/** Visible margin beyond the walls. */
const BEYOND_mm = 2_000;
const TAP_px = 6;

const modifiersOf = (event: MouseEvent): ModifierKeys => ({
  isShift: event.shiftKey,
  isAlt: event.altKey,
  isControl: event.ctrlKey || event.metaKey,
});

/**
 * Converts mouse, pen and touch events on the canvas into gestures, and into pan and zoom of the stage.
 *
 * @param canvas - target of the events
 * @returns a function that stops it
 */
export function followPointers(
  canvas: HTMLElement,
  { stage, gestures, doubleClick, handlesPress, floorBounds, ...selecting }: PointerTargets,
): () => void {
  const fingers = new Map<number, ScreenPoint>();
  let panning: ScreenPoint | undefined;
  /** Start of a touch; a tap without movement is a press. */
  let began: ScreenPoint | undefined;
  let isSpaceHeld = false;
  let selectedBefore: readonly string[] = [];
  let last: { readonly at: ScreenPoint; readonly modifiers: ModifierKeys } | undefined;
  let scrolling = 0;

  const pointOf = (event: MouseEvent): ScreenPoint => {
    const { left, top } = canvas.getBoundingClientRect();
    return { x_px: event.clientX - left, y_px: event.clientY - top };
  };

  const onDown = (event: PointerEvent): void => {
    const at = pointOf(event);
    fingers.set(event.pointerId, at);
    canvas.setPointerCapture(event.pointerId);
    if (fingers.size === 1) selectedBefore = selecting.selection();
    if (fingers.size === 2) {
      // The first finger was no press on an item.
      gestures.cancel();
      selecting.select(selectedBefore);
      // A two-finger gesture is not a tap, even if it ends close to its start.
      began = undefined;
      return;
    }
    const held = modifiersOf(event);
    // Touch on the empty floor pans; the mouse draws a selection frame there.
    const isHandled = event.button === 0 && !isSpaceHeld && handlesPress(at, held);
    const isFinger = event.pointerType === 'touch' && !gestures.isOver(at) && !isHandled;
    if (event.button === 1 || isSpaceHeld || isFinger) {
      event.preventDefault();
      panning = at;
      began = isFinger ? at : undefined;
    } else if (event.button === 0 && !isHandled) {
      gestures.press(at, held);
    }
  };

  const onMove = (event: PointerEvent): void => {
    const at = pointOf(event);
    const previous = fingers.get(event.pointerId);
    if (fingers.size === 2 && previous !== undefined) {
      pinch(event.pointerId, previous, at);
      fingers.set(event.pointerId, at);
      return;
    }
    if (previous !== undefined) fingers.set(event.pointerId, at);
    if (panning !== undefined) {
      stage.pan(at.x_px - panning.x_px, at.y_px - panning.y_px);
      panning = at;
      return;
    }
    last = { at, modifiers: modifiersOf(event) };
    if (gestures.isBusy()) {
      gestures.move(at, last.modifiers);
      scrollAtEdge();
    } else {
      gestures.hover(at);
    }
  };

  const pinch = (id: number, previous: ScreenPoint, at: ScreenPoint): void => {
    const other = [...fingers].find(([finger]) => finger !== id)?.[1];
    if (other === undefined) return;
    const distance = (point: ScreenPoint): number =>
      Math.max(8, Math.hypot(point.x_px - other.x_px, point.y_px - other.y_px));
    stage.pan((at.x_px - previous.x_px) / 2, (at.y_px - previous.y_px) / 2);
    const middle = { x_px: (at.x_px + other.x_px) / 2, y_px: (at.y_px + other.y_px) / 2 };
    stage.zoom(distance(at) / distance(previous), middle);
  };

  const onUp = (event: PointerEvent): void => {
    const hadOne = fingers.size === 1;
    fingers.delete(event.pointerId);
    cancelAnimationFrame(scrolling);
    scrolling = 0;
    if (panning !== undefined) {
      const way =
        began === undefined ? TAP_px : Math.hypot(panning.x_px - began.x_px, panning.y_px - began.y_px);
      if (way < TAP_px) {
        gestures.press(panning, modifiersOf(event));
        gestures.release();
      }
      panning = undefined;
    } else if (hadOne && gestures.isBusy()) gestures.release();
  };

  const onCancel = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    panning = undefined;
    gestures.cancel();
  };

  /** Scrolls frame by frame as long as the pointer is at the edge. */
  const scrollAtEdge = (): void => {
    if (scrolling !== 0) return;
    const step = (): void => {
      scrolling = 0;
      if (last === undefined || !gestures.isBusy()) return;
      const { width_px, height_px } = stage.size.value;
      const visible = visibleArea(stage.view.value, stage.size.value);
      const floor = floorBounds();
      const isMore = (way: number, isMoreAhead: boolean, isMoreBehind: boolean): number =>
        (way > 0 && isMoreAhead) || (way < 0 && isMoreBehind) ? way : 0;
      const x = isMore(
        speedAt(last.at.x_px, width_px),
        visible.west_mm > floor.west_mm - BEYOND_mm,
        visible.east_mm < floor.east_mm + BEYOND_mm,
      );
      const y = isMore(
        speedAt(last.at.y_px, height_px),
        visible.north_mm < floor.north_mm + BEYOND_mm,
        visible.south_mm > floor.south_mm - BEYOND_mm,
      );
      if (x === 0 && y === 0) return;
      stage.pan(x, y);
      gestures.move(last.at, last.modifiers);
      scrolling = requestAnimationFrame(step);
    };
    scrolling = requestAnimationFrame(step);
  };

  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.shiftKey && !event.ctrlKey) {
      stage.pan(-(event.deltaX + event.deltaY) * unit, 0);
      return;
    }
    // A pinch on a touchpad is reported as a wheel event with Control, in small steps.
    const strength = event.ctrlKey ? 0.01 : 0.0016;
    stage.zoom(Math.exp(-event.deltaY * unit * strength), pointOf(event));
  };

  const onDouble = (event: MouseEvent): void => {
    doubleClick(pointOf(event));
  };
  const onLeave = (): void => {
    gestures.hover(null);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    isSpaceHeld = event.type === 'keydown' && document.activeElement?.contains(canvas) === true;
    if (isSpaceHeld) event.preventDefault();
  };

  const events: readonly (readonly [string, (event: never) => void])[] = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', onUp],
    ['pointercancel', onCancel],
    ['pointerleave', onLeave],
    ['dblclick', onDouble],
  ];
  for (const [name, listener] of events) canvas.addEventListener(name, listener as EventListener);
  canvas.addEventListener('wheel', onWheel, { passive: false });
  addEventListener('keydown', onKey);
  addEventListener('keyup', onKey);
  return () => {
    for (const [name, listener] of events) canvas.removeEventListener(name, listener as EventListener);
    canvas.removeEventListener('wheel', onWheel);
    removeEventListener('keydown', onKey);
    removeEventListener('keyup', onKey);
    cancelAnimationFrame(scrolling);
  };
}

/** Scroll speed by distance of the pointer to an edge; 0 away from it. */
function speedAt(at_px: number, length_px: number): number {
  if (at_px < EDGE_px) return Math.min(MAX_SPEED_px, (EDGE_px - at_px) / 2);
  if (at_px > length_px - EDGE_px) return -Math.min(MAX_SPEED_px, (at_px - length_px + EDGE_px) / 2);
  return 0;
}
