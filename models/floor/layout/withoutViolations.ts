import { startFloorChecks, type FloorChecks } from '../floorChecks.ts';
import type { PlacedRack } from '../Floor.ts';
import type { Room } from '../roomSchema.ts';
import type { RackInRow } from './fillRows.ts';
import { movesOf, type RotatedRow } from './layoutRow.ts';

function placedRacks(row: RotatedRow): PlacedRack[] {
  const moves = movesOf(row);
  return row.racks.flatMap(({ rack }, index) => {
    const move = moves[index];
    if (move === undefined) return [];
    const { key, width_mm, depth_mm, height_mm } = rack;
    return [{ ...move, path: key, label: key, width_mm, depth_mm, height_mm, weight_kg: null }];
  });
}

/** The checks of rows in a room beside racks that stay where they are. */
function checksOf(room: Room, rows: readonly RotatedRow[], standing: readonly PlacedRack[]): FloorChecks {
  const bare = { ...room, containments: {}, perforatedTiles: {} };
  return startFloorChecks({ path: '', room: bare, racks: [...standing, ...rows.flatMap(placedRacks)] });
}

/**
 * Whether the floor checks report no error or warning on rows, and none on other racks that they do not have without the rows.
 *
 * @param room - its containments are ignored
 * @param standing - racks that stay where they are
 */
export function meetsRules(
  room: Room,
  rows: readonly RotatedRow[],
  standing: readonly PlacedRack[] = [],
): boolean {
  const seriousIn = (checks: FloorChecks): string[] =>
    checks
      .findings()
      .flatMap(({ severity, code, path, message }) =>
        severity === 'info' ? [] : [`${code} ${path} ${message}`],
      );
  const before = new Set(seriousIn(checksOf(room, [], standing)));
  return seriousIn(checksOf(room, rows, standing)).every((found) => before.has(found));
}

/** Places with an error or a warning; what is found on a standing rack may be caused by a row beside it. */
const violatingPlaces = (checks: FloorChecks, fixed: ReadonlySet<string>): string[] =>
  checks
    .findings()
    .filter(({ severity }) => severity !== 'info')
    .flatMap(({ path, alsoAt = [] }) => (fixed.has(path) ? alsoAt : [path]));

/**
 * Removes racks from the ends of rows until the floor checks report no error or warning.
 *
 * Rows meet the rules by construction; the remaining violations are aisles closed by an obstacle beyond the end of some rows.
 *
 * @param room - its containments are ignored
 * @param rows - as laid out
 * @param standing - racks that stay where they are
 * @returns rows without violations; rows without racks are dropped
 */
export function withoutViolations(
  room: Room,
  rows: readonly RotatedRow[],
  standing: readonly PlacedRack[] = [],
): RotatedRow[] {
  const checks = checksOf(room, rows, standing);
  const fixed = new Set(standing.map(({ path }) => path));
  const left = rows.map((row): RackInRow[] => [...row.racks]);
  const rowOf = new Map<string, number>();
  for (const [index, row] of rows.entries()) for (const { rack } of row.racks) rowOf.set(rack.key, index);
  for (;;) {
    const violating = new Set(violatingPlaces(checks, fixed).flatMap((place) => rowOf.get(place) ?? []));
    if (violating.size === 0) break;
    const removed: string[] = [];
    for (const index of violating) {
      for (const standing of [left[index]?.pop(), left[index]?.shift()]) {
        if (standing === undefined) continue;
        removed.push(standing.rack.key);
        rowOf.delete(standing.rack.key);
      }
    }
    if (removed.length === 0) break;
    checks.take(removed);
  }
  return rows.flatMap((row, index) => {
    const racks = left[index] ?? [];
    return racks.length === 0 ? [] : [{ ...row, racks }];
  });
}
