import { logSaturationPressure, logSaturationPressureSlope, TRIPLE_POINT_C } from './saturationPressure.ts';

/** Range of the curve: that of towers and their air. */
export const LOWEST_CURVE_C = -60;
export const HIGHEST_CURVE_C = 100;

const CELLS_PER_K = 4;
const CELLS_BELOW = Math.ceil((TRIPLE_POINT_C - LOWEST_CURVE_C) * CELLS_PER_K);
const CELL_COUNT = CELLS_BELOW + Math.ceil((HIGHEST_CURVE_C - TRIPLE_POINT_C) * CELLS_PER_K);
const COEFFICIENT_COUNT = 4;

const pressureAt_Pa = (temperature_C: number): number => Math.exp(logSaturationPressure(temperature_C));
const slopeAt_Pa = (temperature_C: number): number =>
  (pressureAt_Pa(temperature_C) * logSaturationPressureSlope(temperature_C)) / CELLS_PER_K;

/** Four coefficients of each cell: the cubic with the values and slopes of the equation at both ends. */
const cubics = new Float64Array(CELL_COUNT * COEFFICIENT_COUNT);
for (let cell = 0; cell < CELL_COUNT; cell += 1) {
  const isIce = cell < CELLS_BELOW;
  // Ice and water meet at an edge, where the equation of the cell's own side holds.
  const inside = (edge: number): number => {
    const temperature_C = TRIPLE_POINT_C + (edge - CELLS_BELOW) / CELLS_PER_K;
    return isIce ? Math.min(temperature_C, TRIPLE_POINT_C) : Math.max(temperature_C, TRIPLE_POINT_C + 1e-12);
  };
  const [start_C, end_C] = [inside(cell), inside(cell + 1)];
  const rise_Pa = pressureAt_Pa(end_C) - pressureAt_Pa(start_C);
  const [first, last] = [slopeAt_Pa(start_C), slopeAt_Pa(end_C)];
  cubics.set(
    [pressureAt_Pa(start_C), first, 3 * rise_Pa - 2 * first - last, first + last - 2 * rise_Pa],
    cell * COEFFICIENT_COUNT,
  );
}

/** A point of the saturation curve; a loop reuses one instance. */
export interface SaturationPoint {
  pressure_Pa: number;
  slope_Pa_per_K: number;
}

/** An empty point; NaN, so that fields are stored as fractions from the start. */
export const saturationPoint = (): SaturationPoint => ({ pressure_Pa: NaN, slope_Pa_per_K: NaN });

/**
 * Saturation pressure and its slope, for loops: four times as fast as the equation, which needs a logarithm and a power.
 *
 * Method: cubics through the values and slopes of {@link logSaturationPressure} at every quarter of a kelvin; within one part in
 * ten million of it.
 *
 * @param temperature_C - from -60 to below 100 °C; not checked
 */
export function readSaturationCurve(temperature_C: number, point: SaturationPoint): void {
  const place = (temperature_C - TRIPLE_POINT_C) * CELLS_PER_K + CELLS_BELOW;
  const cell = Math.trunc(place);
  const part = place - cell;
  const first = cell * COEFFICIENT_COUNT;
  const linear = cubics[first + 1] ?? NaN;
  const square = cubics[first + 2] ?? NaN;
  const cube = cubics[first + 3] ?? NaN;
  point.pressure_Pa = (cubics[first] ?? NaN) + part * (linear + part * (square + part * cube));
  point.slope_Pa_per_K = CELLS_PER_K * (linear + part * (2 * square + part * 3 * cube));
}
