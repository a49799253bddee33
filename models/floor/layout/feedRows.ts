import { alongEnd, alongStart } from '../alongRow.ts';
import { footprint } from '../footprint.ts';
import { boundingRectangle, type Rectangle } from '../rectangle.ts';
import type { Room } from '../roomSchema.ts';
import { areaForUnit, isAreaFree, freeAreaOf, type FreeArea } from './areaForUnits.ts';
import type { LayoutRow, RackLayout } from './LayoutRequest.ts';

/** A rack to be fed. */
export interface RackToFeed {
  readonly key: string;
  readonly width_mm: number;
  readonly depth_mm: number;
  /** Load of each side when it supplies the rack alone. */
  readonly load_kVA: number;
}

/** A side that racks are fed from. */
export interface FeedSide {
  readonly side: string;
  /** Source nodes of its units, the preferred one first. */
  readonly from: readonly string[];
}

/** The unit that feeds part of a row. */
export interface FeedUnit {
  readonly kind: 'rpp' | 'busway';
  readonly capacity_kVA: number;
  /** Width of an RPP, side to side; a busway is as long as the racks below it. */
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly weight_kg?: number | undefined;
}

export interface FeedRequest {
  readonly room: Room;
  readonly layout: Pick<RackLayout, 'moves' | 'rows'>;
  readonly racks: readonly RackToFeed[];
  readonly sides: readonly FeedSide[];
  readonly unit: FeedUnit;
}

/** A unit in the form used by a room. */
export interface PlacedFeedUnit {
  readonly kind: FeedUnit['kind'];
  readonly name: string;
  readonly x_mm: number;
  readonly y_mm: number;
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly facing_deg: LayoutRow['facing_deg'];
  readonly weight_kg?: number;
  readonly node: string;
}

/** A node in the form used by the power topology. */
export interface FeedNode {
  readonly kind: FeedUnit['kind'];
  readonly name: string;
  readonly side: string;
  readonly from: readonly string[];
  readonly unitRating_kVA: number;
}

/** Proposed units and nodes; the plan is not changed. */
export interface FedRows {
  readonly units: Readonly<Record<string, PlacedFeedUnit>>;
  readonly nodes: Readonly<Record<string, FeedNode>>;
  /** Node by side, by rack. */
  readonly feeds: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Racks not fed from some side; `reasons` states why as text. */
  readonly unfed: readonly { readonly key: string; readonly side: string }[];
  readonly reasons: readonly string[];
}

/** Intermediate state. */
interface Draft {
  readonly request: FeedRequest;
  readonly ground: FreeArea;
  readonly racks: ReadonlyMap<string, RackToFeed>;
  readonly areas: ReadonlyMap<string, Rectangle>;
  readonly units: Record<string, PlacedFeedUnit>;
  readonly nodes: Record<string, FeedNode>;
  readonly feeds: Record<string, Record<string, string>>;
  readonly unfed: { key: string; side: string }[];
  readonly reasons: Set<string>;
}

/** The racks of a row in groups that one unit supplies, in order; a rack above the unit's capacity is in no group. */
function groupsOf(row: LayoutRow, { request, racks, reasons }: Draft): string[][] {
  const { capacity_kVA } = request.unit;
  const groups: string[][] = [];
  let group: string[] = [];
  let load_kVA = 0;
  for (const key of row.keys) {
    const own_kVA = racks.get(key)?.load_kVA ?? 0;
    if (own_kVA > capacity_kVA) {
      reasons.add(
        `A rack of ${String(own_kVA)} kVA exceeds the capacity of a unit of ${String(capacity_kVA)} kVA.`,
      );
      continue;
    }
    if (group.length === 0 || load_kVA + own_kVA > capacity_kVA) {
      group = [];
      load_kVA = 0;
      groups.push(group);
    }
    group.push(key);
    load_kVA += own_kVA;
  }
  return groups;
}

/** Position at the end of a row, its front in line with the fronts of the row, next to the units already there. */
function rppAt(
  row: LayoutRow,
  isAtEnd: boolean,
  used_mm: number,
  unit: FeedUnit,
): { x_mm: number; y_mm: number } {
  const along_mm = row.along === 'x' ? row.width_mm : row.depth_mm;
  const across_mm = row.along === 'x' ? row.depth_mm : row.width_mm;
  const shift_mm = isAtEnd ? along_mm + used_mm : -used_mm - unit.width_mm;
  const frontIsFar = row.facing_deg === 0 || row.facing_deg === 90;
  const deep_mm = frontIsFar ? across_mm - unit.depth_mm : 0;
  return row.along === 'x'
    ? { x_mm: row.x_mm + shift_mm, y_mm: row.y_mm + deep_mm }
    : { x_mm: row.x_mm + deep_mm, y_mm: row.y_mm + shift_mm };
}

/** Position above the racks that it feeds; busways of several sides are next to each other. */
function buswayOver(
  row: LayoutRow,
  keys: readonly string[],
  part: number,
  { areas, request }: Draft,
): PlacedSize {
  const over = boundingRectangle(keys.flatMap((key) => areas.get(key) ?? []));
  const { depth_mm } = request.unit;
  const width_mm = alongEnd(row.along, over) - alongStart(row.along, over);
  const across_mm = row.along === 'x' ? over.north_mm - over.south_mm : over.east_mm - over.west_mm;
  const shift_mm = Math.round(across_mm * part - depth_mm / 2);
  return row.along === 'x'
    ? { x_mm: over.west_mm, y_mm: over.south_mm + shift_mm, width_mm, depth_mm }
    : { x_mm: over.west_mm + shift_mm, y_mm: over.south_mm, width_mm, depth_mm };
}

type PlacedSize = Pick<PlacedFeedUnit, 'x_mm' | 'y_mm' | 'width_mm' | 'depth_mm'>;

interface Feeding {
  readonly row: LayoutRow;
  readonly rowNumber: number;
  readonly sideIndex: number;
  readonly side: FeedSide;
}

/** Position of the next unit of a side: an RPP at the end of its side, otherwise at the other; null if both are full. */
function placeOf(
  { row, sideIndex }: Feeding,
  keys: readonly string[],
  used_mm: number[],
  draft: Draft,
): PlacedSize | null {
  const { unit, sides } = draft.request;
  if (unit.kind === 'busway') return buswayOver(row, keys, (sideIndex + 0.5) / sides.length, draft);
  const { width_mm, depth_mm } = unit;
  if (depth_mm > (row.along === 'x' ? row.depth_mm : row.width_mm)) return null;
  for (const end of [sideIndex % 2, 1 - (sideIndex % 2)]) {
    const place = { ...rppAt(row, end === 1, used_mm[end] ?? 0, unit), width_mm, depth_mm };
    const area = footprint({ ...place, facing_deg: row.facing_deg });
    if (!isAreaFree(draft.ground, area, row, end === 1)) continue;
    freeAreaOf(draft.ground, area);
    used_mm[end] = (used_mm[end] ?? 0) + width_mm;
    return place;
  }
  return null;
}

function feedSide(feeding: Feeding, groups: readonly string[][], used_mm: number[], draft: Draft): void {
  const { row, rowNumber, side } = feeding;
  const { kind, capacity_kVA, weight_kg } = draft.request.unit;
  for (const [index, keys] of groups.entries()) {
    const place = placeOf(feeding, keys, used_mm, draft);
    if (place === null) {
      draft.reasons.add(
        'No space for a unit at the ends of some rows: reserve space at row ends, or use busways.',
      );
      continue;
    }
    const id = `${kind}-${String(rowNumber)}${side.side}${String(index + 1)}`;
    const name = `${kind === 'rpp' ? 'RPP' : 'Busway'} ${String(rowNumber)}${side.side}${String(index + 1)}`;
    const own = weight_kg === undefined ? {} : { weight_kg };
    draft.units[id] = { kind, name, ...place, facing_deg: row.facing_deg, ...own, node: id };
    draft.nodes[id] = { kind, name, side: side.side, from: side.from, unitRating_kVA: capacity_kVA };
    for (const key of keys) (draft.feeds[key] ??= {})[side.side] = id;
  }
}

/**
 * Places units at the ends of rows, or busways above them, that feed every rack from each side.
 *
 * A unit supplies adjacent racks until its capacity is used. RPPs are in line with the row, one side at each end, and leave
 * the row-end clearance beyond them; if an end is full, the other end is tried.
 *
 * @param request - the room without these units, the layout, the load of each rack in kVA, the sides and the unit
 * @returns units for the floor, nodes for the power topology, and the source node of each rack on each side
 */
export function feedRows(request: FeedRequest): FedRows {
  const racks = new Map(request.racks.map((rack) => [rack.key, rack]));
  const areas = new Map<string, Rectangle>();
  for (const move of request.layout.moves) {
    const rack = racks.get(move.key);
    if (rack !== undefined)
      areas.set(move.key, footprint({ ...move, width_mm: rack.width_mm, depth_mm: rack.depth_mm }));
  }
  const ground = areaForUnit(request.room, areas.values());
  const draft: Draft = {
    request,
    ground,
    racks,
    areas,
    units: {},
    nodes: {},
    feeds: {},
    unfed: [],
    reasons: new Set(),
  };
  for (const [index, row] of request.layout.rows.entries()) {
    const groups = groupsOf(row, draft);
    const used_mm = [0, 0];
    for (const [sideIndex, side] of request.sides.entries()) {
      feedSide({ row, rowNumber: index + 1, sideIndex, side }, groups, used_mm, draft);
    }
    for (const key of row.keys) {
      for (const { side } of request.sides) {
        if (draft.feeds[key]?.[side] === undefined) draft.unfed.push({ key, side });
      }
    }
  }
  const { units, nodes, feeds, unfed, reasons } = draft;
  return { units, nodes, feeds, unfed, reasons: [...reasons] };
}
