import { biquadratic, type Biquadratic } from './biquadratic.ts';

const CAPACITY: Biquadratic = [0.766956, 0.0107756, -4.14703e-5, 0.00134961, -2.61144e-4, 4.57488e-4];
const INPUT: Biquadratic = [0.297145, 0.0430933, -7.48766e-4, 0.00597727, 4.82112e-4, -9.56448e-4];

/**
 * Capacity of a direct-expansion unit over its rated capacity.
 *
 * Source: DX coil of EnergyPlus' data-centre example models. Valid for the wet bulbs 12.78 to 23.9 °C and outdoor air 18 to 46 °C
 * of the published coil data; inputs are not checked.
 *
 * @param enteringWetBulb_C - room air that enters the coil
 * @param outdoor_C - dry bulb at the condenser
 */
export function dxCapacityRatio(enteringWetBulb_C: number, outdoor_C: number): number {
  return biquadratic(CAPACITY, enteringWetBulb_C, outdoor_C);
}

/**
 * Input ratio of a direct-expansion unit, electricity per heat over the rated value, at full load: see {@link dxCapacityRatio}.
 *
 * @param enteringWetBulb_C - room air that enters the coil
 * @param outdoor_C - dry bulb at the condenser
 */
export function dxInputRatio(enteringWetBulb_C: number, outdoor_C: number): number {
  return biquadratic(INPUT, enteringWetBulb_C, outdoor_C);
}
