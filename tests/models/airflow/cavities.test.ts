import { describe, expect, it } from 'vitest';
import { cavityOf, peakOf } from '../../support/airflow/cavity.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Extremes of the velocities on the centre lines of a cavity whose lid moves at 1 m/s, at a Reynolds number of 100. */
function underMovingLid(count: number): { uMin: number; vMax: number; vMin: number; at: number[] } {
  const cavity = cavityOf(count);
  for (let x = 0; x <= count; x += 1) cavity.fields.velocity_m_per_s.x[cavity.at(x, count)] = 1;
  const { velocity_m_per_s } = cavity.run({
    viscosity_m2_per_s: 0.01,
    prandtl: 1,
    buoyancy_m_per_s2K: 0,
    duration_s: 24,
    longestStep_s: 0.4 / count,
  });
  const half = count / 2;
  const u = numbers(count).map((z) => velocity_m_per_s.x[cavity.at(half, z)]!);
  const v = numbers(count).map((x) => velocity_m_per_s.z[cavity.at(x, half)]!);
  const [uMin, vMax, vMin] = [peakOf(u.map((each) => -each)), peakOf(v), peakOf(v.map((each) => -each))];
  return { uMin: -uMin.value, vMax: vMax.value, vMin: -vMin.value, at: [uMin.at, vMax.at, vMin.at] };
}

describe('a cavity under a moving lid, Reynolds number 100', () => {
  const results = [16, 24, 32].map(underMovingLid);
  const [coarse, , fine] = results as [(typeof results)[0], (typeof results)[0], (typeof results)[0]];

  it('has the extremes of Ghia, Ghia and Shin (1982) on its centre lines within 3 %', () => {
    expect(Math.abs(fine.uMin / -0.2109 - 1)).toBeLessThan(0.03);
    expect(Math.abs(fine.vMax / 0.17527 - 1)).toBeLessThan(0.03);
    expect(Math.abs(fine.vMin / -0.24533 - 1)).toBeLessThan(0.03);
    // Their places are those of the nearest lines of a grid of 129 by 129.
    for (const [index, at] of [0.4531, 0.2344, 0.8047].entries())
      expect(Math.abs(fine.at[index]! - at)).toBeLessThan(0.015);
  });

  // Botella and Peyret, Computers & Fluids 27 (1998), whose spectral values have errors of less than 1e-6.
  it.each([
    ['uMin', -0.2140424],
    ['vMax', 0.1795728],
    ['vMin', -0.253803],
  ] as const)('nears the spectral value of %s with the second order of its scheme', (name, exact) => {
    const errors = results.map((result) => Math.abs(result[name] - exact));
    expect(errors[1]).toBeLessThan(errors[0]!);
    expect(errors[2]).toBeLessThan(errors[1]!);
    const order = Math.log(Math.abs(coarse[name] - exact) / Math.abs(fine[name] - exact)) / Math.log(2);
    expect(order).toBeGreaterThan(1.8);
    expect(order).toBeLessThan(2.4);
  });
});

/** A cavity between a warm and a cold wall, in units of its diffusivity and its size. */
function betweenWalls(count: number, rayleigh: number, stepFactor = 0.3) {
  const prandtl = 0.71;
  const cavity = cavityOf(count);
  const { velocity_m_per_s, temperature_C } = cavity.run({
    viscosity_m2_per_s: prandtl,
    prandtl,
    buoyancy_m_per_s2K: rayleigh * prandtl,
    // Walls slow down what is damped: long steps need more time.
    duration_s: 1.5 * (1 + 3 * stepFactor),
    longestStep_s: stepFactor / count ** 2,
    wall_C: [1, 0],
  });
  const half = count / 2;
  const wall = numbers(count).map((z) => 2 * count * (1 - temperature_C[cavity.at(0, z)]!));
  // Heat that crosses each upright plane of faces: what flows, and what is conducted.
  const crossing = numbers(count - 1).map((before) => {
    const at = numbers(count).map((z) => {
      const [west, east] = [temperature_C[cavity.at(before, z)]!, temperature_C[cavity.at(before + 1, z)]!];
      return (velocity_m_per_s.x[cavity.at(before + 1, z)]! * (west + east)) / 2 + (west - east) * count;
    });
    return at.reduce((sum, each) => sum + each, 0) / count;
  });
  return {
    uMax: peakOf(numbers(count).map((z) => velocity_m_per_s.x[cavity.at(half, z)]!)),
    vMax: peakOf(numbers(count).map((x) => velocity_m_per_s.z[cavity.at(x, half)]!)),
    wallNusselt: wall.reduce((sum, each) => sum + each, 0) / count,
    meanNusselt: crossing.reduce((sum, each) => sum + each, 0) / crossing.length,
    temperature_C,
    cavity,
  };
}

describe('a cavity between a warm and a cold wall', () => {
  it('has the velocities and the heat transfer of de Vahl Davis (1983) at a Rayleigh number of 1e4 within 3 %', () => {
    const { uMax, vMax, wallNusselt, meanNusselt } = betweenWalls(24, 1e4);
    expect(Math.abs(uMax.value / 16.178 - 1)).toBeLessThan(0.03);
    expect(Math.abs(uMax.at - 0.823)).toBeLessThan(0.015);
    expect(Math.abs(vMax.value / 19.617 - 1)).toBeLessThan(0.03);
    expect(Math.abs(vMax.at - 0.119)).toBeLessThan(0.015);
    expect(Math.abs(meanNusselt / 2.243 - 1)).toBeLessThan(0.03);
    expect(Math.abs(wallNusselt / 2.238 - 1)).toBeLessThan(0.03);
  });

  it('has the same steady air with steps of other lengths', () => {
    const short = betweenWalls(12, 1e4, 0.2);
    const long = betweenWalls(12, 1e4, 1.2);
    expect(Math.abs(long.uMax.value / short.uMax.value - 1)).toBeLessThan(1e-3);
    expect(Math.abs(long.wallNusselt / short.wallNusselt - 1)).toBeLessThan(1e-3);
  });

  it('conducts heat in a straight line without buoyancy', () => {
    const { temperature_C, cavity, wallNusselt } = betweenWalls(8, 0);
    for (const x of numbers(8))
      for (const z of numbers(8))
        expect(Math.abs(temperature_C[cavity.at(x, z)]! - (1 - (x + 0.5) / 8))).toBeLessThan(1e-4);
    expect(wallNusselt).toBeCloseTo(1, 3);
  });
});
