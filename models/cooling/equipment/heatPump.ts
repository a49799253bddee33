import { outOfRange } from '../../physics/outOfRange.ts';

/** Efficiency parameters of a heat pump that feeds waste heat into a heat network. */
export interface HeatPump {
  /** Carnot efficiency (second-law) for heating; 0.5 as an engineering default, without a source. */
  readonly carnotFraction: number;
  readonly minimumLift_K: number;
  readonly maximumCop: number;
}

/**
 * Coefficient of performance of a heat pump.
 *
 * Method: a fraction of Carnot, T_supply / (T_supply - T_source) in kelvin.
 *
 * @param source_C - waste-heat water as it leaves the heat pump, from -40 to 90 °C
 * @param supply_C - supply temperature of the network, from 0 to 150 °C
 * @returns heat delivered to the network over electricity
 * @throws ModelError `out-of-range`, also if the COP would not be above 1
 */
export function heatPumpCop(heatPump: HeatPump, source_C: number, supply_C: number): number {
  if (!(source_C >= -40 && source_C <= 90)) {
    throw outOfRange('Heat-pump source temperature', source_C, '°C', 'from -40 to 90 °C');
  }
  if (!(supply_C >= 0 && supply_C <= 150)) {
    throw outOfRange('Heat-network supply temperature', supply_C, '°C', 'from 0 to 150 °C');
  }
  const lift_K = Math.max(heatPump.minimumLift_K, supply_C - source_C);
  const cop = Math.min(heatPump.maximumCop, (heatPump.carnotFraction * (supply_C + 273.15)) / lift_K);
  if (!(cop > 1))
    throw outOfRange('COP of a heat pump', cop, '', 'above 1: raise the source or lower the supply');
  return cop;
}

/**
 * Electric power of a heat pump that absorbs waste heat; the network receives that heat plus the electricity.
 *
 * @param sourceHeat_kW - waste heat absorbed
 * @param cop - heat delivered over electricity, above 1
 * @returns kW
 */
export function heatPumpPower_kW(sourceHeat_kW: number, cop: number): number {
  return sourceHeat_kW / (cop - 1);
}
