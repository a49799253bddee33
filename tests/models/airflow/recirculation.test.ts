import { describe, expect, it } from 'vitest';
import { captureIndices } from '../../../models/airflow/figures/capture.ts';
import { rackInlets } from '../../../models/airflow/figures/inlets.ts';
import { enteringAir } from '../../../models/airflow/heat/entering.ts';
import { settleHeat } from '../../../models/airflow/heat/settleHeat.ts';
import { recirculationOf } from '../../../models/airflow/matrix/recirculation.ts';
import { inletsFrom } from '../../support/airflow/inletsFrom.ts';
import type { AirOpening, AirRoom } from '../../../models/airflow/room/AirRoom.ts';
import { modelOf, settleAir } from '../../../models/airflow/solve/settleAir.ts';
import type { AirSolution } from '../../../models/airflow/solve/AirSolution.ts';
import { runToEnd } from '../../../models/math/runToEnd.ts';

const front = (at_m: number, y: readonly [number, number]): AirOpening => ({
  axis: 'x',
  at_m,
  side: 1,
  ranges: [y, [0.1, 1.9]],
});

/** Three racks in a row, and a unit before them that supplies less than they draw. */
const room: AirRoom = {
  width_m: 5,
  depth_m: 4,
  height_m: 3,
  blocks: [
    { x: [1, 2], y: [1, 2.8], z: [0, 2] },
    { x: [4.5, 5], y: [1, 2.5], z: [0, 2] },
  ],
  panels: [],
  racks: [0, 1, 2].map((number) => {
    const y = [1 + 0.6 * number, 1.6 + 0.6 * number] as const;
    return {
      id: `rack-${String(number)}`,
      airHeat_kW: 4 + 2 * number,
      flow_m3_per_s: 0.3 + 0.1 * number,
      leakageShare: 0.1,
      front: front(2, y),
      rear: { ...front(1, y), side: -1 },
    };
  }),
  units: [
    {
      id: 'unit-1',
      flow_m3_per_s: 0.9,
      supply_C: 18,
      supply: [
        {
          axis: 'x',
          at_m: 4.5,
          side: -1,
          ranges: [
            [1, 2.5],
            [0.1, 1.9],
          ],
        },
      ],
      returns: [
        {
          axis: 'z',
          at_m: 2,
          side: 1,
          ranges: [
            [4.5, 5],
            [1, 2.5],
          ],
        },
      ],
    },
  ],
};

const solution = runToEnd(settleAir(modelOf(room, 0.25)));
const recirculation = runToEnd(recirculationOf(solution));

describe('the recirculation matrix', () => {
  it('gives the inlets that it was made of', () => {
    const inlets = rackInlets(solution).map(({ mean_C }) => mean_C);
    const fromMatrix = inletsFrom(
      recirculation,
      room.racks.map(({ airHeat_kW }) => airHeat_kW),
      [18],
    );
    for (const [index, inlet] of inlets.entries()) expect(fromMatrix[index]).toBeCloseTo(inlet, 1);
  });

  it('gives those of other heat as the full solution does, within 0.05 K', () => {
    const heat_kW = room.racks.map(({ airHeat_kW }, index) => airHeat_kW * (index % 2 === 0 ? 1.5 : 0.5));
    const racks = room.racks.map((rack, index) => ({ ...rack, airHeat_kW: heat_kW[index]! }));
    const temperature_C = Float64Array.from(solution.fields.temperature_C);
    settleHeat(
      solution.space,
      enteringAir({ ...room, racks }, solution.space),
      solution.shares,
      temperature_C,
    );
    const changed: AirSolution = {
      ...solution,
      room: { ...room, racks },
      fields: { ...solution.fields, temperature_C },
    };
    const fromMatrix = inletsFrom(recirculation, heat_kW, [18]);
    for (const [index, { mean_C }] of rackInlets(changed).entries()) {
      expect(Math.abs(fromMatrix[index]! - mean_C)).toBeLessThan(0.05);
    }
  });

  it('has shares of the units that add up to 1, and rises that are not negative', () => {
    for (let rack = 0; rack < 3; rack += 1) expect(recirculation.unitShare[rack]).toBeCloseTo(1, 3);
    expect(Math.min(...recirculation.rise_K_per_kW)).toBeGreaterThanOrEqual(0);
  });

  it('shifts all inlets with the supply', () => {
    const heat_kW = room.racks.map(({ airHeat_kW }) => airHeat_kW);
    const cold = inletsFrom(recirculation, heat_kW, [18]);
    const warm = inletsFrom(recirculation, heat_kW, [21]);
    for (let rack = 0; rack < 3; rack += 1) expect(warm[rack]! - cold[rack]!).toBeCloseTo(3, 2);
  });
});

describe('the capture index', () => {
  it('is below 1 less the leakage where warm air comes back, and leaves the rest to the racks', () => {
    for (const index of captureIndices(solution)) {
      expect(index).toBeGreaterThan(0.2);
      expect(index).toBeLessThan(0.9);
    }
  });
});
