import { setRoomOutline } from '../../../models/edit/commands/floorRoom.ts';
import { startGestures } from '../../floor/gestures/gestures.ts';
import type { ModifierKeys } from '../../floor/gestures/modifierKeys.ts';
import { planDocument, run } from '../../state/editor.ts';
import { toFloor, type ScreenPoint } from '../../floor/scene/view.ts';
import { traceLayer } from '../../state/trace.ts';
import { isLockedEntry } from '../../../models/edit/commands/arrange/lockItems.ts';
import { withGroup } from './arrange/arrangeActions.ts';
import { isRowToolOn, rowLine } from './arrange/rowTool.ts';
import { moveAll, placeDragged } from './floorActions.ts';
import { followDrag, severities } from './floorChecking.ts';
import { hoveredItem } from './hoveredItem.ts';
import { endCursor } from './keys/floorCursor.ts';
import { endNudgedDistances } from './keys/nudgedDistances.ts';
import { handlesTracePoint } from './trace/tracePoints.ts';
import {
  drawnCorners,
  hallId,
  index,
  lengthUnit,
  room,
  rows,
  scene,
  select,
  selection,
  announcement,
  stage,
} from './floorState.ts';

/** The pointer gestures on the floor. */
export const gestures = startGestures(stage, {
  scene: () => scene.value,
  index: () => index.value,
  selection: () => selection.value,
  select: (keys, how) => {
    select(keys, how);
    if (keys.length !== 1) announcement.value = `${String(selection.value.size)} selected.`;
  },
  drag: followDrag,
  drop: (moves) => {
    moveAll(moves);
  },
  place: placeDragged,
  corners: () => (selection.value.size === 0 ? (room.value?.outline ?? []) : []),
  redraw: (outline) => {
    run(setRoomOutline(planDocument.value, hallId.value, outline));
  },
  lengthUnit: () => lengthUnit.value,
  isBad: (key) => severities.value.get(key) === 'error',
  together: withGroup,
  isLocked: (key) => isLockedEntry(scene.value?.byKey.get(key)?.stated),
  lineTool: () => (isRowToolOn.value ? rowLine : null),
  hover: (item) => {
    hoveredItem.value = item;
  },
});

/** A double click selects the whole row. */
export function doubleClick(at: ScreenPoint): void {
  if (isRowToolOn.value) return;
  const rack = index.value.at(toFloor(stage.view.value, at)).find(({ list }) => list === 'racks');
  if (rack === undefined) return;
  selectRowsOf([rack.key]);
}

/** Selects the whole rows of the selected racks. */
export function selectRows(): void {
  if (!selectRowsOf([...selection.value])) announcement.value = 'Select a rack to select its row.';
}

/** Selects the rows of racks; false if none of them is in a row. */
function selectRowsOf(racks: readonly string[]): boolean {
  const wanted = new Set(racks);
  const found = rows.value.filter(({ keys }) => keys.some((key) => wanted.has(key)));
  if (found.length === 0) return false;
  const keys = found.flatMap((row) => row.keys);
  select(keys);
  const names = found.map(({ name }) => name).join(', ');
  announcement.value = `Row${found.length === 1 ? '' : 's'} ${names}: ${String(keys.length)} racks selected.`;
  return true;
}

/** Corners snap to half metres or feet, on top of a traced drawing to five centimetres or two inches. */
const snaps_mm = { m: { free: 500, traced: 50 }, ft: { free: 304.8, traced: 50.8 } } as const;

/** Handles a press as a corner while an outline is drawn, or as a point of the traced drawing. */
export function handlesPress(at: ScreenPoint, { isAlt }: ModifierKeys): boolean {
  endCursor();
  endNudgedDistances();
  if (handlesTracePoint(toFloor(stage.view.value, at))) return true;
  const corners = drawnCorners.value;
  if (corners === null) return false;
  const { free, traced } = snaps_mm[lengthUnit.value];
  const step = isAlt ? 1 : traceLayer.value === null ? free : traced;
  const { x_mm, y_mm } = toFloor(stage.view.value, at);
  const corner = {
    x_mm: Math.round(Math.round(x_mm / step) * step),
    y_mm: Math.round(Math.round(y_mm / step) * step),
  };
  drawnCorners.value = [...corners, corner];
  return true;
}
