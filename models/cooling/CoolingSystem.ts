import type { Coolant } from '../physics/coolant.ts';
import type { AirCoil } from './airCoil.ts';
import type { Counterflow } from './equipment/counterflow.ts';
import type { Mover } from './movers.ts';
import type { SizedPlant } from './plants/SizedPlant.ts';

/** The air side: room air, its fans and its plant, sized. */
export interface AirSide {
  readonly plant: SizedPlant;
  readonly fan: Mover;
  readonly supplyAir_C: number;
  /** IT inlet temperature. */
  readonly inlet_C: number;
  /** Water added by humidification per heat removed by the cold coil. */
  readonly latentWater_L_per_kWh: number;
  /** Heat of the room at the design hour, without fans. */
  readonly design_kW: number;
  readonly airRise_K: number;
  /** At the design hour and the pressure of the site. */
  readonly airflow_m3_s: number;
  /** Chilled water of the air coils. */
  readonly coilWater_C: number;
  readonly coilRise_K: number;
  /** Null if refrigerant cools the air. */
  readonly coil: AirCoil | null;
}

/** The coolant at the devices. */
export interface CoolantLoop {
  readonly coolant: Coolant;
  /** Between coolant and facility water. */
  readonly cdu: Counterflow;
  readonly supply_C: number;
  readonly rise_K: number;
}

/** A liquid loop at the devices, its pumps or door fans, and its plant, sized. */
export interface LiquidSide {
  readonly plant: SizedPlant;
  /** Pumps of the coolant, or fans of doors. */
  readonly mover: Mover;
  readonly isDoor: boolean;
  /** Coil of the rear doors; null without doors. */
  readonly door: AirCoil | null;
  readonly supplyWater_C: number;
  readonly waterRise_K: number;
  /** Coolant loop at the devices; null with rear doors. */
  readonly coolant: CoolantLoop | null;
  /** Heat to the liquid at the design hour, without pumps or door fans. */
  readonly design_kW: number;
}

/** Heat exported to a network or consumer. */
export interface HeatExport {
  readonly demand_kW: number;
  readonly network_C: number;
  /** Share of the heat of the loop that the network takes without a heat pump: its return must be colder than the water. */
  readonly directFraction: number;
  /** Heat delivered over electricity; null if the water is warm enough without a heat pump. */
  readonly heatPumpCop: number | null;
}

/** A cooling system that is ready for the hour loop. */
export interface CoolingSystem {
  readonly air: AirSide;
  /** Null if all heat goes to the air. */
  readonly liquid: LiquidSide | null;
  readonly heatExport: HeatExport | null;
}

/** The same system without heat export, as it is sized. */
export function withoutExport({ air, liquid }: CoolingSystem): CoolingSystem {
  return { air, liquid, heatExport: null };
}
