import type { Library } from '../../catalogue/Library.ts';
import { layOutRacks } from '../../floor/layout/layOutRacks.ts';
import type { LayoutContainment, RackLayout, RackToPlace } from '../../floor/layout/LayoutRequest.ts';
import type { Place } from '../../floor/placeSchema.ts';
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
  readonly placedCount: number;
  readonly unplacedCount: number;
  /** Reasons why racks are unplaced, as text. */
  readonly reasons: readonly string[];
}

/**
 * Lays out all racks of a hall in rows with hot and cold aisles that meet all placement rules.
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
  const { feeds: requestedFeeds, ...ofRacks } = options;
  const drawn = roomOf(plan, hallId);
  const replaced = requestedFeeds === undefined ? new Set<string>() : nodesOfRows(plan, hallId);
  const room = withoutUnits(drawn, replaced);
  const { racks, entryOf } = racksToPlace(plan, hallId, library);
  const isAtEnds = requestedFeeds?.kind === 'rpp';
  const layout = layOutRacks({
    room,
    racks,
    options: isAtEnds ? { withUnits: { rowEnd_mm: rowEnd_mm.rpp }, ...ofRacks } : ofRacks,
  });
  const feeding =
    requestedFeeds === undefined
      ? null
      : feedHall(plan, { hallId, room, layout, racks, entryOf, replaced }, requestedFeeds, library);
  return {
    hallId,
    places: placesOf(plan, entryOf, layout, feeding),
    containments: layout.containments,
    feeding: feeding === null ? null : shownFeeding(feeding),
    rowCount: layout.rows.length,
    placedCount: layout.moves.length,
    unplacedCount: layout.unplacedKeys.length,
    reasons: [...layout.reasons, ...(feeding?.reasons ?? [])],
  };
}

/** New positions of each entry. Racks with separate source nodes retain them, in their order, since new positions have new labels. */
function placesOf(
  plan: Plan,
  entryOf: ReadonlyMap<string, string>,
  { moves, rows }: Pick<RackLayout, 'moves' | 'rows'>,
  feeding: HallFeeding | null,
): Record<string, Record<string, Place>> {
  const labels = placeLabels(rows);
  const ids = [...new Set(entryOf.values())];
  const places = Object.fromEntries(ids.map((id): [string, Record<string, Place>] => [id, {}]));
  const previous = new Map(ids.map((id) => [id, Object.values(plan.racks[id]?.places ?? {})]));
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

const shownFeeding = ({ feeds, units, nodes, addedCount }: HallFeeding): HallLayout['feeding'] => ({
  feeds,
  units,
  nodes,
  addedCount,
});

/** Every single rack of a hall, and its entry. */
function racksToPlace(
  plan: Plan,
  hallId: string,
  library: Library,
): { racks: RackToPlace[]; entryOf: ReadonlyMap<string, string> } {
  const tables = tablesOf(library, plan.catalogue);
  const racks: RackToPlace[] = [];
  const entryOf = new Map<string, string>();
  for (const [id, { hall, rackType, count = 1 }] of Object.entries(plan.racks)) {
    if (hall !== hallId) continue;
    const size = outerSizeOf(tables.find('rackTypes', rackType)?.row);
    for (let index = 1; index <= count; index += 1) {
      const key = `${id}/${String(index)}`;
      entryOf.set(key, id);
      racks.push({ key, ...size });
    }
  }
  return { racks, entryOf };
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
