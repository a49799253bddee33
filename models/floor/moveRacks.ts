import type { PlacedRack } from './Floor.ts';
import { checkPerforated } from './perforatedChecks.ts';
import { checkRack } from './rackChecks.ts';
import { addRacksToGrid, areaOfInfluence, removeRackFromGrid } from './rackGrid.ts';
import { boundingRectangle, expanded, touches, type Rectangle } from './rectangle.ts';
import { checkRow } from './rowChecks.ts';
import type { FloorGeometry } from './FloorGeometry.ts';
import { type FloorRack, type FloorRow, byKey, floorRack } from './FloorRack.ts';
import { WIDEST_AISLE_mm } from './aislesOfRow.ts';
import { formRows, GAP_IN_ROW_mm } from './rows.ts';

/** Above this number of position comparisons, everything is checked again, which is faster. */
const COMPARISONS = 10_000_000;

interface Move {
  /** Keys of racks that are removed from the floor. */
  readonly taken: Iterable<string>;
  /** Racks that are added or moved. */
  readonly placed: readonly PlacedRack[];
}

/** Moves racks and repeats the affected checks: racks near their old and new positions, their rows and the adjacent rows. */
export function moveRacks(floor: FloorGeometry, { taken, placed }: Move): void {
  const unique = new Map(placed.map((rack) => [rack.key, floorRack(rack)]));
  const added = [...unique.values()].sort(byKey);
  const { areas, leftRows } = lift(floor, [...taken, ...unique.keys()]);
  addRacksToGrid(floor.context.racks, added);
  for (const standing of added) {
    floor.racks.set(standing.rack.key, standing);
    areas.push(areaOfInfluence(floor.context.racks, standing.area));
  }
  const areAllNew = floor.racks.size === added.length;
  if (areAllNew || areas.length * floor.racks.size > COMPARISONS) checkAll(floor);
  else checkNear(floor, { areas, leftRows, added });
}

interface Change {
  /** Old and new positions of the racks. */
  readonly areas: Rectangle[];
  readonly leftRows: Set<FloorRow>;
}

function lift({ context, racks }: FloorGeometry, keys: readonly string[]): Change {
  const areas: Rectangle[] = [];
  const leftRows = new Set<FloorRow>();
  for (const key of keys) {
    const standing = racks.get(key);
    if (standing === undefined) continue;
    areas.push(areaOfInfluence(context.racks, standing.area));
    if (standing.row !== null) leftRows.add(standing.row);
    removeRackFromGrid(context.racks, standing);
    racks.delete(key);
  }
  return { areas, leftRows };
}

function checkAll(floor: FloorGeometry): void {
  const { context, racks, rows, ofPerforated } = floor;
  const all = [...racks.values()];
  rows.clear();
  for (const row of formRows(all, context.racks)) rows.add(row);
  for (const standing of all) standing.findings = checkRack(standing, context);
  for (const row of rows) row.findings = checkRow(row, context);
  for (const [index, area] of context.obstacles.perforated.entries()) {
    ofPerforated[index] = checkPerforated(area, context);
  }
}

function checkNear(
  floor: FloorGeometry,
  { areas, leftRows, added }: Change & { readonly added: readonly FloorRack[] },
): void {
  if (areas.length === 0) return;
  const { context, rows, ofPerforated } = floor;
  const near = racksNear(floor, areas);
  const changedRows = reformRows(floor, { leftRows, near, added });
  for (const standing of near) standing.findings = checkRack(standing, context);
  const rowReach_mm = Math.max(WIDEST_AISLE_mm, context.rules.circulation.value);
  const bounds = boundingRectangle(changedRows);
  for (const row of rows) {
    const reached = expanded(row.withUnits, rowReach_mm);
    if (touchesAny(reached, changedRows, bounds)) row.findings = checkRow(row, context);
  }
  const boundsOfAreas = boundingRectangle(areas);
  for (const [index, area] of context.obstacles.perforated.entries()) {
    const reached = expanded(area.area, context.rules.coldAisle.value);
    if (touchesAny(reached, areas, boundsOfAreas)) ofPerforated[index] = checkPerforated(area, context);
  }
}

function racksNear({ context, racks }: FloorGeometry, areas: readonly Rectangle[]): FloorRack[] {
  const reach_mm = Math.max(context.rackReach_mm, GAP_IN_ROW_mm);
  const reaches = areas.map((area) => expanded(area, reach_mm));
  const bounds = boundingRectangle(reaches);
  const near: FloorRack[] = [];
  for (const standing of racks.values()) {
    if (touchesAny(standing.area, reaches, bounds)) near.push(standing);
  }
  return near;
}

function touchesAny(area: Rectangle, others: readonly Rectangle[], bounds: Rectangle): boolean {
  if (!touches(area, bounds)) return false;
  for (const other of others) if (touches(area, other)) return true;
  return false;
}

/** Forms the rows again that racks left or may have joined; returns the areas of these rows before and after. */
function reformRows(
  { context, racks, rows }: FloorGeometry,
  {
    leftRows,
    near,
    added,
  }: {
    readonly leftRows: ReadonlySet<FloorRow>;
    readonly near: readonly FloorRack[];
    readonly added: readonly FloorRack[];
  },
): Rectangle[] {
  const broken = new Set(leftRows);
  for (const { row } of near) if (row !== null) broken.add(row);
  const changed: Rectangle[] = [];
  const loose = [...added];
  for (const row of broken) {
    rows.delete(row);
    changed.push(row.rectangle);
    for (const member of row.members) if (racks.get(member.rack.key) === member) loose.push(member);
  }
  for (const row of formRows(loose, context.racks)) {
    rows.add(row);
    changed.push(row.rectangle);
  }
  return changed;
}
