import { isFree, type Faces } from '../../../../models/edit/elevation.ts';
import { placeAt, type ElevationGeometry } from '../../../../models/present/elevationGeometry.ts';
import { addDevice, moveTo } from './rackActions.ts';
import { elevation, held, type Held } from './rackState.ts';

const THRESHOLD_px = 4;

/** The elevation on the page, for whatever is dragged over it. */
let drawing: { readonly element: SVGSVGElement; readonly geometry: ElevationGeometry } | undefined;

/** Says where the elevation is drawn; undefined once it is gone. */
export function followDrawing(element: SVGSVGElement | null, geometry: ElevationGeometry): void {
  drawing = element === null ? undefined : { element, geometry };
}

/** What is pressed: a device of the rack, or one of the catalogue. */
export type Pressed = Omit<Held, 'position_U' | 'isFree'> & {
  /** How far below its upper edge it is pressed. */
  readonly grabbed_px: number;
};

/**
 * Follows a press on a device: once it has become a drag, the device follows the hand and is put where it is let go.
 *
 * @param start - the press; fingers scroll instead
 */
export function holdDevice(start: PointerEvent, pressed: Pressed): void {
  if (start.button !== 0 || start.pointerType === 'touch') return;
  let isHolding = false;
  let target: { readonly position_U: number; readonly face: 'front' | 'rear' } | null = null;

  const onMove = (event: PointerEvent): void => {
    const way_px = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (!isHolding && way_px < THRESHOLD_px) return;
    isHolding = true;
    target = targetOf(event, pressed);
    held.value = heldAt(pressed, target);
  };
  const onUp = (): void => {
    stop();
    if (!isHolding) return;
    addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => {
      removeEventListener('click', swallow, { capture: true });
    });
    if (target === null) return;
    if (pressed.key !== undefined) moveTo(pressed.key, target);
    else if (pressed.deviceId !== undefined) addDevice(pressed.deviceId, target);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') stop();
  };
  const stop = (): void => {
    held.value = null;
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

/** The click that ends a drag picks nothing. */
const swallow = (event: Event): void => {
  event.stopPropagation();
  event.preventDefault();
};

function targetOf(
  { clientX, clientY }: PointerEvent,
  { height_U, grabbed_px }: Pressed,
): ReturnType<typeof placeAt> {
  if (drawing === undefined) return null;
  const { left, top } = drawing.element.getBoundingClientRect();
  return placeAt(drawing.geometry, { x_px: clientX - left, y_px: clientY - top, height_U, grabbed_px });
}

function heldAt(pressed: Pressed, target: ReturnType<typeof placeAt>): Held {
  const faces: Faces = pressed.isHalfDepth ? (target?.face ?? 'front') : 'both';
  const present = elevation.value;
  const position_U = target?.position_U ?? null;
  const wish = { height_U: pressed.height_U, faces, moved: pressed.key };
  const isPossible = present !== null && position_U !== null && isFree(present, { ...wish, position_U });
  return { ...pressed, faces, position_U, isFree: isPossible };
}
