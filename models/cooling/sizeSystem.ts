import { moistAirDensity_kg_m3 } from '../physics/moistAir.ts';
import { airMassFlow_kg_s, fanPower_kW } from '../physics/mover.ts';
import { airCoil } from './airCoil.ts';
import { latentHeat_kJ_kg } from '../physics/water.ts';
import type { ResolvedCapture } from './captureSchema.ts';
import type { AirSide, CoolingSystem, HeatExport, LiquidSide } from './CoolingSystem.ts';
import { counterflow } from './equipment/counterflow.ts';
import { heatPumpCop } from './equipment/heatPump.ts';
import { moverPower_kW, prepareMover, type Mover } from './movers.ts';
import type { ResolvedPlant } from './plantSchema.ts';
import { freeCoolingFraction } from './plants/airCooledChiller.ts';
import type { DesignAir, Units } from './plants/duty.ts';
import { coolsWater, sizeAirPlant, sizeWaterPlant } from './plants/sizePlant.ts';

/** Humidity of a room's air at 24 °C and a dew point of about 11 °C; it changes densities by less than 1 %. */
const ROOM_HUMIDITY_RATIO = 0.008;
/** Latent heat at about the wet bulb of a room, at which condensate of a cold coil is replaced. */
const LATENT_kJ_kg = latentHeat_kJ_kg(15);
/** Highest dew point of a room within the recommended envelope; warmer coils stay dry. Source: ASHRAE TC 9.9. */
const HIGHEST_DEW_POINT_C = 15;
/** Minimum speed of coolant pumps and door fans; engineering default. */
const MIN_LOOP_FLOW = 0.35;
/** Share of pump power that constant pressure makes linear, 0.2 to 0.4; engineering default. */
const LOOP_STATIC_FRACTION = 0.3;
/** Heat pump with its Carnot efficiency; engineering default. */
const HEAT_PUMP = { carnotFraction: 0.5, minimumLift_K: 10, maximumCop: 12 } as const;
/** Temperature difference above which the water heats a network without a heat pump. */
const EXCHANGER_K = 3;

/** Design duty of a system. */
export interface SystemDuty {
  /** Heat at the design hour: devices, losses and lighting to the air, devices to the liquid. */
  readonly room_kW: number;
  readonly liquid_kW: number;
  readonly units: Units;
  readonly design: DesignAir;
  /** Energy that costs as much as a litre of water; 0 or undefined if water has no price. */
  readonly waterValue_kWh_per_L?: number | undefined;
}

/** The parts that a system is composed of. */
export interface SystemParts {
  readonly capture: ResolvedCapture;
  readonly plant: ResolvedPlant;
  readonly airPlant: ResolvedPlant | undefined;
  readonly heatReuse:
    | {
        readonly demand_kW: number;
        readonly network_C: number;
        readonly networkReturn_C?: number | undefined;
      }
    | undefined;
}

/**
 * Sizes a cooling system for its design hour.
 *
 * @returns the system, or undefined if the plant cannot cool the liquid of the capture
 * @throws ModelError `out-of-range` outside the validity of an equipment model
 */
export function sizeSystem(parts: SystemParts, duty: SystemDuty): CoolingSystem | undefined {
  const { capture, plant, airPlant, heatReuse } = parts;
  if (!('heatCaptureFraction' in capture)) {
    const air = sizeAir(capture, plant, duty);
    return { air, liquid: null, heatExport: exportOf(heatReuse, air.coilWater_C, air.coilRise_K, plant) };
  }
  if (!coolsWater(plant) || airPlant === undefined) return undefined;
  const { supplyWater_C, waterRise_K } = capture;
  const mover = liquidMover(capture, duty);
  const liquid: LiquidSide = {
    plant: sizeWaterPlant(plant, {
      design_kW: duty.liquid_kW + mover.rated_kW,
      supply_C: supplyWater_C,
      rise_K: waterRise_K,
      units: duty.units,
      design: duty.design,
      waterValue_kWh_per_L: duty.waterValue_kWh_per_L,
    }),
    mover,
    isDoor: capture.kind === 'rear-door',
    door: doorOf(capture, mover, duty),
    supplyWater_C,
    waterRise_K,
    coolant: coolantOf(capture),
    design_kW: duty.liquid_kW,
  };
  const air = sizeAir(capture, airPlant, duty);
  return { air, liquid, heatExport: exportOf(heatReuse, supplyWater_C, waterRise_K, plant) };
}

function sizeAir(capture: ResolvedCapture, plant: ResolvedPlant, duty: SystemDuty): AirSide {
  const { supplyAir_C, airRise_K, coilApproach_K, coilRise_K, sensibleFraction } = capture;
  const coilWater_C = coilWaterOf_C(capture);
  const fan = roomFan(capture, plant, duty);
  const plantDuty = {
    design_kW: duty.room_kW + fan.rated_kW,
    rise_K: coilRise_K,
    units: duty.units,
    design: duty.design,
    waterValue_kWh_per_L: duty.waterValue_kWh_per_L,
  };
  const coil = hasWaterCoil(plant)
    ? airCoil({
        supplyAir_C,
        airRise_K,
        water_C: coilWater_C,
        waterRise_K: coilRise_K,
        approach_K: coilApproach_K,
        full_kW: fan.fullSpeed_kW + fan.full_kW,
      })
    : null;
  return {
    plant: sizeAirPlant(plant, plantDuty, { supplyAir_C, airRise_K, coilWater_C, coil }),
    fan,
    supplyAir_C,
    inlet_C: supplyAir_C + capture.recirculation_K,
    latentWater_L_per_kWh:
      coilWater_C >= HIGHEST_DEW_POINT_C ? 0 : ((1 - sensibleFraction) * 3600) / LATENT_kJ_kg,
    design_kW: duty.room_kW,
    airRise_K,
    airflow_m3_s: airMassFlow_kg_s(duty.room_kW, airRise_K) / airDensity_kg_m3(capture, duty),
    coilWater_C,
    coilRise_K,
    coil,
  };
}

/** The chilled water of the air coils: stated, or one approach colder than the supply air. */
function coilWaterOf_C(capture: ResolvedCapture): number {
  const isAirOnly = capture.kind === 'room-air' || capture.kind === 'in-row';
  const stated_C = isAirOnly ? capture.supplyWater_C : undefined;
  return stated_C ?? capture.supplyAir_C - capture.coilApproach_K;
}

/** Whether water, not refrigerant, cools the air that a plant takes heat from. */
function hasWaterCoil(plant: ResolvedPlant): boolean {
  const machine = plant.kind === 'airside-economizer' ? plant.mechanical : plant;
  return machine.kind !== 'direct-expansion';
}

/** Fans move a volume: at low air density a larger one, with more power. */
function roomFan(capture: ResolvedCapture, plant: ResolvedPlant, duty: SystemDuty): Mover {
  const { airRise_K, fanPressure_Pa, fanEfficiency, fanMinimumFraction, fanExponent } = capture;
  const filters = plant.kind === 'airside-economizer' ? 1 + plant.filterPressureFraction : 1;
  const flow_kg_s = airMassFlow_kg_s(duty.room_kW, airRise_K);
  const runningRatio = duty.units.runningCount / duty.units.neededCount;
  return prepareMover({
    rated_kW:
      fanPower_kW(flow_kg_s, airDensity_kg_m3(capture, duty), fanPressure_Pa * filters, fanEfficiency) *
      runningRatio,
    design_kW: duty.room_kW,
    runningRatio,
    minimumFraction: fanMinimumFraction,
    staticFraction: 0,
    exponent: fanExponent,
  });
}

const airDensity_kg_m3 = ({ supplyAir_C }: ResolvedCapture, { design }: SystemDuty): number =>
  moistAirDensity_kg_m3(supplyAir_C, ROOM_HUMIDITY_RATIO, design.pressure_Pa);

type LiquidCapture = Extract<ResolvedCapture, { readonly heatCaptureFraction: number }>;

/** Doors stand at the racks, so that redundant units of the plant add none. */
function doorOf(capture: LiquidCapture, fan: Mover, { liquid_kW }: SystemDuty): LiquidSide['door'] {
  if (capture.kind !== 'rear-door') return null;
  return airCoil({
    supplyAir_C: capture.supplyAir_C,
    airRise_K: capture.airRise_K,
    water_C: capture.supplyWater_C,
    waterRise_K: capture.waterRise_K,
    approach_K: capture.doorApproach_K,
    full_kW: liquid_kW + moverPower_kW(fan, liquid_kW),
  });
}

function coolantOf(capture: LiquidCapture): LiquidSide['coolant'] {
  if (capture.kind === 'rear-door') return null;
  const { coolant, cduApproach_K, loopRise_K, supplyWater_C, waterRise_K } = capture;
  const cdu = counterflow({
    approach_K: cduApproach_K,
    warmRise_K: loopRise_K,
    coldRise_K: waterRise_K,
  });
  return { coolant, cdu, supply_C: supplyWater_C + cdu.approach_K, rise_K: loopRise_K };
}

function liquidMover(capture: LiquidCapture, { liquid_kW, units }: SystemDuty): Mover {
  const isDoor = capture.kind === 'rear-door';
  const specific_W_per_kW = isDoor ? capture.doorFan_W_per_kW : capture.loopPump_W_per_kW;
  const runningRatio = units.runningCount / units.neededCount;
  return prepareMover({
    rated_kW: (specific_W_per_kW / 1000) * liquid_kW * runningRatio,
    design_kW: liquid_kW,
    runningRatio,
    minimumFraction: MIN_LOOP_FLOW,
    staticFraction: isDoor ? 0 : LOOP_STATIC_FRACTION,
    exponent: isDoor ? capture.fanExponent : 3,
  });
}

/** A heat pump cools the source to the supply temperature of the loop; without one the return heats the network. */
function exportOf(
  heatReuse: SystemParts['heatReuse'],
  supply_C: number,
  rise_K: number,
  plant: ResolvedPlant,
): HeatExport | null {
  if (heatReuse === undefined || !coolsWater(plant)) return null;
  const { demand_kW, network_C, networkReturn_C } = heatReuse;
  const isWarmEnough = supply_C + rise_K >= network_C + EXCHANGER_K;
  // A network whose return is not stated is assumed to cool the loop down to its supply temperature.
  const coldest_C = networkReturn_C === undefined ? supply_C : networkReturn_C + EXCHANGER_K;
  return {
    demand_kW,
    network_C,
    directFraction: freeCoolingFraction(supply_C + rise_K, coldest_C, rise_K),
    heatPumpCop: isWarmEnough ? null : heatPumpCop(HEAT_PUMP, supply_C, heatReuse.network_C),
  };
}
