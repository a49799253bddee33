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
  const row = rows.value.find(({ keys }) => keys.includes(rack.key));
  if (row === undefined) return;
  select(row.keys);
  announcement.value = `Row ${row.name}: ${String(row.keys.length)} racks selected.`;
}

/** Corners snap to half metres or feet, on top of a traced drawing to five centimetres or two inches. */
const snaps_mm = { m: { free: 500, traced: 50 }, ft: { free: 304.8, traced: 50.8 } } as const;

/** Handles a press as a corner while an outline is drawn, or as a point of the traced drawing. */
export function handlesPress(at: ScreenPoint, { isAlt }: ModifierKeys): boolean {
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
