import type { Coolant } from '../physics/coolant.ts';
import type { Mover } from './movers.ts';
import type { SizedPlant } from './plants/SizedPlant.ts';

/** The room's air, its fans and its plant, sized. */
export interface AirSide {
  readonly plant: SizedPlant;
  readonly fan: Mover;
  readonly supplyAir_C: number;
  /** Air at the inlets of the devices. */
  readonly inlet_C: number;
  /** Water that is humidified back per heat that comes over the cold coil. */
  readonly latentWater_L_per_kWh: number;
  /** Heat of the room at the design hour, fans left out. */
  readonly design_kW: number;
  readonly airRise_K: number;
  /** At the design hour, at the site's pressure. */
  readonly airflow_m3_s: number;
  /** Chilled water of the air coils. */
  readonly coilWater_C: number;
  readonly coilRise_K: number;
}

/** The coolant at the devices. */
export interface CoolantLoop {
  readonly coolant: Coolant;
  readonly supply_C: number;
  readonly rise_K: number;
}

/** A liquid loop at the devices, its pumps or door fans, and its plant, sized. */
export interface LiquidSide {
  readonly plant: SizedPlant;
  /** Pumps of the coolant, or fans of doors. */
  readonly mover: Mover;
  readonly isDoor: boolean;
  readonly supplyWater_C: number;
  readonly waterRise_K: number;
  /** What flows at the devices; null where doors take the heat. */
  readonly coolant: CoolantLoop | null;
  /** Heat that the liquid takes at the design hour, movers left out. */
  readonly design_kW: number;
}

/** Heat that somebody outside takes. */
export interface HeatExport {
  readonly demand_kW: number;
  readonly network_C: number;
  /** Heat delivered over electricity; null where the water is warm enough by itself. */
  readonly heatPumpCop: number | null;
}

/** A cooling system that is ready for the hour loop. */
export interface CoolingSystem {
  readonly air: AirSide;
  /** Null where all heat goes to the air. */
  readonly liquid: LiquidSide | null;
  readonly heatExport: HeatExport | null;
}

/** The same system with nobody outside who takes heat: what it is sized for. */
export function withoutExport({ air, liquid }: CoolingSystem): CoolingSystem {
  return { air, liquid, heatExport: null };
}
