import type { Library } from '../../catalogue/Library.ts';
import { layOutRacks } from '../../floor/layout/layOutRacks.ts';
import type { LayoutContainment, RackLayout, RackToPlace } from '../../floor/layout/LayoutRequest.ts';
import type { PlacedRack } from '../../floor/Floor.ts';
import type { Place } from '../../floor/placeSchema.ts';
import type { Room } from '../../floor/roomSchema.ts';
import { ModelError } from '../../problems/ModelError.ts';
import { listText } from '../../units/text.ts';
import {
  feedHall,
  nodesOfRows,
  rowEnd_mm,
  withoutUnits,
  type HallFeeding,
  type HallLayoutOptions,
} from './feedHall.ts';
import { tablesOf } from '../prepare/lookUp.ts';
import { outerSizeOf } from '../prepare/outerSize.ts';
import { placeLabels } from './placeLabels.ts';
import type { Plan } from '../document/planSchema.ts';

/** A proposed layout of a hall; the plan is not changed until it is applied. */
export interface HallLayout {
  readonly hallId: string;
  /** New positions of each entry of the hall, by label; they replace the existing ones. */
  readonly places: Readonly<Record<string, Readonly<Record<string, Place>>>>;
  /** Contained aisles; they replace the containments of the room. */
  readonly containments: Readonly<Record<string, LayoutContainment>>;
  /** Power distribution to the rows; null if not requested. */
  readonly feeding: Omit<HallFeeding, 'fromOf' | 'reasons'> | null;
  readonly rowCount: number;
  /** Racks with a position, locked ones included. */
  readonly placedCount: number;
  readonly unplacedCount: number;
  /** Racks that leave their positions. */
  readonly movedCount: number;
  /** Racks that stay where they are because they are locked. */
  readonly lockedCount: number;
  /** Reasons why racks are unplaced, as text. */
  readonly reasons: readonly string[];
}

/**
 * Lays out all racks of a hall in rows with hot and cold aisles that meet all placement rules. Locked racks and locked
 * containments stay where they are, and rows keep clear of them.
 *
 * @param plan - a validated plan; not changed. Overrides in options are retained
 * @param hallId - a hall with a room
 * @throws ModelError `hall-unknown`, `room-missing`
 */
export function layOutHall(
  plan: Plan,
  hallId: string,
  library: Library,
  options: HallLayoutOptions,
): HallLayout {
  const { feeds, ...ofRacks } = options;
  const drawn = roomOf(plan, hallId);
  const { racks, standing, entryOf } = racksToPlace(plan, hallId, library);
  // New distribution would take the sources of locked racks away.
  const requestedFeeds = standing.length === 0 ? feeds : undefined;
  const replaced = requestedFeeds === undefined ? new Set<string>() : nodesOfRows(plan, hallId);
  const room = withoutUnits(drawn, replaced);
  const isAtEnds = requestedFeeds?.kind === 'rpp';
  const layout = layOutRacks({
    room,
    racks,
    standing,
    options: isAtEnds ? { withUnits: { rowEnd_mm: rowEnd_mm.rpp }, ...ofRacks } : ofRacks,
  });
  const feeding =
    requestedFeeds === undefined
      ? null
      : feedHall(plan, { hallId, room, layout, racks, entryOf, replaced }, requestedFeeds, library);
  const places = placesOf(plan, entryOf, layout, feeding);
  return {
    hallId,
    places,
    containments: containmentsOf(drawn, layout.containments),
    feeding: feeding === null ? null : shownFeeding(feeding),
    rowCount: layout.rows.length,
    placedCount: layout.moves.length + standing.length,
    unplacedCount: layout.unplacedKeys.length,
    movedCount: movedCountOf(plan, places),
    lockedCount: standing.length,
    reasons: [
      ...reasonsOf(layout, racks.length, standing.length),
      ...(feeding?.reasons ?? []),
      ...(feeds !== requestedFeeds ? [FEEDS_UNCHANGED] : []),
    ],
  };
}

const FEEDS_UNCHANGED =
  'The power distribution of rows is unchanged: it is not laid out in a hall with locked racks.';

/** Reasons why racks are unplaced; if all racks are locked there are none to place. */
function reasonsOf({ reasons }: RackLayout, rackCount: number, lockedCount: number): readonly string[] {
  return rackCount === 0 && lockedCount > 0 ? ['All racks are locked.'] : reasons;
}

/** Locked containments with their ids, then those of the layout. */
function containmentsOf(
  { containments = {} }: Room,
  added: Readonly<Record<string, LayoutContainment>>,
): Record<string, LayoutContainment> {
  const all: Record<string, LayoutContainment> = Object.fromEntries(
    Object.entries(containments).filter(([, { isLocked }]) => isLocked === true),
  );
  for (const [id, containment] of Object.entries(added)) {
    let free = id;
    for (let number = 2; Object.hasOwn(all, free); number += 1) free = `${id}-${String(number)}`;
    all[free] = containment;
  }
  return all;
}

/** Number of racks whose position is none of the new positions of their entry. */
function movedCountOf(plan: Plan, places: HallLayout['places']): number {
  const positionOf = ({ x_mm, y_mm, facing_deg }: Place): string => [x_mm, y_mm, facing_deg].join(' ');
  let count = 0;
  for (const [id, ofEntry] of Object.entries(places)) {
    const after = new Set(Object.values(ofEntry).map(positionOf));
    for (const place of Object.values(plan.racks[id]?.places ?? {})) {
      if (!after.has(positionOf(place))) count += 1;
    }
  }
  return count;
}

/** New positions of each entry. Racks with separate source nodes retain them, in their order, since new positions have new labels. */
function placesOf(
  plan: Plan,
  entryOf: ReadonlyMap<string, string>,
  { moves, rows }: Pick<RackLayout, 'moves' | 'rows'>,
  feeding: HallFeeding | null,
): Record<string, Record<string, Place>> {
  const ids = [...new Set(entryOf.values())];
  const split = new Map(ids.map((id) => [id, lockedAndOther(plan.racks[id]?.places)]));
  const lockedLabels = [...split.values()].flatMap(({ locked }) => Object.keys(locked));
  const labels = placeLabels(rows, lockedLabels);
  const places = Object.fromEntries(
    ids.map((id): [string, Record<string, Place>] => [id, { ...split.get(id)?.locked }]),
  );
  const previous = new Map(ids.map((id) => [id, [...(split.get(id)?.others ?? [])]]));
  for (const { key, x_mm, y_mm, facing_deg } of moves) {
    const id = entryOf.get(key) ?? '';
    const ofEntry = places[id];
    const previousFrom = previous.get(id)?.shift()?.from;
    const from = feeding === null ? previousFrom : feeding.fromOf.get(key);
    if (ofEntry === undefined) continue;
    ofEntry[labels.get(key) ?? key] = { x_mm, y_mm, facing_deg, ...(from === undefined ? {} : { from }) };
  }
  return places;
}

/** The positions of an entry that are locked, and the others in their order. */
function lockedAndOther(places: Readonly<Record<string, Place>> = {}): {
  readonly locked: Readonly<Record<string, Place>>;
  readonly others: readonly Place[];
} {
  const entries = Object.entries(places);
  return {
    locked: Object.fromEntries(entries.filter(([, { isLocked }]) => isLocked === true)),
    others: entries.filter(([, { isLocked }]) => isLocked !== true).map(([, place]) => place),
  };
}

const shownFeeding = ({ feeds, units, nodes, addedCount }: HallFeeding): HallLayout['feeding'] => ({
  feeds,
  units,
  nodes,
  addedCount,
});

/** Every single rack of a hall, and its entry: those to be placed, and the locked ones. */
function racksToPlace(
  plan: Plan,
  hallId: string,
  library: Library,
): { racks: RackToPlace[]; standing: PlacedRack[]; entryOf: ReadonlyMap<string, string> } {
  const tables = tablesOf(library, plan.catalogue);
  const racks: RackToPlace[] = [];
  const standing: PlacedRack[] = [];
  const entryOf = new Map<string, string>();
  for (const [id, { hall, rackType, count = 1, places }] of Object.entries(plan.racks)) {
    if (hall !== hallId) continue;
    const size = outerSizeOf(tables.find('rackTypes', rackType)?.row);
    const { locked } = lockedAndOther(places);
    for (const [label, { x_mm, y_mm, facing_deg }] of Object.entries(locked)) {
      const key = `${id}/locked ${label}`;
      entryOf.set(key, id);
      standing.push({ key, path: key, label, x_mm, y_mm, facing_deg, ...size, weight_kg: null });
    }
    for (let index = Object.keys(locked).length + 1; index <= count; index += 1) {
      const key = `${id}/${String(index)}`;
      entryOf.set(key, id);
      racks.push({ key, ...size });
    }
  }
  return { racks, standing, entryOf };
}

/**
 * The plan with a hall layout applied.
 *
 * @param plan - not changed
 */
export function withHallLayout(plan: Plan, { hallId, places, containments, feeding }: HallLayout): Plan {
  const hall = plan.halls[hallId];
  if (hall?.room === undefined) return plan;
  const racks = Object.fromEntries(
    Object.entries(plan.racks).map(([id, rack]) => {
      const own = places[id];
      if (own === undefined) return [id, rack];
      const feeds = feeding?.feeds[id] ?? rack.feeds;
      return [id, { ...rack, places: own, ...(feeds === undefined ? {} : { feeds }) }];
    }),
  );
  const units = feeding === null ? {} : { units: { ...feeding.units } };
  return {
    ...plan,
    halls: { ...plan.halls, [hallId]: { ...hall, room: { ...hall.room, containments, ...units } } },
    racks,
    ...(feeding === null ? {} : { powerTopology: { ...plan.powerTopology, nodes: { ...feeding.nodes } } }),
  };
}

/**
 * The room of a hall.
 *
 * @throws ModelError `hall-unknown`, `room-missing`
 */
export function roomOf(
  plan: Pick<Plan, 'halls'>,
  hallId: string,
): NonNullable<Plan['halls'][string]['room']> {
  const path = `halls.${hallId}`;
  const hall = Object.hasOwn(plan.halls, hallId) ? plan.halls[hallId] : undefined;
  if (hall === undefined) {
    const message = `Unknown hall "${hallId}"; the plan has ${listText(Object.keys(plan.halls))}.`;
    throw new ModelError('hall-unknown', message, [{ path, rule: 'known hall', message }]);
  }
  if (hall.room === undefined) {
    const message = `${hall.name} has no room: draw a room with an outline.`;
    throw new ModelError('room-missing', message, [{ path: `${path}.room`, rule: 'a room', message }]);
  }
  return hall.room;
}
