import type { FloorUnit, Room } from '../floor/roomSchema.ts';
import type { Plan, Rack } from '../plan/document/planSchema.ts';
import { placeLabels } from '../plan/layout/placeLabels.ts';
import type { HallAnswers } from './answersSchema.ts';
import type { RackVoltage } from './countryVoltage.ts';
import { perimeterUnits, capacityOf_kW, rowUnits, type CoolingUnits } from './coolingUnits.ts';
import { coolingOf, draftPlan, HALL_ID } from './draftPlan.ts';
import { cornerOf, facingOf, outlineOfRoom, type DrawnRows, type RoomFrame } from './drawRows.ts';
import { feedGroups } from './feedRacks.ts';
import { formOfHall, wantedWays } from './formOfHall.ts';
import type { HallSystem } from './hallCoolingSystems.ts';
import type { HallDemand } from './hallDemand.ts';
import type { HallDevice } from './hallDevice.ts';
import type { RackLoads } from './hallLoads.ts';
import type { HallShortfall } from './newHallSchema.ts';
import { placeRows, type PlacedRows } from './placeRows.ts';
import { powerGroups, type PowerGroup } from './powerGroups.ts';
import { powerPaths } from './powerPaths.ts';
import { CIRCUIT_DERATING, rackCircuits } from './rackCircuits.ts';
import type { RackFill } from './rackFill.ts';
import type { RackSides } from './rackSides.ts';
import { drawWallUnits } from './wallUnits.ts';

/** What a hall is drawn from. */
export interface HallParts {
  readonly answers: HallAnswers;
  readonly device: HallDevice;
  readonly systems: readonly [HallSystem, ...HallSystem[]];
  readonly fill: RackFill;
  readonly demand: HallDemand;
  /** Loads of a rack with each system. */
  readonly loads: readonly [RackLoads, ...RackLoads[]];
  readonly sides: RackSides;
  readonly voltage: RackVoltage;
}

/** A drawn hall, and what it was drawn with. */
export interface DrawnHall {
  readonly plan: Plan;
  readonly rackCount: number;
  readonly shortfall: HallShortfall | null;
  readonly placed: PlacedRows;
}

/** Draws the hall and connects it. */
export function drawHall(parts: HallParts): DrawnHall {
  const placed = placeRows(parts);
  const { rackCount, drawn } = placed;
  const power = powerOf(parts, placed);
  const racks = racksOf(parts, placed, power);
  const rowUnitsDrawn = drawRowUnits(drawn, parts, placed.frame);
  const draft = draftOf(parts, racks);
  const room = roomOf(parts, placed, { ...rowUnitsDrawn, ...power.fed.units });
  const hall = { name: 'Hall 1', itCapacity_kW: Math.ceil(parts.loads[0].rack_kW * rackCount) };
  const ofSystem = parts.systems.map((_, index) => unitsOfSystem(parts, placed, index));
  const [first] = ofSystem;
  const plan: Plan = {
    ...draft,
    halls: {
      [HALL_ID]: {
        ...hall,
        coolingCapacity_kW: first?.capacity_kW ?? 0,
        room: { ...room, units: { ...first?.units, ...room.units } },
      },
    },
    powerTopology: { ...power.paths.stated, nodes: { ...power.paths.stated.nodes, ...power.fed.nodes } },
    ...(parts.systems.length === 1 ? {} : { options: optionsOf(parts, ofSystem) }),
  };
  return { plan, rackCount, shortfall: placed.shortfall, placed };
}

function powerOf({ answers, loads, sides, voltage, fill }: HallParts, placed: PlacedRows) {
  const [{ rack_kW, rack_kVA }] = loads;
  const { rackCount, drawn, frame } = placed;
  const mechanical_kW = Math.max(...loads.map((each) => each.mechanical_kW)) * rackCount;
  const side_kVA = rack_kVA * sides.worstShare;
  const groups = powerGroups(
    drawn.rows.map(({ racks }) => racks.length),
    side_kVA,
    voltage.voltage_V,
    wantedWays(answers.feed, rack_kW * rackCount),
  );
  const form = formOfHall(
    answers.feed,
    groups.map((group) => group.rackCount * rack_kW),
    mechanical_kW,
  );
  const paths = powerPaths(answers.feed, form, sides);
  const fed = feedGroups({
    groups,
    wayOf: form.wayOf,
    paths,
    rows: drawn.rows,
    side_kVA,
    voltage_V: voltage.voltage_V,
    rackWidth_mm: fill.size.width_mm,
    rackDepth_mm: fill.size.depth_mm,
    frame,
  });
  return { groups, form, paths, fed };
}

type HallPower = ReturnType<typeof powerOf>;

/** One entry of racks for each way through the topology. */
function racksOf(parts: HallParts, { drawn, frame, rackCount }: PlacedRows, power: HallPower): Plan['racks'] {
  const { device, demand, fill, loads, sides, voltage } = parts;
  const labels = placeLabels(
    drawn.rows.map(({ racks }, row) => ({ keys: racks.map((_, rack) => `${String(row)}/${String(rack)}`) })),
  );
  const entries: Record<string, Rack> = {};
  power.paths.ways.forEach((way, wayIndex) => {
    const { contents, feedsOfSide, current_A } = rackCircuits(
      {
        device: device.row,
        deviceCount: demand.devicesPerRackCount,
        device_kVA: loads[0].rack_kVA / demand.devicesPerRackCount,
        sides,
        sideNames: way.sideNames,
      },
      voltage,
    );
    const places: NonNullable<Rack['places']> = {};
    power.groups.forEach((group, index) => {
      if (power.form.wayOf[index] !== wayIndex) return;
      const from: Record<string, string> = {};
      feedsOfSide.forEach((feeds, side) => {
        for (const feed of feeds) from[feed] = power.fed.nodeOfSide[index]?.[side] ?? '';
      });
      for (const { label, place } of placesOf(group, { drawn, frame, labels }))
        places[label] = { ...place, from };
    });
    const count = Object.keys(places).length;
    if (count === 0) return;
    const feeds = Object.fromEntries(
      feedsOfSide.flatMap((ids, side) =>
        ids.map((id) => [
          id,
          {
            side: way.lostTogether[side] ?? id,
            phaseCount: 3 as const,
            voltage_V: voltage.voltage_V,
            current_A,
            deratingFraction: CIRCUIT_DERATING,
          },
        ]),
      ),
    );
    const isWhole = count === rackCount;
    const id = isWhole ? 'racks' : `racks-${String(wayIndex + 1)}`;
    entries[id] = {
      name: isWhole
        ? `${device.row.name}`
        : `${device.row.name}, ${wayName(parts.answers.feed, way.sideNames, wayIndex)}`,
      hall: HALL_ID,
      rackType: fill.rackType.id,
      count,
      contents,
      feeds,
      places,
    };
  });
  return entries;
}

const wayName = (feed: HallAnswers['feed'], sideNames: readonly string[], way: number): string =>
  feed === 'block' ? `block ${String(way + 1)}` : `paths ${sideNames.join(' and ')}`;

interface PlacesContext {
  readonly drawn: DrawnRows;
  readonly frame: RoomFrame;
  readonly labels: ReadonlyMap<string, string>;
}

function placesOf({ row, first, rackCount }: PowerGroup, { drawn, frame, labels }: PlacesContext) {
  const line = drawn.rows[row];
  return (line?.racks ?? []).slice(first, first + rackCount).map(({ along_mm }, index) => ({
    label: labels.get(`${String(row)}/${String(first + index)}`) ?? `${String(row)}-${String(first + index)}`,
    place: {
      ...cornerOf({ along_mm, across_mm: line?.line_mm ?? 0 }, frame),
      facing_deg: facingOf('across', line?.facesUp ?? false, frame),
    },
  }));
}

function draftOf({ answers, device, demand, systems }: HallParts, racks: Plan['racks']): Plan {
  const { place, name } = answers;
  return draftPlan({
    name: name ?? `${device.row.name} hall in ${place.name}`.slice(0, 200),
    place,
    racks,
    workload: demand.workload,
    catalogue: device.catalogue,
    system: systems[0],
  });
}

/** In-row units between the racks. */
function drawRowUnits(
  { rows }: DrawnRows,
  { loads }: HallParts,
  frame: RoomFrame,
): Record<string, FloorUnit> {
  const units: Record<string, FloorUnit> = {};
  let number = 0;
  for (const { units: ofRow, line_mm, facesUp, racks } of rows) {
    const size = rowUnits(loads[0], racks.length);
    for (const { along_mm } of ofRow) {
      if (size === undefined) continue;
      number += 1;
      units[`in-row-${String(number)}`] = {
        kind: 'in-row',
        name: `In-row unit ${String(number)}`,
        ...cornerOf({ along_mm, across_mm: line_mm }, frame),
        width_mm: size.width_mm,
        depth_mm: size.depth_mm,
        facing_deg: facingOf('across', facesUp, frame),
        weight_kg: size.weight_kg,
        coolingCapacity_kW: size.rating_kW,
      };
    }
  }
  return units;
}

interface SystemUnits {
  readonly units: Readonly<Record<string, FloorUnit>>;
  readonly capacity_kW: number;
}

function unitsOfSystem(parts: HallParts, placed: PlacedRows, index: number): SystemUnits {
  const system = parts.systems[index] ?? parts.systems[0];
  const loads = parts.loads[index] ?? parts.loads[0];
  const units: CoolingUnits[] = perimeterUnits(system.capture, loads, placed.rackCount, placed.airUnits);
  const inRows =
    system.capture === 'air' && placed.airUnits === 'in-row'
      ? placed.drawn.rows.flatMap(({ racks }) => rowUnits(loads, racks.length) ?? [])
      : [];
  return {
    units: drawWallUnits(units, placed.extent, placed.frame),
    capacity_kW: [...units, ...inRows].reduce((total, each) => total + capacityOf_kW(each), 0),
  };
}

function roomOf({ answers }: HallParts, placed: PlacedRows, units: Record<string, FloorUnit>): Room {
  const { drawn, extent, frame } = placed;
  const stated = answers.room === 'as-needed' ? undefined : answers.room;
  const middle_mm = Math.round(extent.along_mm / 2);
  return {
    outline: outlineOfRoom(extent, frame),
    tile_mm: 600,
    clearHeight_mm: stated?.clearHeight_mm ?? placed.clearHeight_mm,
    floorLoad_kg_per_m2: stated?.floorLoad_kg_per_m2 ?? placed.floorLoad_kg_per_m2,
    doors: {
      'door-1': { at: cornerOf({ along_mm: middle_mm, across_mm: 0 }, frame), width_mm: 1200 },
      'door-2': {
        at: cornerOf({ along_mm: middle_mm, across_mm: extent.across_mm }, frame),
        width_mm: 1200,
      },
    },
    units,
    containments: Object.fromEntries(
      drawn.hotAisles.map(({ from_mm, to_mm, low_mm, high_mm }, index) => {
        const size = cornerOf({ along_mm: to_mm - from_mm, across_mm: high_mm - low_mm }, frame);
        return [
          `hot-aisle-${String(index + 1)}`,
          {
            kind: 'hot-aisle' as const,
            ...cornerOf({ along_mm: from_mm, across_mm: low_mm }, frame),
            width_mm: size.x_mm,
            depth_mm: size.y_mm,
          },
        ];
      }),
    ),
  };
}

/** Options that differ in cooling: its section, the capacity of the hall and the units on its floor. */
function optionsOf({ systems }: HallParts, ofSystem: readonly SystemUnits[]): NonNullable<Plan['options']> {
  const [base] = ofSystem;
  return Object.fromEntries(
    systems.map((system, index) => {
      const { id, name } = system;
      if (index === 0) return [id, { name, changes: {} }];
      const own = ofSystem[index];
      const removed = Object.fromEntries(
        Object.keys(base?.units ?? {})
          .filter((unit) => !Object.hasOwn(own?.units ?? {}, unit))
          .map((unit) => [unit, null]),
      );
      const changes = {
        cooling: { preset: coolingOf(system).preset },
        halls: {
          [HALL_ID]: {
            coolingCapacity_kW: own?.capacity_kW ?? 0,
            room: { units: { ...removed, ...own?.units } },
          },
        },
      };
      return [id, { name, changes }];
    }),
  );
}
