import { airHeatCapacity_kJ_per_m3K, heatCapacityAt } from '../../airflow/heat/airHeat.ts';
import { standardPressure_Pa } from '../../physics/standardAtmosphere.ts';
import type { AirBox, AirPanel, AirRoom, AirUnit } from '../../airflow/room/AirRoom.ts';
import type { HallAirflow } from '../../floor/airflowSchema.ts';
import { footprint } from '../../floor/footprint.ts';
import { boundingRectangle, type Rectangle } from '../../floor/rectangle.ts';
import type { Facility } from '../../plan/prepare/Facility.ts';
import type { FacilityFloor } from '../../plan/prepare/FacilityFloor.ts';
import type { PlacedRack } from '../../floor/Floor.ts';
import { rackIdOf } from '../capacity/floorRoom.ts';
import { airDefaults } from './airDefaults.ts';
import { boxOn, type AirFrame } from './airFrame.ts';
import { containmentPanels, type ContainedAisle } from './containmentAir.ts';
import { airRackOf, rackAirLoad, rackHeight_m, type AirConditions, type RackAirLoad } from './rackAir.ts';
import {
  coolingUnitsOf,
  hasInRow,
  statedUnitFlow,
  unitHeight_m,
  unitOpenings,
  type CoolingUnit,
} from './unitAir.ts';
import { wallPanels } from './wallAir.ts';

/** A rack of a hall and its air at the sizing load. */
export interface HallRack {
  readonly rack: PlacedRack;
  readonly rackId: string;
  readonly load: RackAirLoad;
}

/** A cooling unit of a hall and its air. */
export interface HallUnit extends CoolingUnit {
  readonly flow_m3_per_s: number;
  readonly supply_C: number;
  /** Whether its flow is stated, follows from its capacity, or is its part of what the racks draw. */
  readonly basis: 'stated' | 'capacity' | 'racks';
}

/** Values of a hall that were assumed, by the name of their default. */
export type AirAssumption =
  | 'clearHeight_m'
  | 'supplyAir_C'
  | 'unitRise_K'
  | 'deviceRise_K'
  | 'rackLeakageFraction'
  | 'containmentGapFraction';

/** The air of a hall: its room as the solver sees it, and what it was made of. */
export interface HallAir {
  readonly floor: FacilityFloor;
  readonly frame: AirFrame;
  readonly room: AirRoom;
  readonly racks: readonly HallRack[];
  readonly units: readonly HallUnit[];
  readonly aisles: readonly (ContainedAisle & { readonly kind: 'hot-aisle' | 'cold-aisle' })[];
  readonly supply_C: number;
  readonly deviceRise_K: number;
  readonly heatCapacity_kJ_per_m3K: number;
  /** Whether liquid takes a part of the heat that nothing tells. */
  readonly isHeatUnknown: boolean;
  readonly assumed: ReadonlySet<AirAssumption>;
}

/** What a hall states or is assumed. */
interface AirInputs extends AirConditions {
  readonly supply_C: number;
  readonly rackLeakageFraction: number;
  readonly containmentGapFraction: number;
  readonly clearHeight_m: number;
  readonly assumed: ReadonlySet<AirAssumption>;
}

/** With a stated PUE, a liquid heat capture has no share. */
const isLiquidUnknown = ({ cooling, conditions }: Facility): boolean =>
  cooling.kind === 'fixed-pue' &&
  cooling.capture !== 'room-air' &&
  cooling.capture !== 'in-row' &&
  conditions.capture.heatCaptureFraction === 0;

/** Heat capacity of the air at the elevation of the site; with a stated PUE, at sea level. */
const heatCapacityOf = (cooling: Facility['cooling']): number =>
  cooling.kind === 'system'
    ? heatCapacityAt(standardPressure_Pa(cooling.climate.elevation_m))
    : airHeatCapacity_kJ_per_m3K;

function inputsOf({ cooling }: Facility, { room }: FacilityFloor, stated: HallAirflow): AirInputs {
  const assumed = new Set<AirAssumption>();
  const valueOf = (name: AirAssumption, value: number | undefined): number => {
    if (value !== undefined) return value;
    assumed.add(name);
    return airDefaults[name].value;
  };
  const side = cooling.kind === 'system' ? cooling.site.system.air : undefined;
  return {
    supply_C: valueOf('supplyAir_C', stated.supplyAir_C ?? side?.supplyAir_C),
    heatCapacity_kJ_per_m3K: heatCapacityOf(cooling),
    unitRise_K: valueOf('unitRise_K', side?.airRise_K),
    deviceRise_K: valueOf('deviceRise_K', stated.deviceRise_K),
    rackLeakageFraction: valueOf('rackLeakageFraction', stated.rackLeakageFraction),
    containmentGapFraction: valueOf('containmentGapFraction', stated.containmentGapFraction),
    clearHeight_m: valueOf(
      'clearHeight_m',
      room.clearHeight_mm === undefined ? undefined : room.clearHeight_mm / 1000,
    ),
    assumed,
  };
}

/** Units with their flows: as stated, from their capacities, or else their part of what the racks draw; scaled to a supply ratio if one is stated. */
function hallUnits(
  units: readonly CoolingUnit[],
  racks_m3_per_s: number,
  inputs: AirInputs,
  supplyRatio: number | undefined,
): HallUnit[] {
  const known = units.map((unit) => statedUnitFlow(unit, inputs));
  const sum = known.reduce<number>((total, flow) => total + (flow ?? 0), 0);
  const unknownCount = known.filter((flow) => flow === null).length;
  const rest_m3_per_s = unknownCount === 0 ? 0 : Math.max(0, racks_m3_per_s - sum) / unknownCount;
  const whole = sum + unknownCount * rest_m3_per_s;
  const scale = supplyRatio === undefined || whole === 0 ? 1 : (supplyRatio * racks_m3_per_s) / whole;
  return units.map((unit, index) => ({
    ...unit,
    flow_m3_per_s: scale * (known[index] ?? rest_m3_per_s),
    supply_C: inputs.supply_C,
    basis: unit.unit.airflow_m3_s !== undefined ? 'stated' : known[index] === null ? 'racks' : 'capacity',
  }));
}

/** Bodies on the floor that air goes around. */
function blocksOf(frame: AirFrame, { room, racks }: FacilityFloor): AirBox[] {
  const columns = Object.values(room.columns ?? {}).map((column) =>
    boxOn(frame, footprint(column), [0, frame.height_m]),
  );
  const units = Object.values(room.units ?? {}).flatMap((unit) =>
    unit.kind === 'busway' ? [] : [boxOn(frame, footprint(unit), [0, unitHeight_m(frame)])],
  );
  return [
    ...columns,
    ...units,
    ...racks.map((rack) => boxOn(frame, footprint(rack), [0, Math.min(rackHeight_m(rack), frame.height_m)])),
  ];
}

const outlineOf = (
  { bounds }: AirFrame,
  corners: FacilityFloor['room']['outline'],
): (readonly [number, number])[] =>
  corners.map(({ x_mm, y_mm }) => [(x_mm - bounds.west_mm) / 1000, (y_mm - bounds.south_mm) / 1000] as const);

/** Racks by the id of their entry in the plan. */
function hallRacks({ racks }: Facility, floor: FacilityFloor, inputs: AirInputs): HallRack[] {
  const loads = new Map<string, RackAirLoad>();
  for (const built of racks) {
    const load = rackAirLoad(built, inputs);
    for (const id of built.group.ids) loads.set(id, load);
  }
  return floor.racks.flatMap((rack) => {
    const rackId = rackIdOf(rack);
    const load = loads.get(rackId);
    return load === undefined ? [] : [{ rack, rackId, load }];
  });
}

const boundsOfOutline = (corners: FacilityFloor['room']['outline']): Rectangle =>
  boundingRectangle(
    corners.map(({ x_mm, y_mm }) => ({ west_mm: x_mm, east_mm: x_mm, south_mm: y_mm, north_mm: y_mm })),
  );

/** Racks without air heat need no air: they stand in the room, and draw none. */
const drawsAir = ({ load }: HallRack): boolean => load.flow_m3_per_s > 0;

/**
 * The air of a hall, at the sizing load of its racks.
 *
 * @param facility - that the floor is of
 * @param floor - a hall with a room
 * @param stated - the airflow section of the hall
 */
export function hallAir(facility: Facility, floor: FacilityFloor, stated: HallAirflow): HallAir {
  const inputs = inputsOf(facility, floor, stated);
  const frame: AirFrame = { bounds: boundsOfOutline(floor.room.outline), height_m: inputs.clearHeight_m };
  const racks = hallRacks(facility, floor, inputs).filter(drawsAir);
  const racks_m3_per_s = racks.reduce((sum, { load }) => sum + load.flow_m3_per_s, 0);
  const units = hallUnits(coolingUnitsOf(floor.room), racks_m3_per_s, inputs, stated.supplyRatio);
  const aisles = Object.entries(floor.room.containments ?? {}).map(([id, containment]) => {
    const area = footprint(containment);
    return {
      id,
      kind: containment.kind,
      area,
      isDucted: containment.kind === 'hot-aisle' && !hasInRow(area, units),
    };
  });
  const shared = {
    tiles: Object.values(floor.room.perforatedTiles ?? {}).map((tiles) => footprint(tiles)),
    ductedAisles: aisles.filter(({ isDucted }) => isDucted).map(({ area }) => area),
  };
  const panels: AirPanel[] = [
    ...wallPanels(frame, floor.room),
    ...aisles.flatMap((aisle) => containmentPanels(frame, aisle, floor.racks, inputs.containmentGapFraction)),
  ];
  const airUnits: AirUnit[] = units.map((unit) => ({
    id: unit.id,
    flow_m3_per_s: unit.flow_m3_per_s,
    supply_C: unit.supply_C,
    ...unitOpenings(frame, unit, shared),
  }));
  const { bounds } = frame;
  return {
    floor,
    frame,
    racks,
    units,
    aisles,
    supply_C: inputs.supply_C,
    deviceRise_K: inputs.deviceRise_K,
    heatCapacity_kJ_per_m3K: inputs.heatCapacity_kJ_per_m3K,
    isHeatUnknown: isLiquidUnknown(facility),
    assumed: inputs.assumed,
    room: {
      width_m: (bounds.east_mm - bounds.west_mm) / 1000,
      depth_m: (bounds.north_mm - bounds.south_mm) / 1000,
      height_m: frame.height_m,
      heatCapacity_kJ_per_m3K: inputs.heatCapacity_kJ_per_m3K,
      outline: outlineOf(frame, floor.room.outline),
      blocks: blocksOf(frame, floor),
      panels,
      racks: racks.map(({ rack, load }) => airRackOf(frame, rack, load, inputs.rackLeakageFraction)),
      units: airUnits,
    },
  };
}
