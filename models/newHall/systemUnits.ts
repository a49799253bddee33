import type { FloorUnit } from '../floor/roomSchema.ts';
import { capacityOf_kW, perimeterUnits, rowUnits } from './coolingUnits.ts';
import { drawRowUnits } from './drawRowUnits.ts';
import type { HallParts } from './hallParts.ts';
import type { PlacedRows } from './placeRows.ts';
import { drawWallUnits } from './wallUnits.ts';

/** Units of one cooling system on the floor, and their capacity without the redundant ones. */
export interface SystemUnits {
  readonly units: Readonly<Record<string, FloorUnit>>;
  readonly capacity_kW: number;
}

/**
 * Units of a cooling system of the hall.
 *
 * @param index - of the system
 */
export function systemUnits(
  { systems, loads: ofSystems, fill }: HallParts,
  { airUnits, drawn, frame, rackCount, extent }: PlacedRows,
  index: number,
): SystemUnits {
  const { capture } = systems[index] ?? systems[0];
  const loads = ofSystems[index] ?? ofSystems[0];
  const onWalls = perimeterUnits(capture, loads, rackCount, airUnits);
  const inRows = airUnits === 'in-row' ? drawn.rows.map(({ racks }) => rowUnits(loads, racks.length)) : [];
  return {
    units: {
      ...drawWallUnits(onWalls, extent, frame),
      ...drawRowUnits(drawn, inRows, fill.size.depth_mm, frame),
    },
    capacity_kW: [...onWalls, ...inRows].reduce((total, each) => total + capacityOf_kW(each), 0),
  };
}
