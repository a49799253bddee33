import { afterAll, describe, expect, it } from 'vitest';
import { airDefaults } from '../../models/report/airflow/airDefaults.ts';
import { settled } from '../support/airflow/rooms.ts';
import {
  bias,
  meanError,
  pod2Room,
  readPod2,
  sensorErrors_K,
  type Pod2Inputs,
} from '../support/airflow/pod2.ts';

const pod2 = readPod2();
const leakageShare = 0.1;
const measured: Pod2Inputs = { supply: 'discharge_C', leakageShare };

/** Rows of the table that the run prints: what `docs/validation.md` tells of the air. */
const rows: string[] = [];

/** Errors of the 30 sensors in each of the windows. */
function errorsOf(what: string, inputs: Pod2Inputs, cell_m: number): number[][] {
  const all = pod2.windows.map((window) => {
    const solution = settled(pod2Room(pod2, window, inputs), cell_m);
    expect(Math.abs(solution.quality.heatBalance - 1)).toBeLessThan(1e-3);
    expect(solution.quality.divergenceShare).toBeLessThan(1e-3);
    return sensorErrors_K(pod2, window, solution);
  });
  const numbers = all.map((errors) => `${meanError(errors).toFixed(2)} (${bias(errors).toFixed(2)})`);
  rows.push(`| ${what} | ${cell_m.toFixed(2)} m | ${numbers.join(' | ')} |`);
  return all;
}

afterAll(() => {
  console.log(['| inputs | cells | MAE (bias) of the windows in K |', ...rows].join('\n'));
});

describe('the measured inlets of POD 2 (RISE SICS North, 30 sensors, three half hours)', () => {
  it('are met within 2.0 K in each half hour, and 1.8 K in the mean, at cells of 0.25 m', () => {
    const each = errorsOf('measured supply and rise', measured, 0.25).map(meanError);
    for (const error_K of each) expect(error_K).toBeLessThan(2);
    expect(bias(each)).toBeLessThan(1.8);
  });

  it('are met within 2.0 K in each half hour at cells of 0.2 m', () => {
    const each = errorsOf('measured supply and rise', measured, 0.2).map(meanError);
    for (const error_K of each) expect(error_K).toBeLessThan(2);
    expect(bias(each)).toBeLessThan(1.8);
  });

  it('are met the better the better the inputs are: the supply counts for more than the solver', () => {
    // What a planner has: the set-point of the controller, and the rise that is assumed if none is stated.
    const rise_K = airDefaults.deviceRise_K.value;
    const assumed = `rise of ${String(rise_K)} K`;
    const planner = errorsOf(`set-point, ${assumed}`, { supply: 'setpoint_C', rise_K, leakageShare }, 0.25);
    const setPoint = errorsOf('set-point, measured rise', { supply: 'setpoint_C', leakageShare }, 0.25);
    const rise = errorsOf(`measured supply, ${assumed}`, { ...measured, rise_K }, 0.25);
    errorsOf('measured supply and rise, no leakage', { ...measured, leakageShare: 0 }, 0.25);
    const best = errorsOf('measured supply and rise', measured, 0.25);
    const meanOf = (all: readonly number[][]): number => meanError(all.flat());
    for (const worse of [planner, setPoint, rise]) expect(meanOf(worse)).toBeGreaterThan(meanOf(best));
  });
});
