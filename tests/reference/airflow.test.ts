import { describe, expect, it } from 'vitest';
import { airDefaults } from '../../models/report/airflow/airDefaults.ts';
import { settled } from '../support/airflow/rooms.ts';
import {
  bias,
  meanError,
  pod2Room,
  readPod2,
  sensorErrors_K,
  type Pod2Inputs,
} from '../../scripts/validation/pod2.ts';

const pod2 = readPod2(new URL('../../../shared/', import.meta.url));
const measured: Pod2Inputs = {
  supply: 'discharge_C',
  leakageShare: airDefaults.rackLeakageFraction.value,
};

/** Errors of the 30 sensors in each of the windows. */
function errorsOf(cell_m: number): number[][] {
  return pod2.windows.map((window) => {
    const solution = settled(pod2Room(pod2, window, measured), cell_m);
    expect(Math.abs(solution.quality.heatBalance - 1)).toBeLessThan(1e-3);
    expect(solution.quality.divergenceShare).toBeLessThan(1e-3);
    return sensorErrors_K(pod2, window, solution);
  });
}

describe('the measured inlets of POD 2 (RISE SICS North, 30 sensors, three half hours)', () => {
  it('are met within 2.0 K in each half hour, and 1.8 K in the mean, at cells of 0.25 m', () => {
    const each = errorsOf(0.25).map(meanError);
    for (const error_K of each) expect(error_K).toBeLessThan(2);
    expect(bias(each)).toBeLessThan(1.8);
  });

  it('are met within 2.0 K in each half hour at cells of 0.2 m', () => {
    const each = errorsOf(0.2).map(meanError);
    for (const error_K of each) expect(error_K).toBeLessThan(2);
    expect(bias(each)).toBeLessThan(1.8);
  });
});
