import { alongEnd, alongStart } from '../alongRow.ts';
import { footprint } from '../footprint.ts';
import { around, type Rectangle } from '../rectangle.ts';
import type { Room } from '../roomSchema.ts';
import { groundFor, isFree, takeGround, type Ground } from './groundForUnits.ts';
import type { LaidRow, RackLayout } from './LayoutRequest.ts';

/** A rack that is to be fed. */
export interface RackToFeed {
  readonly key: string;
  readonly width_mm: number;
  readonly depth_mm: number;
  /** What each side carries when it carries the rack alone. */
  readonly load_kVA: number;
}

/** One of the sides that racks are fed from. */
export interface FeedSide {
  readonly side: string;
  /** Nodes that feed its units, the preferred first. */
  readonly from: readonly string[];
}

/** The unit that feeds a part of a row. */
export interface FeedUnit {
  readonly kind: 'rpp' | 'busway';
  readonly capacity_kVA: number;
  /** Of an RPP, side to side; a busway is as long as the racks under it. */
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

/** A unit as a room states it. */
export interface PlacedFeedUnit {
  readonly kind: FeedUnit['kind'];
  readonly name: string;
  readonly x_mm: number;
  readonly y_mm: number;
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly facing_deg: LaidRow['facing_deg'];
  readonly weight_kg?: number;
  readonly node: string;
}

/** A node as the power topology states it. */
export interface FeedNode {
  readonly kind: FeedUnit['kind'];
  readonly name: string;
  readonly side: string;
  readonly from: readonly string[];
  readonly unitRating_kVA: number;
}

/** A plan of units and nodes; nothing has been changed yet. */
export interface FedRows {
  readonly units: Readonly<Record<string, PlacedFeedUnit>>;
  readonly nodes: Readonly<Record<string, FeedNode>>;
  /** Node by side, by rack. */
  readonly feeds: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Racks that some side does not reach, and why in plain words. */
  readonly unfed: readonly { readonly key: string; readonly side: string }[];
  readonly reasons: readonly string[];
}

/** What is being put together. */
interface Draft {
  readonly request: FeedRequest;
  readonly ground: Ground;
  readonly racks: ReadonlyMap<string, RackToFeed>;
  readonly areas: ReadonlyMap<string, Rectangle>;
  readonly units: Record<string, PlacedFeedUnit>;
  readonly nodes: Record<string, FeedNode>;
  readonly feeds: Record<string, Record<string, string>>;
  readonly unfed: { key: string; side: string }[];
  readonly reasons: Set<string>;
}

/** The racks of a row in the groups that one unit each carries, in order; a rack that none carries is in a group of none. */
function groupsOf(row: LaidRow, { request, racks, reasons }: Draft): string[][] {
  const { capacity_kVA } = request.unit;
  const groups: string[][] = [];
  let group: string[] = [];
  let load_kVA = 0;
  for (const key of row.keys) {
    const own_kVA = racks.get(key)?.load_kVA ?? 0;
    if (own_kVA > capacity_kVA) {
      reasons.add(
        `A rack of ${String(own_kVA)} kVA is more than a unit of ${String(capacity_kVA)} kVA carries.`,
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

/** Beside the end of a row, front in line with its fronts, after the units that stand there already. */
function rppAt(
  row: LaidRow,
  isAtEnd: boolean,
  taken_mm: number,
  unit: FeedUnit,
): { x_mm: number; y_mm: number } {
  const along_mm = row.along === 'x' ? row.width_mm : row.depth_mm;
  const across_mm = row.along === 'x' ? row.depth_mm : row.width_mm;
  const shift_mm = isAtEnd ? along_mm + taken_mm : -taken_mm - unit.width_mm;
  const frontIsFar = row.facing_deg === 0 || row.facing_deg === 90;
  const deep_mm = frontIsFar ? across_mm - unit.depth_mm : 0;
  return row.along === 'x'
    ? { x_mm: row.x_mm + shift_mm, y_mm: row.y_mm + deep_mm }
    : { x_mm: row.x_mm + deep_mm, y_mm: row.y_mm + shift_mm };
}

/** Above the racks that it feeds, those of several sides next to each other. */
function buswayOver(
  row: LaidRow,
  keys: readonly string[],
  part: number,
  { areas, request }: Draft,
): PlacedSize {
  const over = around(keys.flatMap((key) => areas.get(key) ?? []));
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
  readonly row: LaidRow;
  readonly rowNumber: number;
  readonly sideIndex: number;
  readonly side: FeedSide;
}

/** Where the next unit of a side goes: an RPP at the end of its side or else at the other; null where both are full. */
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
    if (!isFree(draft.ground, area, row, end === 1)) continue;
    takeGround(draft.ground, area);
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
        'There is no room for a unit at the ends of some rows: leave room with withUnits, or use busways.',
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
 * Puts units at the ends of rows, or busways above them, that feed every rack from each side.
 *
 * A unit takes racks side by side until its capacity is used. RPPs stand in line with the row, one side at each end, and keep
 * the way round beyond them; where an end is full, the other end is tried.
 *
 * @param request - the room without these units, the layout, what each rack draws in kVA, the sides and the unit
 * @returns units for the floor, nodes for the power topology, and from which node each rack is fed on each side
 */
export function feedRows(request: FeedRequest): FedRows {
  const racks = new Map(request.racks.map((rack) => [rack.key, rack]));
  const areas = new Map<string, Rectangle>();
  for (const move of request.layout.moves) {
    const rack = racks.get(move.key);
    if (rack !== undefined)
      areas.set(move.key, footprint({ ...move, width_mm: rack.width_mm, depth_mm: rack.depth_mm }));
  }
  const ground = groundFor(request.room, areas.values());
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
