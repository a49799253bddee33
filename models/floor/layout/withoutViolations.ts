import { startFloorChecks } from '../floorChecks.ts';
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

/**
 * Removes racks from the ends of rows until the floor checks report no error or warning.
 *
 * Rows meet the rules by construction; the remaining violations are aisles closed by an obstacle beyond the end of some rows.
 *
 * @param room - its containments are ignored
 * @param rows - as laid out
 * @returns rows without violations; rows without racks are dropped
 */
export function withoutViolations(room: Room, rows: readonly RotatedRow[]): RotatedRow[] {
  const bare = { ...room, containments: {}, perforatedTiles: {} };
  const checks = startFloorChecks({ path: '', room: bare, racks: rows.flatMap(placedRacks) });
  const left = rows.map((row): RackInRow[] => [...row.racks]);
  const rowOf = new Map<string, number>();
  for (const [index, row] of rows.entries()) for (const { rack } of row.racks) rowOf.set(rack.key, index);
  for (;;) {
    const violating = new Set<number>();
    for (const { severity, path } of checks.findings()) {
      const row = rowOf.get(path);
      if (severity !== 'info' && row !== undefined) violating.add(row);
    }
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
