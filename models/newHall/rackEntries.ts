import type { Plan, Rack } from '../plan/document/planSchema.ts';
import { placeLabels } from '../plan/layout/placeLabels.ts';
import type { HallFeed } from './answersSchema.ts';
import { HALL_ID } from './draftPlan.ts';
import { cornerOf, facingInRoom } from './drawRows.ts';
import { PAIRS } from './formOfHall.ts';
import type { HallParts } from './hallParts.ts';
import type { HallPower } from './hallPower.ts';
import type { PlacedRows } from './placeRows.ts';
import type { PowerGroup } from './powerGroups.ts';
import type { PowerWay } from './powerPaths.ts';
import { CIRCUIT_DERATING, rackCircuits, type CircuitedRack } from './rackCircuits.ts';

type Places = NonNullable<Rack['places']>;

/** One entry of racks for each way through the topology, with feeds, cords and positions. */
export function rackEntries(parts: HallParts, placed: PlacedRows, power: HallPower): Plan['racks'] {
  const { answers, device, fill } = parts;
  const labels = placeLabels(
    placed.drawn.rows.map(({ racks }, row) => ({ keys: racks.map((_, rack) => keyOf(row, rack)) })),
  );
  const entries = power.paths.ways.flatMap((way, wayIndex): [string, Rack][] => {
    const circuits = circuitsOf(parts, way);
    const places: Places = Object.assign(
      {},
      ...power.groups.map((group, index) =>
        power.form.wayOf[index] === wayIndex
          ? placesOf(group, { placed, labels, from: sourcesOf(circuits, power.fed.nodeOfSide[index] ?? []) })
          : {},
      ),
    ) as Places;
    const count = Object.keys(places).length;
    if (count === 0) return [];
    const isWhole = count === placed.rackCount;
    const entry: Rack = {
      name: isWhole ? device.row.name : `${device.row.name}, ${wayName(answers.feed, wayIndex)}`,
      hall: HALL_ID,
      rackType: fill.rackType.id,
      count,
      contents: circuits.contents,
      feeds: feedsOf(circuits, way),
      places,
    };
    return [[isWhole ? 'racks' : `racks-${String(wayIndex + 1)}`, entry]];
  });
  return Object.fromEntries(entries);
}

function circuitsOf({ device, demand, loads, sides, voltage }: HallParts, way: PowerWay): CircuitedRack {
  const { devicesPerRackCount: deviceCount } = demand;
  const device_kVA = loads[0].rack_kVA / deviceCount;
  return rackCircuits(
    { device: device.row, deviceCount, device_kVA, sides, sideNames: way.sideNames },
    voltage,
  );
}

function feedsOf(
  { feedsOfSide, voltage_V, current_A }: CircuitedRack,
  { lostTogether }: PowerWay,
): NonNullable<Rack['feeds']> {
  const circuit = { phaseCount: 3, voltage_V, current_A, deratingFraction: CIRCUIT_DERATING } as const;
  return Object.fromEntries(
    feedsOfSide.flatMap((ids, side) =>
      ids.map((id) => [id, { side: lostTogether[side] ?? id, ...circuit }] as const),
    ),
  );
}

/** Source node of each feed. */
const sourcesOf = ({ feedsOfSide }: CircuitedRack, nodeOfSide: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    feedsOfSide.flatMap((feeds, side) => feeds.map((feed) => [feed, nodeOfSide[side] ?? ''] as const)),
  );

interface PlacesContext {
  readonly placed: PlacedRows;
  readonly labels: ReadonlyMap<string, string>;
  readonly from: Record<string, string>;
}

function placesOf({ row, first, rackCount }: PowerGroup, { placed, labels, from }: PlacesContext): Places {
  const line = placed.drawn.rows[row];
  const { frame } = placed;
  if (line === undefined) return {};
  return Object.fromEntries(
    line.racks.slice(first, first + rackCount).map(({ along_mm }, index) => {
      const key = keyOf(row, first + index);
      const corner = cornerOf({ along_mm, across_mm: line.line_mm }, frame);
      return [
        labels.get(key) ?? key,
        { ...corner, facing_deg: facingInRoom('across', line.facesUp, frame), from },
      ] as const;
    }),
  );
}

const keyOf = (row: number, rack: number): string => `${String(row)}-${String(rack)}`;

/** Block 1; paths A and C. */
const wayName = (feed: HallFeed, way: number): string =>
  feed === 'block'
    ? `block ${String(way + 1)}`
    : `paths ${(PAIRS[way] ?? []).map((path) => path.toUpperCase()).join(' and ')}`;
