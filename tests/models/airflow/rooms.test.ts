import { describe, expect, it } from 'vitest';
import { gapsOf, netLeakage_m3_per_s } from '../../support/airflow/leakage.ts';
import { frontPanels, frontsOf_C, settled, smallRoomOf } from '../../support/airflow/rooms.ts';
import { symmetricRoom } from '../../support/airflow/symmetricRoom.ts';
import { cellAt } from '../../../models/airflow/grid/AirGrid.ts';
import type { AirSolution } from '../../../models/airflow/solve/AirSolution.ts';
import { instantAir, modelOf } from '../../../models/airflow/solve/settleAir.ts';

const racks_kW = [5, 8, 6];
const open = smallRoomOf({ racks_kW, rise_K: 12, supplyRatio: 0.8 });

describe('the air of an open room', () => {
  const solution = settled(open, 0.25);

  it('is balanced: the units take the heat of the racks within 0.01 %', () => {
    expect(Math.abs(solution.quality.heatBalance - 1)).toBeLessThan(1e-4);
  });

  it('has no divergence: below 0.001 of the velocity at openings', () => {
    expect(solution.quality.divergenceShare).toBeLessThan(1e-3);
  });

  it('is nowhere cooler than the supply, and warms inlets when units supply less than racks draw', () => {
    const { space, fields } = solution;
    expect(space.cells.every((cell) => fields.temperature_C[cell]! > 20 - 1e-6)).toBe(true);
    expect(Math.max(...frontsOf_C(solution))).toBeGreaterThan(21);
  });

  it('has settled: inlets change by less than 0.5 K between the halves of the averaged time', () => {
    expect(solution.quality.isSettled).toBe(true);
    expect(solution.quality.drift_K).toBeLessThan(0.5);
  });

  it('is the same whenever it is solved', () => {
    const again = settled(open, 0.25).fields.temperature_C;
    expect(again.every((value, index) => value === solution.fields.temperature_C[index])).toBe(true);
  });
});

describe('a sealed containment', () => {
  it.each([0.25, 0.3])('gives the racks supply air alone, at cells of %s m', (cell_m) => {
    const room = smallRoomOf({ racks_kW, rise_K: 12, supplyRatio: 1, panels: frontPanels(3, 0) });
    for (const solution of [instantAir(modelOf(room, cell_m)), settled(room, cell_m)]) {
      expect(solution.space.parts).toHaveLength(2);
      for (const front_C of frontsOf_C(solution)) expect(Math.abs(front_C - 20)).toBeLessThan(1e-6);
      expect(Math.abs(solution.quality.heatBalance - 1)).toBeLessThan(1e-4);
    }
  });
});

describe('a containment with gaps', () => {
  // All that the unit supplies and the racks do not draw goes through the gaps, and the other way round.
  it.each([0.8, 1.2])(
    'lets through what the flows of the room leave over, with a supply of %s',
    (supplyRatio) => {
      const room = smallRoomOf({ racks_kW, rise_K: 12, supplyRatio, panels: frontPanels(3, 0.05) });
      const supplied_m3_per_s = room.units[0]!.flow_m3_per_s;
      const leftOver_m3_per_s = supplied_m3_per_s * (1 - 1 / supplyRatio);
      expect(netLeakage_m3_per_s(settled(room, 0.25))).toBeCloseTo(leftOver_m3_per_s, 4);
    },
  );

  it('leaks by the law of an orifice', () => {
    const openShare = 0.01;
    const panels = frontPanels(3, openShare);
    const gaps = gapsOf(smallRoomOf({ racks_kW, rise_K: 12, supplyRatio: 1.2, panels }), 60);
    expect(gaps.length).toBeGreaterThan(50);
    for (const { speed_m_per_s, drop_m2_per_s2 } of gaps) {
      const orifice_m_per_s = 0.6 * openShare * Math.sqrt(2 * drop_m2_per_s2);
      expect(Math.abs(speed_m_per_s / orifice_m_per_s - 1)).toBeLessThan(0.03);
    }
  });
});

/** Greatest difference of temperatures between a room and its mirror image in x. */
function asymmetry_K({ space, fields }: AirSolution): number {
  const { counts } = space.grid;
  let most = 0;
  for (let z = 0; z < counts.z; z += 1)
    for (let y = 0; y < counts.y; y += 1)
      for (let x = 0; x < counts.x; x += 1) {
        const one = fields.temperature_C[cellAt(space.grid, x, y, z)]!;
        const other = fields.temperature_C[cellAt(space.grid, counts.x - 1 - x, y, z)]!;
        if (space.isAir[cellAt(space.grid, x, y, z)] === 1) most = Math.max(most, Math.abs(one - other));
      }
  return most;
}

describe('a room that is its own mirror image', () => {
  it('has potential flow with the same image: its equations are solved to 1e-6, its heat to 1e-4 K a sweep', () => {
    expect(asymmetry_K(instantAir(modelOf(symmetricRoom, 0.25)))).toBeLessThan(0.01);
  });

  it('has settled air with the same image', () => {
    expect(asymmetry_K(settled(symmetricRoom, 0.25))).toBeLessThan(0.5);
  });
});
