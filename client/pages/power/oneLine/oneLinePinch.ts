import { shownZoom, zoomBy, zoomTo } from './oneLineZoom.ts';

/** A point of the diagram, as shares of its width and height, and where it is to be on the screen. */
interface PinchedPoint {
  readonly x: number;
  readonly y: number;
  readonly clientX: number;
  readonly clientY: number;
}

/** What the hand holds while the size changes. */
let held: PinchedPoint | null = null;

/**
 * Follows two fingers, which enlarge and move the diagram as on the floor, and the wheel while Ctrl or Command is down, as a pinch on a
 * touchpad does. One finger scrolls.
 *
 * @param box - scrolls the diagram
 * @returns a function that ends it
 */
export function followPinch(box: HTMLElement): () => void {
  let began: { readonly distance: number; readonly zoom: number; readonly at: PinchedPoint } | undefined;

  const onTouch = (event: TouchEvent): void => {
    const [one, other] = event.touches;
    if (event.touches.length !== 2 || one === undefined || other === undefined) {
      began = undefined;
      return;
    }
    event.preventDefault();
    const distance = Math.max(8, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
    const middle = {
      clientX: (one.clientX + other.clientX) / 2,
      clientY: (one.clientY + other.clientY) / 2,
    };
    began ??= { distance, zoom: shownZoom.value, at: pointAt(box, middle) };
    held = { ...began.at, ...middle };
    zoomTo((began.zoom * distance) / began.distance);
    // The size may be at its limit; the fingers still move the diagram.
    keepHeld(box);
  };
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    held = pointAt(box, event);
    zoomBy(Math.exp(-event.deltaY / 300));
  };
  const touches = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const;
  for (const name of touches) box.addEventListener(name, onTouch, { passive: false });
  box.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    for (const name of touches) box.removeEventListener(name, onTouch);
    box.removeEventListener('wheel', onWheel);
  };
}

/** Scrolls the diagram so that what the hand holds stays under it; called when the size has changed. */
export function keepHeld(box: HTMLElement): void {
  if (held === null) return;
  const { left, top, width, height } = sheetOf(box).getBoundingClientRect();
  box.scrollBy(left + held.x * width - held.clientX, top + held.y * height - held.clientY);
}

/** Forgets what the hand held, so that other changes of the size begin at the same corner as ever. */
export function letGo(): void {
  held = null;
}

function pointAt(box: HTMLElement, { clientX, clientY }: Pick<Touch, 'clientX' | 'clientY'>): PinchedPoint {
  const { left, top, width, height } = sheetOf(box).getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height, clientX, clientY };
}

const sheetOf = (box: HTMLElement): Element => box.querySelector('.one-line-sheet') ?? box;
