import type { Facing } from '../../../floor/pointSchema.ts';
import { boundsOf, type Axis, type Rectangle } from '../../../floor/rectangle.ts';
import { countText } from '../../../units/text.ts';
import { isObject, type Json, type JsonObject } from '../../document/json.ts';
import { addParts } from '../floorItems.ts';
import { ownerOf } from '../floorItemPath.ts';
import { placeRacks, type Placing } from '../floorPlaces.ts';
import type { ArrangedItem } from './ArrangedItem.ts';

/** A copy of a block of items. */
export interface CopyStep {
  /** Displacement of the block. */
  readonly east_mm: number;
  readonly north_mm: number;
  /** The axis along which the copy is mirrored within its block, so that fronts along it face the other way. */
  readonly mirrored?: Axis | undefined;
}

/**
 * Copies items on the floor: racks are taken from the unplaced ones of their entries first, then added to the plan.
 * Copies are neither locked nor in a group.
 *
 * @param document - the plan
 * @param items - the items; they stay where they are
 * @param copies - in the order of their labels
 * @returns the command, the keys of the copies, and the number of racks that are added to the plan
 */
export function copyItems(
  document: JsonObject,
  hallId: string,
  items: readonly ArrangedItem[],
  { copies, label = 'duplicate' }: { readonly copies: readonly CopyStep[]; readonly label?: string },
): Placing {
  const block = boundsOf(items);
  if (block === undefined) return { command: { label, edits: [] }, keys: [], addedCount: 0 };
  const racks = items.filter(({ key }) => key.includes('/'));
  const parts = items.filter(({ key }) => !key.includes('/'));
  const placing = placeRacks(
    document,
    copies.flatMap((copy) =>
      racks.map((rack) => {
        const corner = copiedCorner(rack, block, copy);
        const facing_deg = copiedFacing(rack.facing_deg ?? 0, copy);
        return { rackId: ownerOf(rack.key).list.slice(0, -1), ...corner, facing_deg };
      }),
    ),
  );
  const adding = addParts(
    document,
    hallId,
    copies.flatMap((copy) =>
      parts.map((part) => ({
        list: ownerOf(part.key).list.slice(0, -1),
        stem: part.kind,
        value: copiedPart(part, block, copy),
      })),
    ),
  );
  const keys = [...placing.keys, ...adding.keys];
  return {
    command: {
      label: `${label} ${countText(keys.length, parts.length === 0 ? 'rack' : 'item')}`,
      edits: [...placing.command.edits, ...adding.command.edits],
    },
    keys,
    addedCount: placing.addedCount,
  };
}

/** South-west corner of the copy of an item. */
function copiedCorner(
  item: Rectangle,
  block: Rectangle,
  { east_mm, north_mm, mirrored }: CopyStep,
): { readonly x_mm: number; readonly y_mm: number } {
  const x_mm = mirrored === 'x' ? block.west_mm + block.east_mm - item.east_mm : item.west_mm;
  const y_mm = mirrored === 'y' ? block.south_mm + block.north_mm - item.north_mm : item.south_mm;
  return { x_mm: Math.round(x_mm + east_mm), y_mm: Math.round(y_mm + north_mm) };
}

/** Mirrored along y, north becomes south; along x, east becomes west. */
function copiedFacing(facing_deg: Facing, { mirrored }: CopyStep): Facing {
  if (mirrored === 'y' && facing_deg % 180 === 0) return facing_deg === 0 ? 180 : 0;
  if (mirrored === 'x' && facing_deg % 180 !== 0) return facing_deg === 90 ? 270 : 90;
  return facing_deg;
}

function copiedPart(part: ArrangedItem, block: Rectangle, copy: CopyStep): JsonObject {
  const { isLocked: _isLocked, group: _group, ...stated } = part.stated;
  const points = ['from', 'to', 'at'].flatMap((name): [string, Json][] => {
    const point = stated[name];
    return isObject(point) ? [[name, copiedPoint(point, block, copy)]] : [];
  });
  if (points.length > 0) return { ...stated, ...Object.fromEntries(points) };
  const facing_deg = part.facing_deg === undefined ? {} : { facing_deg: copiedFacing(part.facing_deg, copy) };
  return { ...stated, ...copiedCorner(part, block, copy), ...facing_deg };
}

function copiedPoint(point: JsonObject, block: Rectangle, copy: CopyStep): JsonObject {
  const { x_mm, y_mm } = point;
  const [east_mm, north_mm] = [typeof x_mm === 'number' ? x_mm : 0, typeof y_mm === 'number' ? y_mm : 0];
  const at = { west_mm: east_mm, east_mm, south_mm: north_mm, north_mm };
  return { ...copiedCorner(at, block, copy) };
}

/** An array of copies: a number of columns and rows, and the clear distance between them. */
export interface CopyArray {
  /** Number of blocks from west to east, the original included. */
  readonly columnCount: number;
  /** Number of blocks from south to north, the original included. */
  readonly rowCount: number;
  readonly columnGap_mm: number;
  readonly rowGap_mm: number;
  /** Whether every other block is mirrored, as rows with alternate hot and cold aisles are. */
  readonly isAlternate: boolean;
}

/**
 * The copies of an array, without the original, from west to east and then from south to north.
 *
 * @param block - the original
 */
export function arraySteps(block: Rectangle, array: CopyArray): CopyStep[] {
  const { columnCount, rowCount, columnGap_mm, rowGap_mm, isAlternate } = array;
  const [east_mm, north_mm] = [
    block.east_mm - block.west_mm + columnGap_mm,
    block.north_mm - block.south_mm + rowGap_mm,
  ];
  const steps: CopyStep[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      if (row === 0 && column === 0) continue;
      // Rows alternate if there are several, else columns.
      const isMirrored = isAlternate && (rowCount > 1 ? row % 2 === 1 : column % 2 === 1);
      const axis: Axis = rowCount > 1 ? 'y' : 'x';
      steps.push({
        east_mm: column * east_mm,
        north_mm: row * north_mm,
        mirrored: isMirrored ? axis : undefined,
      });
    }
  }
  return steps;
}
