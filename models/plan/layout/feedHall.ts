import type { Library } from '../../catalogue/Library.ts';
import { feedRows, type FedRows, type FeedUnit } from '../../floor/layout/feedRows.ts';
import { unitSize } from '../../floor/layout/feedUnits.ts';
import type { LayoutOptions, RackLayout, RackToPlace } from '../../floor/layout/LayoutRequest.ts';
import type { FloorUnit, Room } from '../../floor/roomSchema.ts';
import type { StatedTopology } from '../../power/topology/topologySchema.ts';
import type { Plan, Rack } from '../document/planSchema.ts';
import { prepare } from '../prepare/prepare.ts';
import { optionsOf, scenarioAt } from '../document/scenarioAt.ts';

/** Options of a hall layout, feeds included. */
export interface HallLayoutOptions extends LayoutOptions {
  /** Units that feed each row, for each side of its racks. Default: feeds are unchanged. */
  readonly feeds?: { readonly kind: FeedUnit['kind']; readonly capacity_kVA: number };
}

/** Feeds of the racks of a hall after a layout; they replace the existing ones. */
export interface HallFeeding {
  /** Feeds of each entry. */
  readonly feeds: Readonly<Record<string, NonNullable<Rack['feeds']>>>;
  readonly units: Readonly<Record<string, FloorUnit>>;
  readonly nodes: StatedTopology['nodes'];
  /** Source nodes of each rack by feed, by the key of the layout. */
  readonly fromOf: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly addedCount: number;
  readonly reasons: readonly string[];
}

/** Length left free at the ends of rows for units. */
export const rowEnd_mm = { rpp: unitSize.rpp.width_mm * 2, busway: 0 } as const;

/**
 * The row-level nodes that feed only this hall: a new layout of its feeds replaces them.
 *
 * @param hallId - a hall of the plan
 */
export function nodesOfRows(plan: Plan, hallId: string): Set<string> {
  const here = new Set<string>();
  const elsewhere = new Set<string>();
  for (const { hall, feeds = {}, places = {} } of Object.values(plan.racks)) {
    const nodes = hall === hallId ? here : elsewhere;
    for (const { from } of Object.values(feeds)) if (from !== undefined) nodes.add(from);
    for (const { from = {} } of Object.values(places)) {
      for (const node of Object.values(from)) nodes.add(node);
    }
  }
  const nodes = plan.powerTopology?.nodes ?? {};
  const isAtRow = (id: string): boolean => nodes[id]?.kind === 'rpp' || nodes[id]?.kind === 'busway';
  const others = [...Object.values(nodes), ...Object.values(plan.powerTopology?.loads ?? {})];
  const feedsOthers = new Set(others.flatMap(({ from = [] }) => from));
  return new Set([...here].filter((id) => isAtRow(id) && !elsewhere.has(id) && !feedsOthers.has(id)));
}

/** A room without the units that represent some nodes. */
export function withoutUnits(room: Room, nodes: ReadonlySet<string>): Room {
  if (room.units === undefined) return room;
  const remaining = Object.entries(room.units).filter(
    ([, { node }]) => node === undefined || !nodes.has(node),
  );
  return { ...room, units: Object.fromEntries(remaining) };
}

/** A hall with a layout, whose rows are to be fed. */
interface HallWithLayout {
  readonly hallId: string;
  /** Without the replaced units. */
  readonly room: Room;
  readonly layout: Pick<RackLayout, 'moves' | 'rows'>;
  readonly racks: readonly RackToPlace[];
  /** Entry of the plan, by the key of a rack. */
  readonly entryOf: ReadonlyMap<string, string>;
  readonly replaced: ReadonlySet<string>;
}

/**
 * Feeds the rows of a hall: a unit for each row and each side of its racks, with the sources that fed that side before.
 *
 * @param plan - not changed
 * @param requested - the kind of unit and its capacity
 */
export function feedHall(
  plan: Plan,
  { hallId, room, layout, racks, entryOf, replaced }: HallWithLayout,
  requested: NonNullable<HallLayoutOptions['feeds']>,
  library: Library,
): HallFeeding {
  const load_kVA = loadsOf(plan, library);
  const sourcesOf = sourcesBySide(plan, hallId, replaced);
  const sides = [...sourcesOf].sort(([a], [b]) => (a < b ? -1 : 1));
  const shareCount = Math.max(1, sides.length - 1);
  const fed = feedRows({
    room,
    layout,
    racks: racks.map(({ key, width_mm, depth_mm }) => ({
      key,
      width_mm,
      depth_mm,
      load_kVA: (load_kVA.get(entryOf.get(key) ?? '') ?? 0) / shareCount,
    })),
    sides: sides.map(([side, from]) => ({ side, from: [...from] })),
    unit: { kind: requested.kind, capacity_kVA: requested.capacity_kVA, ...unitSize[requested.kind] },
  });
  const named = (id: string): string => `${hallId}-${id}`;
  const nodes = Object.entries(plan.powerTopology?.nodes ?? {}).filter(([id]) => !replaced.has(id));
  return {
    feeds: feedsWithout(plan, hallId, replaced),
    units: {
      ...room.units,
      ...entriesOf(fed.units, (id, unit) => [named(id), { ...unit, node: named(unit.node) }]),
    },
    nodes: {
      ...Object.fromEntries(nodes),
      ...entriesOf(fed.nodes, (id, { from, ...node }) => [
        named(id),
        { ...node, ...(from.length === 0 ? {} : { from: [...from] }) },
      ]),
    },
    fromOf: nodesByFeed(plan, fed, entryOf, named),
    addedCount: Object.keys(fed.units).length,
    reasons: [
      ...(sides.length === 0 ? ['No rack of the hall states a feed, so no row is fed.'] : []),
      ...fed.reasons,
    ],
  };
}

/** Apparent power of one rack of each entry, if the plan can be computed. */
function loadsOf(plan: Plan, library: Library): Map<string, number> {
  const [option] = optionsOf(plan);
  const { facility } = prepare(scenarioAt(plan, option?.id ?? ''), library);
  return new Map(
    (facility?.racks ?? []).flatMap(({ group, figures }) =>
      group.ids.map((id) => [id, figures.sizing_kVA] as const),
    ),
  );
}

const racksOf = (plan: Plan, hallId: string): (readonly [id: string, rack: Rack])[] =>
  Object.entries(plan.racks).filter(([, { hall }]) => hall === hallId);

/** Source nodes of each side of a hall's racks, upstream of the row-level units. */
function sourcesBySide(plan: Plan, hallId: string, replaced: ReadonlySet<string>): Map<string, Set<string>> {
  const nodes = plan.powerTopology?.nodes ?? {};
  const sides = new Map<string, Set<string>>();
  for (const [, rack] of racksOf(plan, hallId)) {
    for (const [feedId, { side = feedId }] of Object.entries(rack.feeds ?? {})) {
      const sources = sides.get(side) ?? new Set();
      sides.set(side, sources);
      for (const node of nodesOfFeed(rack, feedId)) {
        for (const source of replaced.has(node) ? (nodes[node]?.from ?? []) : [node]) sources.add(source);
      }
    }
  }
  return sides;
}

/** Source nodes of a feed, at any of the racks of an entry. */
function nodesOfFeed({ feeds = {}, places = {} }: Rack, feedId: string): string[] {
  const named = [feeds[feedId]?.from, ...Object.values(places).map((place) => place.from?.[feedId])];
  return named.filter((node) => node !== undefined);
}

function feedsWithout(plan: Plan, hallId: string, replaced: ReadonlySet<string>): HallFeeding['feeds'] {
  return Object.fromEntries(
    racksOf(plan, hallId).flatMap(([id, { feeds }]) => {
      if (feeds === undefined) return [];
      const without = entriesOf(feeds, (feedId, { from, ...feed }) => [
        feedId,
        from === undefined || replaced.has(from) ? feed : { ...feed, from },
      ]);
      return [[id, without] as const];
    }),
  );
}

function nodesByFeed(
  plan: Plan,
  { feeds: nodeOfSide }: FedRows,
  entryOf: ReadonlyMap<string, string>,
  named: (id: string) => string,
): Map<string, Record<string, string>> {
  const byRack = new Map<string, Record<string, string>>();
  for (const [key, nodes] of Object.entries(nodeOfSide)) {
    const nodeOfFeed: Record<string, string> = {};
    for (const [feedId, { side = feedId }] of Object.entries(
      plan.racks[entryOf.get(key) ?? '']?.feeds ?? {},
    )) {
      const node = nodes[side];
      if (node !== undefined) nodeOfFeed[feedId] = named(node);
    }
    byRack.set(key, nodeOfFeed);
  }
  return byRack;
}

function entriesOf<Value, Result>(
  all: Readonly<Record<string, Value>>,
  entry: (id: string, value: Value) => readonly [string, Result],
): Record<string, Result> {
  return Object.fromEntries(Object.entries(all).map(([id, value]) => entry(id, value)));
}
