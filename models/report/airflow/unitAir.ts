import type { AirOpening } from '../../airflow/room/AirRoom.ts';
import { footprint } from '../../floor/footprint.ts';
import { opposite, overlaps, type Rectangle } from '../../floor/rectangle.ts';
import type { FloorUnit, Room } from '../../floor/roomSchema.ts';
import { airDefaults } from './airDefaults.ts';
import { levelOpening, openingOn, type AirFrame } from './airFrame.ts';
import { openingRange, type AirConditions } from './rackAir.ts';

/** A cooling unit of a hall that moves air. */
export interface CoolingUnit {
  readonly id: string;
  readonly name: string;
  readonly unit: FloorUnit;
  readonly area: Rectangle;
}

/** The cooling units of a room that move air: CRAH and in-row coolers. */
export const coolingUnitsOf = ({ units }: Pick<Room, 'units'>): CoolingUnit[] =>
  Object.entries(units ?? {}).flatMap(([id, unit]) =>
    unit.kind === 'crah' || unit.kind === 'in-row'
      ? [{ id, name: unit.name ?? id, unit, area: footprint(unit) }]
      : [],
  );

/** Design airflow of a unit; null if neither its airflow nor its capacity is stated. */
export function statedUnitFlow(
  { unit }: CoolingUnit,
  { unitRise_K, heatCapacity_kJ_per_m3K }: AirConditions,
): number | null {
  if (unit.airflow_m3_s !== undefined) return unit.airflow_m3_s;
  if (unit.coolingCapacity_kW === undefined) return null;
  return unit.coolingCapacity_kW / (heatCapacity_kJ_per_m3K * unitRise_K);
}

/** Areas of a hall through which air goes to and from units elsewhere. */
export interface SharedOpenings {
  /** Perforated tiles, through which CRAH supply their air below the floor. */
  readonly tiles: readonly Rectangle[];
  /** Hot aisles whose air goes to the CRAH above the ceiling. */
  readonly ductedAisles: readonly Rectangle[];
}

const upper = (frame: AirFrame): number => Math.min(airDefaults.unitHeight_m.value, frame.height_m - 0.3);

/** Where a unit supplies its air, and where it draws it from. */
export function unitOpenings(
  frame: AirFrame,
  { unit, area }: CoolingUnit,
  { tiles, ductedAisles }: SharedOpenings,
): { supply: AirOpening[]; returns: AirOpening[] } {
  const height_m = upper(frame);
  const facing = unit.facing_deg ?? 0;
  const front = openingOn(frame, area, facing, openingRange(height_m));
  if (unit.kind === 'in-row') {
    return { supply: [front], returns: [openingOn(frame, area, opposite(facing), openingRange(height_m))] };
  }
  return {
    supply: tiles.length > 0 ? tiles.map((tile) => levelOpening(frame, tile, 0, 1)) : [front],
    returns:
      ductedAisles.length > 0
        ? ductedAisles.map((aisle) => levelOpening(frame, aisle, frame.height_m, -1))
        : [levelOpening(frame, area, height_m, 1)],
  };
}

/** Whether an in-row cooler stands at an aisle: it draws its air from a hot aisle, or supplies a cold one. */
export const hasInRow = (aisle: Rectangle, units: readonly CoolingUnit[]): boolean =>
  units.some(({ unit, area }) => {
    if (unit.kind !== 'in-row') return false;
    const reach: Rectangle = {
      west_mm: area.west_mm - 300,
      south_mm: area.south_mm - 300,
      east_mm: area.east_mm + 300,
      north_mm: area.north_mm + 300,
    };
    return overlaps(reach, aisle);
  });

/** Height of the body of a unit. */
export const unitHeight_m = upper;
