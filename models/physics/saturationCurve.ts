import {
  logSaturationPressure,
  logSaturationPressureCurvature,
  logSaturationPressureSlope,
  TRIPLE_POINT_C,
} from './saturationPressure.ts';

/** Range of the curve: that of towers and their air. */
export const LOWEST_CURVE_C = -60;
export const HIGHEST_CURVE_C = 100;

const CELLS_PER_K = 2;
const CELLS_BELOW = Math.ceil((TRIPLE_POINT_C - LOWEST_CURVE_C) * CELLS_PER_K);
const CELL_COUNT = CELLS_BELOW + Math.ceil((HIGHEST_CURVE_C - TRIPLE_POINT_C) * CELLS_PER_K);
const COEFFICIENT_COUNT = 6;

/** Pressure, and its first two derivatives by the position in a cell. */
function derivativesAt(temperature_C: number): readonly [number, number, number] {
  const pressure_Pa = Math.exp(logSaturationPressure(temperature_C));
  const slope = logSaturationPressureSlope(temperature_C);
  const curvature = slope * slope + logSaturationPressureCurvature(temperature_C);
  return [
    pressure_Pa,
    (pressure_Pa * slope) / CELLS_PER_K,
    (pressure_Pa * curvature) / (CELLS_PER_K * CELLS_PER_K),
  ];
}

/** Six coefficients of each cell: the quintic with the value, slope and curvature of the equation at both ends. */
const quintics = new Float64Array(CELL_COUNT * COEFFICIENT_COUNT);
for (let cell = 0; cell < CELL_COUNT; cell += 1) {
  const isIce = cell < CELLS_BELOW;
  // Ice and water meet at an edge, where the equation of the cell's own side holds.
  const inside = (edge: number): number => {
    const temperature_C = TRIPLE_POINT_C + (edge - CELLS_BELOW) / CELLS_PER_K;
    return isIce ? Math.min(temperature_C, TRIPLE_POINT_C) : Math.max(temperature_C, TRIPLE_POINT_C + 1e-12);
  };
  const [first, firstSlope, firstCurvature] = derivativesAt(inside(cell));
  const [last, lastSlope, lastCurvature] = derivativesAt(inside(cell + 1));
  const rise = last - first - firstSlope - firstCurvature / 2;
  const slopeRise = lastSlope - firstSlope - firstCurvature;
  const curvatureRise = lastCurvature - firstCurvature;
  quintics.set(
    [
      first,
      firstSlope,
      firstCurvature / 2,
      10 * rise - 4 * slopeRise + curvatureRise / 2,
      -15 * rise + 7 * slopeRise - curvatureRise,
      6 * rise - 3 * slopeRise + curvatureRise / 2,
    ],
    cell * COEFFICIENT_COUNT,
  );
}

/**
 * Saturation pressure for loops: several times as fast as the equation, which needs a logarithm and a power, and equal to it but for
 * rounding.
 *
 * Method: quintics through the values, slopes and curvatures of {@link logSaturationPressure} at every half kelvin; within one
 * part in 10¹² of it.
 *
 * @param temperature_C - from -60 to below 100 °C; not checked
 */
export function curvePressure_Pa(temperature_C: number): number {
  const place = (temperature_C - TRIPLE_POINT_C) * CELLS_PER_K + CELLS_BELOW;
  const cell = place | 0;
  const x = place - cell;
  const first = cell * COEFFICIENT_COUNT;
  const c1 = quintics[first + 1] ?? NaN;
  const c2 = quintics[first + 2] ?? NaN;
  const c3 = quintics[first + 3] ?? NaN;
  const c4 = quintics[first + 4] ?? NaN;
  const c5 = quintics[first + 5] ?? NaN;
  // In pairs of terms, which processors compute side by side.
  const square = x * x;
  return (quintics[first] ?? NaN) + c1 * x + square * (c2 + c3 * x + square * (c4 + c5 * x));
}

/**
 * Slope of {@link curvePressure_Pa}, within one part in 10⁹ of that of the equation.
 *
 * @param temperature_C - from -60 to below 100 °C; not checked
 */
export function curveSlope_Pa_per_K(temperature_C: number): number {
  const place = (temperature_C - TRIPLE_POINT_C) * CELLS_PER_K + CELLS_BELOW;
  const cell = place | 0;
  const x = place - cell;
  const first = cell * COEFFICIENT_COUNT;
  const c1 = quintics[first + 1] ?? NaN;
  const c2 = quintics[first + 2] ?? NaN;
  const c3 = quintics[first + 3] ?? NaN;
  const c4 = quintics[first + 4] ?? NaN;
  const c5 = quintics[first + 5] ?? NaN;
  return CELLS_PER_K * (c1 + x * (2 * c2 + x * (3 * c3 + x * (4 * c4 + x * 5 * c5))));
}
