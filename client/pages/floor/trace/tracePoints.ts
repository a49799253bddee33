import type { Point } from '../../../../models/floor/pointSchema.ts';
import { movedTo, scaledBy } from '../../../../models/edit/trace/tracePlacement.ts';
import { changeTrace, trace, tracePick } from '../../../state/trace.ts';

/** Takes a press on the canvas as a point of the drawing that is traced, while points are asked for. */
export function takesTracePoint({ x_mm, y_mm }: Point): boolean {
  const pick = tracePick.value;
  if (pick === null || pick.points.length > 1) return false;
  const points = [...pick.points, { x_mm, y_mm }];
  const [from, to] = points;
  if (pick.purpose === 'scale' || from === undefined || to === undefined) {
    tracePick.value = { ...pick, points };
    return true;
  }
  const present = trace.value;
  if (present !== null) changeTrace({ placement: movedTo(present.placement, from, to) });
  tracePick.value = null;
  return true;
}

/** How far the two points are apart as the drawing lies now; undefined before there are two. */
export function pickedDistance_mm(): number | undefined {
  const [from, to] = tracePick.value?.points ?? [];
  if (from === undefined || to === undefined) return undefined;
  return Math.round(Math.hypot(to.x_mm - from.x_mm, to.y_mm - from.y_mm));
}

/** Makes the drawing so large that the two points are as far apart as they are said to be. */
export function scalePicked(distance_mm: number): void {
  const present = trace.value;
  const [from, to] = tracePick.value?.points ?? [];
  if (present === null || from === undefined || to === undefined) return;
  changeTrace({ placement: scaledBy(present.placement, [from, to], distance_mm) });
  tracePick.value = null;
}
