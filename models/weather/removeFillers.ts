import { runsOfOneValue, type Run } from '../series/runsOfOneValue.ts';

/**
 * Steps of a quantity between adjacent hours that are too large at both ends of a run of one value. Measured in four typical years of
 * the United States: single hours at most 6.1 K (dry bulb) and 7.3 K (dew point) off both neighbours, runs of three hours 2.8 and 3.2 K.
 */
export interface FillerSteps {
  /** From three hours of one value. */
  readonly run_K: number;
  /** One or two hours. */
  readonly spike_K: number;
}

export const dryBulbSteps: FillerSteps = { run_K: 6, spike_K: 12 };
export const dewPointSteps: FillerSteps = { run_K: 8, spike_K: 15 };

const MIN_RUN_h = 3;

/**
 * Removes values that are no weather but stand for missing data, such as 0 °F for a day: runs of exactly one value that the hours before
 * and after it leave in the same direction by more than weather does.
 *
 * @param values_C - removed hours become NaN
 * @returns the runs removed
 */
export function removeFillers(values_C: Float64Array, { run_K, spike_K }: FillerSteps): Run[] {
  const count = values_C.length;
  const fillers = runsOfOneValue(values_C, 1).filter(({ from, length, value }) => {
    const before_C = values_C[(from - 1 + count) % count] ?? Number.NaN;
    const after_C = values_C[(from + length) % count] ?? Number.NaN;
    const [down_K, up_K] = [before_C - value, after_C - value];
    const limit_K = length >= MIN_RUN_h ? run_K : spike_K;
    // Next to missing hours one end decides, if the step is that of a spike.
    if (Number.isNaN(down_K) || Number.isNaN(up_K)) {
      return length >= MIN_RUN_h && Math.max(Math.abs(down_K) || 0, Math.abs(up_K) || 0) >= spike_K;
    }
    return down_K * up_K > 0 && Math.min(Math.abs(down_K), Math.abs(up_K)) >= limit_K;
  });
  for (const { from, length } of fillers) {
    for (let hour = from; hour < from + length; hour += 1) values_C[hour % count] = Number.NaN;
  }
  return fillers;
}
