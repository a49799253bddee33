import type { AirPanel, AirRange } from '../../airflow/room/AirRoom.ts';
import type { PlacedRack } from '../../floor/Floor.ts';
import { footprint } from '../../floor/footprint.ts';
import type { Facing } from '../../floor/pointSchema.ts';
import { expanded, overlaps, stripAhead, type Rectangle } from '../../floor/rectangle.ts';
import { airDefaults } from './airDefaults.ts';
import { panelOn, xRange, yRange, type AirFrame } from './airFrame.ts';
import { rackHeight_m } from './rackAir.ts';

/** A contained aisle on the floor. */
export interface ContainedAisle {
  readonly id: string;
  readonly area: Rectangle;
  /** Whether its air goes up to a ceiling plenum; else it has a roof at the height of its racks. */
  readonly isDucted: boolean;
}

/** Racks within this distance of an aisle close it on that side. */
const besideReach_mm = 350;

/** How far a panel is put into the racks beside it, so that it closes the gaps between them and the space above, and not their openings. */
const intoRacks_mm = 300;

const sides: readonly Facing[] = [0, 90, 180, 270];

const coveredLength = (area: Rectangle, side: Facing, racks: readonly PlacedRack[]): number => {
  const strip = stripAhead(area, side, besideReach_mm);
  const isAlongX = side === 0 || side === 180;
  return racks.reduce((sum, rack) => {
    const other = footprint(rack);
    if (!overlaps(strip, other)) return sum;
    return isAlongX
      ? sum + Math.min(other.east_mm, strip.east_mm) - Math.max(other.west_mm, strip.west_mm)
      : sum + Math.min(other.north_mm, strip.north_mm) - Math.max(other.south_mm, strip.south_mm);
  }, 0);
};

/** The aisle with each of its sides moved into the racks beside it. */
function enclosedArea(area: Rectangle, racks: readonly PlacedRack[]): Rectangle {
  const result = { ...area };
  for (const side of sides) {
    const length = side === 0 || side === 180 ? area.east_mm - area.west_mm : area.north_mm - area.south_mm;
    if (coveredLength(area, side, racks) < length / 3) continue;
    if (side === 0) result.north_mm += intoRacks_mm;
    else if (side === 180) result.south_mm -= intoRacks_mm;
    else if (side === 90) result.east_mm += intoRacks_mm;
    else result.west_mm -= intoRacks_mm;
  }
  return result;
}

/** Height of the racks at an aisle: that of the highest. */
function aisleHeight_m(area: Rectangle, racks: readonly PlacedRack[]): number {
  const near = expanded(area, besideReach_mm);
  const heights = racks.filter((rack) => overlaps(near, footprint(rack))).map(rackHeight_m);
  return heights.length === 0 ? airDefaults.rackHeight_m.value : Math.max(...heights);
}

/** The panels of a contained aisle: its sides, up to the ceiling or to a roof. */
export function containmentPanels(
  frame: AirFrame,
  { id, area, isDucted }: ContainedAisle,
  racks: readonly PlacedRack[],
  openShare: number,
): AirPanel[] {
  const enclosed = enclosedArea(area, racks);
  const top_m = isDucted ? frame.height_m : Math.min(aisleHeight_m(area, racks), frame.height_m);
  const z: AirRange = [0, top_m];
  const walls = sides.map((side) => panelOn(frame, enclosed, side, { id, openShare, z }));
  if (isDucted) return walls;
  return [
    ...walls,
    { id, openShare, axis: 'z', at_m: top_m, ranges: [xRange(frame, enclosed), yRange(frame, enclosed)] },
  ];
}
