import { aisleKind, WIDEST_AISLE_mm } from './aislesOfRow.ts';
import { obstacleAhead, wallAhead, type NamedArea } from './clearance.ts';
import { OUTLINE, type Block, type Wall } from './fixedObstacles.ts';
import type { Rules } from './placementRules.ts';
import type { Facing } from './pointSchema.ts';
import { opposite, stripAhead, type Rectangle } from './rectangle.ts';

/** A rack near a block, with the side that its front is on. */
export interface NearRack extends NamedArea {
  readonly facing_deg: Facing;
}

/** What a block of items has around it. */
export interface Surroundings {
  readonly walls: readonly Wall[];
  readonly blocks: readonly Block[];
  /** Racks that overlap an area, without those of the block. */
  readonly racksIn: (area: Rectangle) => readonly NearRack[];
  readonly rules: Rules;
}

/** The nearest item or wall beyond one side of a block, and what a rule requires there. */
export interface SideDistance {
  readonly side: Facing;
  readonly distance_mm: number;
  /** Its name; walls of the outline are `the outline`. */
  readonly name: string;
  /** Between racks that face each other or turn their rears to each other; null if it is not an aisle. */
  readonly aisle: 'cold' | 'hot' | 'mixed' | null;
  /** The minimum by the rules of the room, in mm; null if no rule applies to this side. */
  readonly required_mm: number | null;
}

/** Farther items and walls are no neighbours. */
const REACH_mm = 30_000;
const sides: readonly Facing[] = [0, 90, 180, 270];

/**
 * The distances from a block to its nearest neighbours and walls on all four sides.
 *
 * @param block - the bounds of the items
 * @param facing_deg - the common facing of its racks; undefined if they differ or it has none, so that no rule applies
 * @returns one for each side that has a neighbour or a wall within 30 m
 */
export function sideDistances(
  block: Rectangle,
  facing_deg: Facing | undefined,
  around: Surroundings,
): SideDistance[] {
  return sides.flatMap((side) => nearestOn(side, block, { facing_deg, around }) ?? []);
}

interface Query {
  readonly facing_deg: Facing | undefined;
  readonly around: Surroundings;
}

interface Candidate {
  readonly distance_mm: number;
  readonly name: string;
  readonly rack?: NearRack;
  readonly block?: Block;
}

function nearestOn(side: Facing, area: Rectangle, { facing_deg, around }: Query): SideDistance | null {
  const probe = { area, side, depth_mm: REACH_mm };
  let nearest: Candidate | null = wallAhead(probe, around.walls);
  const consider = (candidate: Candidate): void => {
    if (nearest === null || candidate.distance_mm < nearest.distance_mm) nearest = candidate;
  };
  for (const block of around.blocks) {
    const ahead = block.kind === 'ramp' ? null : obstacleAhead(probe, block);
    if (ahead !== null) consider({ ...ahead, block });
  }
  for (const rack of around.racksIn(stripAhead(area, side, REACH_mm))) {
    const ahead = obstacleAhead(probe, rack);
    if (ahead !== null) consider({ ...ahead, rack });
  }
  if (nearest === null) return null;
  const { distance_mm, name, rack, block }: Candidate = nearest;
  const aisle = aisleOn(side, facing_deg, rack, distance_mm);
  const required_mm =
    facing_deg === undefined
      ? null
      : requiredOn(relationOf(side, facing_deg), { aisle, rack, block, around });
  return { side, distance_mm, name, aisle, required_mm };
}

type Relation = 'front' | 'rear' | 'end';

const relationOf = (side: Facing, facing_deg: Facing): Relation =>
  side === facing_deg ? 'front' : side === opposite(facing_deg) ? 'rear' : 'end';

function aisleOn(
  side: Facing,
  facing_deg: Facing | undefined,
  rack: NearRack | undefined,
  distance_mm: number,
): SideDistance['aisle'] {
  if (rack === undefined || facing_deg === undefined || distance_mm > WIDEST_AISLE_mm) return null;
  const isAcross = rack.facing_deg % 180 !== facing_deg % 180;
  if (isAcross || relationOf(side, facing_deg) === 'end') return null;
  const frontCount = (facing_deg === side ? 1 : 0) + (rack.facing_deg === opposite(side) ? 1 : 0);
  return aisleKind(frontCount, 2);
}

interface Beyond {
  readonly aisle: SideDistance['aisle'];
  readonly rack: NearRack | undefined;
  readonly block: Block | undefined;
  readonly around: Surroundings;
}

/** The largest minimum of the rules that apply. */
function requiredOn(relation: Relation, { aisle, rack, block, around }: Beyond): number | null {
  const { coldAisle, hotAisle, frontAccess, rearAccess, wallClearance, unitClearance } = around.rules;
  if (aisle !== null) return largest([aisle === 'hot' ? hotAisle : coldAisle]);
  const access = relation === 'front' ? [frontAccess] : relation === 'rear' ? [rearAccess] : [];
  if (rack !== undefined) return largest(access);
  if (block === undefined) return largest([...access, wallClearance]);
  return largest(block.kind === 'crah' ? [...access, unitClearance] : access);
}

function largest(rules: readonly { readonly isOn: boolean; readonly value: number }[]): number | null {
  const values = rules.filter(({ isOn }) => isOn).map(({ value }) => value);
  return values.length === 0 ? null : Math.max(...values);
}

/** Whether a neighbour is a wall of the room's outline. */
export const isOutline = (name: string): boolean => name === OUTLINE;

const ROUNDING_mm = 1e-6;

/** Whether a distance is below what the rules require. */
export const isTooClose = ({ distance_mm, required_mm }: SideDistance): boolean =>
  required_mm !== null && distance_mm < required_mm - ROUNDING_mm;
