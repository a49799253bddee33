import { describe, expect, it } from 'vitest';
import { findAisles } from '../../../models/floor/aisles.ts';
import { fixedObstacles } from '../../../models/floor/fixedObstacles.ts';
import type { PlacedRack } from '../../../models/floor/Floor.ts';
import { footprint } from '../../../models/floor/footprint.ts';
import { placementRules } from '../../../models/floor/placementRules.ts';
import type { Facing } from '../../../models/floor/pointSchema.ts';
import { boundingRectangle, overlaps } from '../../../models/floor/rectangle.ts';
import type { Room } from '../../../models/floor/roomSchema.ts';
import { findRows } from '../../../models/floor/rows.ts';
import {
  isTooClose,
  sideDistances,
  type SideDistance,
  type Surroundings,
} from '../../../models/floor/sideDistances.ts';
import { beyondText, clearText } from '../../../models/present/floor/distanceText.ts';
import { floorOf, room, rowOf } from './floors.ts';

/** The hall of 20 m by 20 m around a block, with other racks in it. */
function around(others: readonly PlacedRack[], rest: Partial<Room> = {}): Surroundings {
  const of = room(rest);
  const { walls, blocks } = fixedObstacles({ path: 'halls.hall', room: of });
  const near = others.map((rack) => ({
    name: rack.label,
    area: footprint(rack),
    facing_deg: rack.facing_deg,
  }));
  return {
    walls,
    blocks,
    racksIn: (part) => near.filter(({ area }) => overlaps(area, part)),
    rules: placementRules(of.rules),
  };
}

/** Distances of a row of four at (6 m, 6 m). */
function ofRow(facing_deg: Facing, others: readonly PlacedRack[], rest: Partial<Room> = {}): SideDistance[] {
  const row = rowOf(4, 'A', [6_000, 6_000], { facing_deg });
  return sideDistances(boundingRectangle(row.map(footprint)), facing_deg, around(others, rest));
}

const on = (side: Facing, distances: readonly SideDistance[]): SideDistance | undefined =>
  distances.find((each) => each.side === side);
const metres = (length_mm: number): string => `${(length_mm / 1000).toFixed(2)} m`;

describe('the distances around a block', () => {
  it('are those to the walls of an empty hall, with the clearance of racks from walls', () => {
    const found = ofRow(0, []);
    // 20 m less 7.2 m to the north, 20 m less 8.4 m to the east.
    expect(found.map(({ side, distance_mm }) => [side, distance_mm])).toEqual([
      [0, 12_800],
      [90, 11_600],
      [180, 6_000],
      [270, 6_000],
    ]);
    expect(found.map(({ required_mm }) => required_mm)).toEqual([1_200, 1_200, 1_200, 1_200]);
    expect(found.map(beyondText)).toEqual(['Wall', 'Wall', 'Wall', 'Wall']);
  });

  it('name the aisle that results and whether it is wide enough', () => {
    const opposite = rowOf(4, 'B', [6_000, 8_250], { facing_deg: 180 });
    const cold = on(0, ofRow(0, opposite));
    expect(cold).toMatchObject({ aisle: 'cold', distance_mm: 1_050, required_mm: 1_200 });
    expect(cold === undefined ? '' : clearText(cold, metres)).toBe('1.05 m, at least 1.20 m required');
    const hot = on(0, ofRow(180, rowOf(4, 'B', [6_000, 8_250], { facing_deg: 0 })));
    expect(hot).toMatchObject({ aisle: 'hot', distance_mm: 1_050, required_mm: 900 });
    expect(hot === undefined ? '' : clearText(hot, metres)).toBe('1.05 m, meets 0.90 m');
    // Exhaust into intakes: the wider minimum applies, as in the check.
    expect(on(0, ofRow(0, rowOf(4, 'B', [6_000, 8_250], { facing_deg: 0 })))).toMatchObject({
      aisle: 'mixed',
      required_mm: 1_200,
    });
  });

  it('are the width that the aisles of the models have', () => {
    const opposite = rowOf(4, 'B', [6_600, 8_100], { facing_deg: 180 });
    const racks = [...rowOf(4, 'A', [6_000, 6_000]), ...opposite];
    const [aisle] = findAisles(floorOf(racks), findRows(racks));
    expect(aisle?.width_mm).toBe(900);
    expect(on(0, ofRow(0, opposite))).toMatchObject({ aisle: aisle?.kind, distance_mm: aisle?.width_mm });
  });

  it('end at the nearest unit, with its own clearance, and not at a busway, which is above', () => {
    const place = { x_mm: 6_000, width_mm: 2_400, depth_mm: 900, facing_deg: 0 as const };
    const units = {
      crah: { kind: 'crah' as const, ...place, y_mm: 9_000 },
      bus: { kind: 'busway' as const, ...place, y_mm: 7_300 },
    };
    const north = on(0, ofRow(0, [], { units }));
    expect(north).toMatchObject({ name: 'CRAH crah', distance_mm: 1_800, required_mm: 1_800 });
    expect(north !== undefined && isTooClose(north)).toBe(false);
  });

  it('have no minimum at an adjacent rack, and none for a block without a common facing', () => {
    const neighbours = rowOf(1, 'B', [8_400, 6_000]);
    const east = on(90, ofRow(0, neighbours));
    expect(east).toMatchObject({ name: 'B01', distance_mm: 0, required_mm: null, aisle: null });
    expect(east === undefined ? '' : clearText(east, metres)).toBe('adjacent');
    const block = { west_mm: 100, east_mm: 700, south_mm: 100, north_mm: 1_300 };
    expect(sideDistances(block, undefined, around([])).every(({ required_mm }) => required_mm === null)).toBe(
      true,
    );
  });

  it('round a width below the minimum down, so that it never reads as met', () => {
    const narrow: SideDistance = {
      side: 0,
      distance_mm: 1_199,
      name: 'B01',
      aisle: 'cold',
      required_mm: 1_200,
    };
    expect(clearText(narrow, metres)).toBe('1.19 m, at least 1.20 m required');
  });

  it('ignore rules that are off', () => {
    const rules = { wallClearance: { isOn: false }, frontAccess: { isOn: false } };
    expect(on(0, ofRow(0, [], { rules }))?.required_mm).toBeNull();
  });
});
