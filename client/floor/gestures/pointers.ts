import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { Gestures } from './gestures.ts';
import type { ModifierKeys } from './modifierKeys.ts';
import type { Stage } from './stage.ts';
import { visibleArea, type ScreenPoint } from '../scene/view.ts';

interface Ways {
  readonly stage: Stage;
  readonly gestures: Gestures;
  /** A double press, on whatever lies there. */
  readonly doubleClick: (at: ScreenPoint) => void;
  /** True while something else takes presses: the corners of an outline. */
  readonly handlesPress: (at: ScreenPoint, held: ModifierKeys) => boolean;
  /** How far there is floor to bring into sight. */
  readonly floorBounds: () => Rectangle;
}

/** Nearer than this to an edge, dragging brings more floor into sight. */
const EDGE_px = 28;
const MAX_SPEED_px = 14;
/** What may be seen beyond the walls. */
const BEYOND_mm = 2_000;
const TAP_px = 6;

const modifiersOf = (event: MouseEvent): ModifierKeys => ({
  isShift: event.shiftKey,
  isAlt: event.altKey,
  isControl: event.ctrlKey || event.metaKey,
});

/**
 * Turns what mouse, pen and fingers do on the canvas into gestures, and into pans and zooms of the stage.
 *
 * @param canvas - that takes the presses
 * @returns stops it
 */
export function followPointers(
  canvas: HTMLElement,
  { stage, gestures, doubleClick, handlesPress, floorBounds }: Ways,
): () => void {
  const fingers = new Map<number, ScreenPoint>();
  let panning: ScreenPoint | undefined;
  /** Where a finger began; a tap that moves nothing is a press. */
  let began: ScreenPoint | undefined;
  let isSpaceHeld = false;
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
    if (fingers.size === 2) {
      gestures.cancel();
      // What two fingers did is no tap, however near it ends to where it began.
      began = undefined;
      return;
    }
    const held = modifiersOf(event);
    // A finger on the bare floor moves the floor; the mouse draws a frame there.
    const isTaken = event.button === 0 && !isSpaceHeld && handlesPress(at, held);
    const isFinger = event.pointerType === 'touch' && !gestures.isOver(at) && !isTaken;
    if (event.button === 1 || isSpaceHeld || isFinger) {
      event.preventDefault();
      panning = at;
      began = isFinger ? at : undefined;
    } else if (event.button === 0 && !isTaken) {
      gestures.press(at, held);
    }
  };

  const onMove = (event: PointerEvent): void => {
    const at = pointOf(event);
    const before = fingers.get(event.pointerId);
    if (fingers.size === 2 && before !== undefined) {
      pinch(event.pointerId, before, at);
      fingers.set(event.pointerId, at);
      return;
    }
    if (before !== undefined) fingers.set(event.pointerId, at);
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

  const pinch = (id: number, before: ScreenPoint, at: ScreenPoint): void => {
    const other = [...fingers].find(([finger]) => finger !== id)?.[1];
    if (other === undefined) return;
    const distance = (point: ScreenPoint): number =>
      Math.max(8, Math.hypot(point.x_px - other.x_px, point.y_px - other.y_px));
    stage.pan((at.x_px - before.x_px) / 2, (at.y_px - before.y_px) / 2);
    const middle = { x_px: (at.x_px + other.x_px) / 2, y_px: (at.y_px + other.y_px) / 2 };
    stage.zoom(distance(at) / distance(before), middle);
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

  /** Goes on frame by frame as long as the hand is at the edge. */
  const scrollAtEdge = (): void => {
    if (scrolling !== 0) return;
    const step = (): void => {
      scrolling = 0;
      if (last === undefined || !gestures.isBusy()) return;
      const { width_px, height_px } = stage.size.value;
      const seen = visibleArea(stage.view.value, stage.size.value);
      const floor = floorBounds();
      const isMore = (way: number, before: boolean, behind: boolean): number =>
        (way > 0 && before) || (way < 0 && behind) ? way : 0;
      const x = isMore(
        speedAt(last.at.x_px, width_px),
        seen.west_mm > floor.west_mm - BEYOND_mm,
        seen.east_mm < floor.east_mm + BEYOND_mm,
      );
      const y = isMore(
        speedAt(last.at.y_px, height_px),
        seen.north_mm < floor.north_mm + BEYOND_mm,
        seen.south_mm > floor.south_mm - BEYOND_mm,
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
    // A pinch on a touchpad comes as a wheel with Control, in small steps.
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

/** How fast the floor comes into sight, by how near the hand is to an edge; 0 away from it. */
function speedAt(at_px: number, length_px: number): number {
  if (at_px < EDGE_px) return Math.min(MAX_SPEED_px, (EDGE_px - at_px) / 2);
  if (at_px > length_px - EDGE_px) return -Math.min(MAX_SPEED_px, (at_px - length_px + EDGE_px) / 2);
  return 0;
}
