import { BoundedMap } from '../math/BoundedMap.ts';
import { humidityRatioOfVapourPressure, MASS_RATIO, saturationHumidityRatio } from './humidityRatio.ts';
import { moistAirEnthalpy_kJ_kg } from './moistAir.ts';
import { outOfRange } from './outOfRange.ts';
import { curvePressure_Pa, curveSlope_Pa_per_K, HIGHEST_CURVE_C, LOWEST_CURVE_C } from './saturationCurve.ts';

/** Steps end below this change; each squares what is left, so that the result is exact but for rounding. */
const TOLERANCE_K = 1e-7;
/** The logarithm of the enthalpy plus this is almost linear in temperature, so that its steps are few. */
const SHIFT_kJ_kg = 25;
/** Smallest shifted enthalpy of which the logarithm is taken; below about -25 °C the enthalpy itself is almost linear. */
const MIN_SHIFTED_kJ_kg = 5;
const MAX_STEPS = 40;

/** Enthalpies for which starts of the search are kept: saturated air of -60 °C to some 60 °C at sea level. */
const LOWEST_kJ_kg = -60;
const CELLS_PER_kJ = 4;
const CELL_COUNT = 560 * CELLS_PER_kJ;
const COEFFICIENT_COUNT = 4;
/** A start whose enthalpy differs by more is far from the result, which happens only where ice becomes water. */
const MAX_MISS_kJ_kg = 5e-6;

/** Saturated air of one pressure. */
export interface SaturatedAir {
  readonly pressure_Pa: number;
  /**
   * Where the search of an enthalpy starts, for each cell of a quarter kJ/kg: temperature in the middle, its first two coefficients by
   * the position in the cell, and the rise of the humidity ratio per kJ/kg. 0 until an enthalpy of the cell is first asked for.
   */
  readonly starts: Float64Array;
}

/** Of the last pressures: a study runs over dozens of sites. */
const known = new BoundedMap<number, SaturatedAir>(64);

/** Saturated air of a pressure. The last ones are remembered with the starts of their searches. */
export function saturatedAirAt(pressure_Pa: number): SaturatedAir {
  const before = known.get(pressure_Pa);
  if (before !== undefined) return before;
  const air = { pressure_Pa, starts: new Float64Array(COEFFICIENT_COUNT * CELL_COUNT) };
  known.set(pressure_Pa, air);
  return air;
}

/** Places of a column, in the first places of a list. */
interface Places {
  readonly hours: Int32Array;
  readonly count: number;
}

/**
 * Replaces enthalpies of saturated air by its humidity ratios, such as those of the air that leaves a cooling tower.
 *
 * Method: ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 30 at a temperature that is within a millionth of a kelvin of the result,
 * and a step of Newton's method from there; what is left is below one part in 10¹⁰.
 *
 * @param column - enthalpies in kJ per kg of dry air, counted from dry air and liquid water at 0 °C; then kg of water per kg of dry air
 * @throws ModelError `out-of-range` if no saturated air has an enthalpy
 */
export function saturate(air: SaturatedAir, column: Float64Array, { hours, count }: Places): void {
  const { starts, pressure_Pa } = air;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    const enthalpy_kJ_kg = column[at] ?? NaN;
    const place = (enthalpy_kJ_kg - LOWEST_kJ_kg) * CELLS_PER_kJ;
    const cell = place >= 0 && place < CELL_COUNT ? place | 0 : 0;
    const first = cell * COEFFICIENT_COUNT;
    if (starts[first] === 0) findStart(air, cell);
    const x = place - cell - 0.5;
    const temperature_C =
      (starts[first] ?? NaN) + x * ((starts[first + 1] ?? NaN) + x * (starts[first + 2] ?? NaN));
    const vapour_Pa = curvePressure_Pa(temperature_C);
    const humidityRatio = (MASS_RATIO * vapour_Pa) / (pressure_Pa - vapour_Pa);
    const miss_kJ_kg = enthalpy_kJ_kg - moistAirEnthalpy_kJ_kg(temperature_C, humidityRatio);
    column[at] =
      Math.abs(miss_kJ_kg) < MAX_MISS_kJ_kg
        ? humidityRatio + (starts[first + 3] ?? NaN) * miss_kJ_kg
        : ratioOf(enthalpy_kJ_kg, pressure_Pa);
  }
}

/** Humidity ratio of saturated air with an enthalpy, without a start. */
function ratioOf(enthalpy_kJ_kg: number, pressure_Pa: number): number {
  const temperature_C = saturatedAirTemperature_C(enthalpy_kJ_kg, pressure_Pa, 20);
  return (enthalpy_kJ_kg - 1.006 * temperature_C) / (2501 + 1.86 * temperature_C);
}

/** Computes the start of a cell: its middle, and the parabola from there through both edges. */
function findStart({ starts, pressure_Pa }: SaturatedAir, cell: number): void {
  const first = cell * COEFFICIENT_COUNT;
  const edge_kJ_kg = LOWEST_kJ_kg + cell / CELLS_PER_kJ;
  const middle_kJ_kg = edge_kJ_kg + 0.5 / CELLS_PER_kJ;
  const middle_C = saturatedAirTemperature_C(middle_kJ_kg, pressure_Pa, 20);
  const low_C = saturatedAirTemperature_C(edge_kJ_kg, pressure_Pa, middle_C);
  const high_C = saturatedAirTemperature_C(edge_kJ_kg + 1 / CELLS_PER_kJ, pressure_Pa, middle_C);
  starts[first] = middle_C;
  starts[first + 1] = high_C - low_C;
  starts[first + 2] = 2 * (high_C + low_C - 2 * middle_C);
  const rise_K_per_kJ = 1 / slopeAt_kJ_kgK(middle_C, pressure_Pa);
  const humidityRatio = ratioOf(middle_kJ_kg, pressure_Pa);
  starts[first + 3] = (1 - (1.006 + 1.86 * humidityRatio) * rise_K_per_kJ) / (2501 + 1.86 * middle_C);
}

/**
 * Temperature of saturated air with an enthalpy.
 *
 * Method: Newton steps on the logarithm of ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 30.
 *
 * @param enthalpy_kJ_kg - per kg of dry air, counted from dry air and liquid water at 0 °C
 * @param pressure_Pa - of the moist air as a whole
 * @param near_C - temperature to start from, from -60 to 100 °C
 * @returns °C, exact but for rounding
 * @throws ModelError `out-of-range` if no saturated air has this enthalpy
 */
export function saturatedAirTemperature_C(
  enthalpy_kJ_kg: number,
  pressure_Pa: number,
  near_C: number,
): number {
  let temperature_C = near_C;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const slope = slopeAt_kJ_kgK(temperature_C, pressure_Pa);
    const reached_kJ_kg = saturatedAirEnthalpy_kJ_kg(temperature_C, pressure_Pa);
    const isLogarithmic = Math.min(enthalpy_kJ_kg, reached_kJ_kg) + SHIFT_kJ_kg > MIN_SHIFTED_kJ_kg;
    const shifted_kJ_kg = reached_kJ_kg + SHIFT_kJ_kg;
    const missing_kJ_kg = isLogarithmic
      ? Math.log((enthalpy_kJ_kg + SHIFT_kJ_kg) / shifted_kJ_kg) * shifted_kJ_kg
      : enthalpy_kJ_kg - reached_kJ_kg;
    const change_K = missing_kJ_kg / slope;
    temperature_C += change_K;
    if (!(temperature_C > LOWEST_CURVE_C && temperature_C < HIGHEST_CURVE_C)) break;
    if (Math.abs(change_K) < TOLERANCE_K) return temperature_C;
  }
  throw outOfRange(
    'Enthalpy of saturated air',
    enthalpy_kJ_kg,
    'kJ/kg',
    'that of saturated air of -60 to 100 °C',
  );
}

/** Rise of the enthalpy of saturated air per kelvin. */
function slopeAt_kJ_kgK(temperature_C: number, pressure_Pa: number): number {
  const vapour_Pa = curvePressure_Pa(temperature_C);
  const humidityRatio = humidityRatioOfVapourPressure(vapour_Pa, pressure_Pa);
  const moistening_per_K =
    humidityRatio * (1 + humidityRatio / MASS_RATIO) * (curveSlope_Pa_per_K(temperature_C) / vapour_Pa);
  return 1.006 + 1.86 * humidityRatio + moistening_per_K * (2501 + 1.86 * temperature_C);
}

/**
 * Enthalpy of saturated air.
 *
 * @param temperature_C - from -100 to 200 °C, below that at which water boils
 * @throws ModelError `out-of-range`
 */
export function saturatedAirEnthalpy_kJ_kg(temperature_C: number, pressure_Pa: number): number {
  if (!(temperature_C >= LOWEST_CURVE_C && temperature_C < HIGHEST_CURVE_C)) {
    return moistAirEnthalpy_kJ_kg(temperature_C, saturationHumidityRatio(temperature_C, pressure_Pa));
  }
  const humidityRatio = humidityRatioOfVapourPressure(curvePressure_Pa(temperature_C), pressure_Pa);
  return moistAirEnthalpy_kJ_kg(temperature_C, humidityRatio);
}
