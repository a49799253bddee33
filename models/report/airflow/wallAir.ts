import type { AirPanel } from '../../airflow/room/AirRoom.ts';
import type { Room } from '../../floor/roomSchema.ts';
import type { AirFrame } from './airFrame.ts';

/** Length of the steps in which a wall that is not parallel to an axis is put onto the grid. */
const step_m = 0.1;

/** Walls inside a room, from floor to ceiling and closed; a slanting wall becomes a stair of panels. */
export function wallPanels({ bounds, height_m }: AirFrame, { walls }: Pick<Room, 'walls'>): AirPanel[] {
  return Object.entries(walls ?? {}).flatMap(([id, { from, to }]): AirPanel[] => {
    const x0 = (from.x_mm - bounds.west_mm) / 1000;
    const y0 = (from.y_mm - bounds.south_mm) / 1000;
    const x1 = (to.x_mm - bounds.west_mm) / 1000;
    const y1 = (to.y_mm - bounds.south_mm) / 1000;
    const panel = (axis: 'x' | 'y', at_m: number, a: number, b: number): AirPanel => ({
      id,
      axis,
      at_m,
      openShare: 0,
      ranges: [
        [Math.min(a, b), Math.max(a, b)],
        [0, height_m],
      ],
    });
    if (x0 === x1) return [panel('x', x0, y0, y1)];
    if (y0 === y1) return [panel('y', y0, x0, x1)];
    const count = Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / step_m);
    return Array.from({ length: count }, (_, index) => {
      const at = (a: number, b: number, share: number): number => a + (b - a) * share;
      const [s, e] = [index / count, (index + 1) / count];
      return [
        panel('y', at(y0, y1, s), at(x0, x1, s), at(x0, x1, e)),
        panel('x', at(x0, x1, e), at(y0, y1, s), at(y0, y1, e)),
      ];
    }).flat();
  });
}
