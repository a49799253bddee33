import { ModelError } from '../../problems/ModelError.ts';
import { numberText } from '../../units/text.ts';

export const alternatorSource =
  'Stamford (Cummins), Generator sizing procedure, step 2: 3 % for every 500 m above 1000 m and for every 5 °C above 40 °C at the air intake, multiplied';

/** Upper limits of the chart. */
export const alternatorChart = { elevation_m: 4500, intakeAir_C: 60 } as const;

/**
 * Derating factor of a generator's alternator for elevation and intake air temperature. The engine may derate more; see the
 * manufacturer's data.
 *
 * Source: see {@link alternatorSource}; Wacker Neuson's operator manuals for small sets state the same two slopes.
 *
 * @param elevation_m - above sea level, up to 4500 m
 * @param intakeAir_C - air at the intake, up to 60 °C
 * @returns share from 0.69 to 1
 * @throws ModelError `out-of-range` beyond the chart
 */
export function alternatorFraction(elevation_m: number, intakeAir_C: number): number {
  if (elevation_m > alternatorChart.elevation_m || intakeAir_C > alternatorChart.intakeAir_C) {
    const message = `The alternator derating chart ends at 4500 m and 60 °C; given: ${numberText(elevation_m)} m and ${numberText(intakeAir_C)} °C. State the site derating factor of the manufacturer.`;
    throw new ModelError('out-of-range', message);
  }
  const thin = 1 - (0.03 * Math.max(0, elevation_m - 1000)) / 500;
  const hot = 1 - (0.03 * Math.max(0, intakeAir_C - 40)) / 5;
  return thin * hot;
}
