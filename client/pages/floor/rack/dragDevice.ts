import { isSpaceFree, type Faces } from '../../../../models/edit/elevation.ts';
import { placeAt, type ElevationGeometry } from '../../../../models/present/diagrams/elevationGeometry.ts';
import { dropOnFloor, endFloorTarget, floorTargetAt } from './floorDrop.ts';
import { addDevice, moveTo } from './rackActions.ts';
import { elevation, draggedDevice, shownRack, type DraggedDevice, type FloorTarget } from './rackState.ts';

const THRESHOLD_px = 4;

/** The elevation on the page, as the drop target. */
let drawing: { readonly element: SVGSVGElement; readonly geometry: ElevationGeometry } | undefined;

/** Registers the element of the elevation; null when it is removed. */
export function followDrawing(element: SVGSVGElement | null, geometry: ElevationGeometry): void {
  drawing = element === null ? undefined : { element, geometry };
}

/** The pressed device: one of the rack, or one of the catalogue. */
export type PressedDevice = Omit<DraggedDevice, 'position_U' | 'isFree' | 'pointer' | 'floor'> & {
  /** Distance of the pointer below the upper edge of the device. */
  readonly grabbed_px: number;
};

/**
 * Follows a pointer press on a device: above a threshold it becomes a drag, and the device is placed at the drop point.
 *
 * @param start - the press; touch scrolls instead
 */
export function dragDevice(start: PointerEvent, pressed: PressedDevice): void {
  if (start.button !== 0 || start.pointerType === 'touch') return;
  let isDragging = false;
  let target: ReturnType<typeof placeAt> = null;
  let floor: FloorTarget | null = null;
  const { deviceId } = pressed;

  const onMove = (event: PointerEvent): void => {
    const distance_px = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (!isDragging && distance_px < THRESHOLD_px) return;
    isDragging = true;
    target = targetOf(event, pressed);
    floor = target === null && deviceId !== undefined ? floorTargetAt(event, deviceId) : null;
    if (target !== null) endFloorTarget();
    const pointer = { x_px: event.clientX, y_px: event.clientY };
    draggedDevice.value = { ...draggedAt(pressed, target), pointer, floor };
  };
  const onUp = (event: PointerEvent): void => {
    stop();
    if (!isDragging) return;
    addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => {
      removeEventListener('click', swallow, { capture: true });
    });
    if (floor !== null && deviceId !== undefined) dropOnFloor(floor, deviceId, event.altKey);
    if (target !== null) dropOnElevation(pressed, target);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') stop();
  };
  const stop = (): void => {
    draggedDevice.value = null;
    endFloorTarget();
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

function dropOnElevation(
  { key, deviceId }: PressedDevice,
  target: NonNullable<ReturnType<typeof placeAt>>,
): void {
  const rackId = shownRack.value;
  if (key !== undefined) moveTo(key, target);
  else if (deviceId !== undefined && rackId !== undefined) addDevice({ rackId }, deviceId, target);
}

/** The click that ends a drag selects nothing. */
const swallow = (event: Event): void => {
  event.stopPropagation();
  event.preventDefault();
};

/** The position in the elevation under the pointer; none where a panel covers or crops it. */
function targetOf(
  { clientX, clientY }: PointerEvent,
  { height_U, grabbed_px }: PressedDevice,
): ReturnType<typeof placeAt> {
  const over = document.elementFromPoint(clientX, clientY);
  if (drawing === undefined || over === null || !drawing.element.contains(over)) return null;
  const { left, top } = drawing.element.getBoundingClientRect();
  return placeAt(drawing.geometry, { x_px: clientX - left, y_px: clientY - top, height_U, grabbed_px });
}

function draggedAt(
  pressed: PressedDevice,
  target: ReturnType<typeof placeAt>,
): Omit<DraggedDevice, 'pointer' | 'floor'> {
  const faces: Faces = pressed.isHalfDepth ? (target?.face ?? 'front') : 'both';
  const present = elevation.value;
  const position_U = target?.position_U ?? null;
  const request = { height_U: pressed.height_U, faces, moved: pressed.key };
  const isPossible =
    present !== null && position_U !== null && isSpaceFree(present, { ...request, position_U });
  return { ...pressed, faces, position_U, isFree: isPossible };
}
