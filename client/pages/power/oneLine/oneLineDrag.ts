import type { OneLineScene } from '../../../../models/present/diagrams/oneLineScene.ts';
import { connectItems } from './oneLineActions.ts';
import { connectingFrom, focusedItem, nodeIdOf, selectItem } from './oneLineState.ts';

interface DrawnScene {
  readonly scene: OneLineScene;
  /** Pixels of the page for a pixel of the drawing. */
  readonly scale: number;
}

/** A pointer that moves less has clicked. */
const CLICK_px = 5;

const itemAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element
    ? (target.closest<SVGGElement>('[data-item]')?.dataset['item'] ?? undefined)
    : undefined;

/**
 * Follows a pointer that is pressed on the diagram: a click selects, a drag from a node to another item connects them, and a drag of the ground
 * scrolls. Fingers scroll as they do elsewhere.
 */
export function startDrag(event: PointerEvent, drawn: DrawnScene): void {
  const box = event.currentTarget;
  if (event.button !== 0 || !(box instanceof HTMLElement)) return;
  const item = itemAt(event.target);
  const start = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop };
  const isTouch = event.pointerType === 'touch';
  /** A connection that was begun with the keyboard or the panel. */
  const pending = connectingFrom.peek();
  let hasMoved = false;
  const wire = box.querySelector('.one-line-wire path');

  const onMove = (moved: PointerEvent): void => {
    const [dx, dy] = [moved.clientX - start.x, moved.clientY - start.y];
    if (!hasMoved && Math.hypot(dx, dy) < CLICK_px) return;
    hasMoved = true;
    if (isTouch) return;
    if (item === undefined) {
      box.scrollTo(start.left - dx, start.top - dy);
    } else if (nodeIdOf(item) !== undefined) {
      connectingFrom.value = item;
      wire?.setAttribute('d', wirePath(drawn, item, placeIn(box, moved, drawn.scale)));
    }
  };
  const end = (): void => {
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', end);
    wire?.setAttribute('d', '');
    connectingFrom.value = hasMoved ? null : pending;
  };
  const onUp = (released: PointerEvent): void => {
    const source = connectingFrom.value;
    end();
    if (!hasMoved) {
      press(item);
      return;
    }
    const target = itemAt(document.elementFromPoint(released.clientX, released.clientY));
    if (source !== null && target !== undefined && target !== source) connectItems(source, target);
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', end);
}

/** A click on an item selects it, or ends a connection that was begun with the keyboard or the panel. */
export function press(item: string | undefined): void {
  const source = connectingFrom.value;
  if (source !== null && item !== undefined && item !== source) connectItems(source, item);
  else selectItem(item ?? null);
  if (item !== undefined) focusedItem.value = item;
}

function placeIn(
  box: HTMLElement,
  { clientX, clientY }: PointerEvent,
  scale: number,
): { x: number; y: number } {
  const sheet = box.querySelector('.one-line-sheet') ?? box;
  const { left, top } = sheet.getBoundingClientRect();
  return { x: (clientX - left) / scale, y: (clientY - top) / scale };
}

function wirePath({ scene }: DrawnScene, item: string, to: { x: number; y: number }): string {
  const from = scene.placed.find((one) => one.item.id === item);
  if (from === undefined) return '';
  const [x, y] = [from.x + 24, from.y + from.height];
  return `M${String(x)} ${String(y)}L${String(to.x)} ${String(to.y)}`;
}
