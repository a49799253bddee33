import type { AirBox, AirOpening, AirPanel, AirRange } from '../../airflow/room/AirRoom.ts';
import type { Facing } from '../../floor/pointSchema.ts';
import { stripAhead, type Rectangle } from '../../floor/rectangle.ts';

/** The rectangle around a room, whose south-west corner is the origin of its air. */
export interface AirFrame {
  readonly bounds: Rectangle;
  readonly height_m: number;
}

const toMetres = (value_mm: number): number => value_mm / 1000;

/** West to east of a rectangle, in the air of its room. */
export const xRange = ({ bounds }: AirFrame, { west_mm, east_mm }: Rectangle): AirRange => [
  toMetres(west_mm - bounds.west_mm),
  toMetres(east_mm - bounds.west_mm),
];

/** South to north of a rectangle, in the air of its room. */
export const yRange = ({ bounds }: AirFrame, { south_mm, north_mm }: Rectangle): AirRange => [
  toMetres(south_mm - bounds.south_mm),
  toMetres(north_mm - bounds.south_mm),
];

/** A rectangle of the floor as a box of a height. */
export const boxOn = (frame: AirFrame, area: Rectangle, z: AirRange): AirBox => ({
  x: xRange(frame, area),
  y: yRange(frame, area),
  z,
});

/** The side of an area that faces a direction, as an upright plane. */
function sideOf(
  frame: AirFrame,
  area: Rectangle,
  side: Facing,
): { axis: 'x' | 'y'; at_m: number; along: AirRange } {
  const edge = stripAhead(area, side, 0);
  return side === 0 || side === 180
    ? { axis: 'y', at_m: yRange(frame, edge)[0], along: xRange(frame, edge) }
    : { axis: 'x', at_m: xRange(frame, edge)[0], along: yRange(frame, edge) };
}

/** An opening in the side of a thing that faces a direction; the air of the room is beyond that side. */
export function openingOn(frame: AirFrame, area: Rectangle, side: Facing, z: AirRange): AirOpening {
  const { axis, at_m, along } = sideOf(frame, area, side);
  return { axis, at_m, side: side === 0 || side === 90 ? 1 : -1, ranges: [along, z] };
}

/** An opening in a level plane: of the floor or the top of a thing upwards, of a ceiling downwards. */
export const levelOpening = (frame: AirFrame, area: Rectangle, at_m: number, side: 1 | -1): AirOpening => ({
  axis: 'z',
  at_m,
  side,
  ranges: [xRange(frame, area), yRange(frame, area)],
});

/** An upright panel on the side of an area. */
export function panelOn(
  frame: AirFrame,
  area: Rectangle,
  side: Facing,
  rest: Pick<AirPanel, 'id' | 'openShare'> & { readonly z: AirRange },
): AirPanel {
  const { axis, at_m, along } = sideOf(frame, area, side);
  return { id: rest.id, openShare: rest.openShare, axis, at_m, ranges: [along, rest.z] };
}
