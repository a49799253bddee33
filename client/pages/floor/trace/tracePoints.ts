import type { Point } from '../../../../models/floor/pointSchema.ts';
import { movedTo, scaledBy } from '../../../../models/edit/trace/tracePlacement.ts';
import { changeTrace, trace, tracePointPick } from '../../../state/trace.ts';

/** Handles a press on the canvas as a point of the traced drawing, while points are requested. */
export function handlesTracePoint({ x_mm, y_mm }: Point): boolean {
  const pick = tracePointPick.value;
  if (pick === null || pick.points.length > 1) return false;
  const points = [...pick.points, { x_mm, y_mm }];
  const [from, to] = points;
  if (pick.purpose === 'scale' || from === undefined || to === undefined) {
    tracePointPick.value = { ...pick, points };
    return true;
  }
  const present = trace.value;
  if (present !== null) changeTrace({ placement: movedTo(present.placement, from, to) });
  tracePointPick.value = null;
  return true;
}

/** Distance of the two points at the current scale; undefined before both are set. */
export function pickedDistance_mm(): number | undefined {
  const [from, to] = tracePointPick.value?.points ?? [];
  if (from === undefined || to === undefined) return undefined;
  return Math.round(Math.hypot(to.x_mm - from.x_mm, to.y_mm - from.y_mm));
}

/** Scales the drawing so that the distance of the two points is the stated one. */
export function scaleSelected(distance_mm: number): void {
  const present = trace.value;
  const [from, to] = tracePointPick.value?.points ?? [];
  if (present === null || from === undefined || to === undefined) return;
  changeTrace({ placement: scaledBy(present.placement, [from, to], distance_mm) });
  tracePointPick.value = null;
}
