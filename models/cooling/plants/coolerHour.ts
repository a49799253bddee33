import type { ChillerBank } from '../equipment/chiller.ts';
import type { DryCooler } from '../equipment/dryCoolerCoil.ts';

/** Coolers with fans, and chillers for the rest of the heat; null without chillers. */
export interface TrimmedCooler {
  readonly cooler: DryCooler;
  /** Of all fans at full speed; the power follows the cube of the speed. */
  readonly fan_kW: number;
  readonly bank: ChillerBank | null;
  readonly supply_C: number;
}

/** An hour of a cooler with chillers; a loop reuses one instance, with values passed in fields. */
export interface CoolerHour {
  /** Heat of the water, and the most that the chillers can take of it. */
  required_kW: number;
  trimLimit_kW: number;
  /** Air that enters the coil, and outdoor air that enters the condensers. */
  air_C: number;
  dryBulb_C: number;
  entering_C: number;
  /** Coolant flow over design flow. */
  coolantFraction: number;
  /** Value of the water that the pads use with all fans at full speed, as power: water follows the air. */
  padsAtFull_kW: number;
  /** Fan speed that carries the whole heat, and the rise of the heat per rise of it there; NaN if it is not known. */
  carrying: number;
  slope_kW: number;
  /** Input of the chillers at full load over their heat. */
  inputPerHeat: number;
  /** Found: fan speed, fan power, heat of the coolers and of the chillers, and power of the chillers. */
  airFraction: number;
  fans_kW: number;
  free_kW: number;
  trimmed_kW: number;
  compressor_kW: number;
}

/** An empty hour; NaN, so that fields are stored as fractions from the start. */
export function coolerHour(): CoolerHour {
  return {
    required_kW: NaN,
    trimLimit_kW: NaN,
    air_C: NaN,
    dryBulb_C: NaN,
    entering_C: NaN,
    coolantFraction: NaN,
    padsAtFull_kW: NaN,
    carrying: NaN,
    slope_kW: NaN,
    inputPerHeat: NaN,
    airFraction: NaN,
    fans_kW: NaN,
    free_kW: NaN,
    trimmed_kW: NaN,
    compressor_kW: NaN,
  };
}
