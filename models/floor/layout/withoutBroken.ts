import { startFloorChecks } from '../floorChecks.ts';
import type { PlacedRack } from '../Floor.ts';
import type { Room } from '../roomSchema.ts';
import type { StandingInRow } from './fillRows.ts';
import { movesOf, type TurnedRow } from './laidRow.ts';

function placedRacks(row: TurnedRow): PlacedRack[] {
  const moves = movesOf(row);
  return row.racks.flatMap(({ rack }, index) => {
    const move = moves[index];
    if (move === undefined) return [];
    const { key, width_mm, depth_mm, height_mm } = rack;
    return [{ ...move, path: key, label: key, width_mm, depth_mm, height_mm, weight_kg: null }];
  });
}

/**
 * Takes racks off the ends of rows until the checks of the floor find nothing to warn of: the last word on a layout is theirs.
 *
 * A row keeps the rules by the way it is made; what is left are aisles that a thing beyond the end of some rows closes.
 *
 * @param room - whose containments are not looked at
 * @param rows - as they were laid out
 * @returns rows that break no rule, without those that have no rack left
 */
export function withoutBroken(room: Room, rows: readonly TurnedRow[]): TurnedRow[] {
  const bare = { ...room, containments: {}, perforatedTiles: {} };
  const checks = startFloorChecks({ path: '', room: bare, racks: rows.flatMap(placedRacks) });
  const left = rows.map((row): StandingInRow[] => [...row.racks]);
  const rowOf = new Map<string, number>();
  for (const [index, row] of rows.entries()) for (const { rack } of row.racks) rowOf.set(rack.key, index);
  for (;;) {
    const broken = new Set<number>();
    for (const { severity, path } of checks.findings()) {
      const row = rowOf.get(path);
      if (severity !== 'info' && row !== undefined) broken.add(row);
    }
    if (broken.size === 0) break;
    const taken: string[] = [];
    for (const index of broken) {
      for (const standing of [left[index]?.pop(), left[index]?.shift()]) {
        if (standing === undefined) continue;
        taken.push(standing.rack.key);
        rowOf.delete(standing.rack.key);
      }
    }
    if (taken.length === 0) break;
    checks.take(taken);
  }
  return rows.flatMap((row, index) => {
    const racks = left[index] ?? [];
    return racks.length === 0 ? [] : [{ ...row, racks }];
  });
}
