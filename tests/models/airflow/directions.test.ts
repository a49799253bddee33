import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontsOf_C, settled, smallRoomOf } from '../../support/airflow/rooms.ts';
import { runs } from '../../support/runs.ts';

const rooms = fc.record({
  racks_kW: fc.array(fc.double({ min: 2, max: 12, noNaN: true }), { minLength: 1, maxLength: 3 }),
  rise_K: fc.double({ min: 8, max: 16, noNaN: true }),
  supplyRatio: fc.double({ min: 0.6, max: 1.4, noNaN: true }),
  leakageShare: fc.double({ min: 0, max: 0.15, noNaN: true }),
});
const cell_m = 0.375;

// Means over time of moving air: 0.05 K is what they may be off by.
describe('the inlets of a room', () => {
  it('are not cooler with a quarter less supply air', () => {
    fc.assert(
      fc.property(rooms, (room) => {
        const before = frontsOf_C(settled(smallRoomOf(room), cell_m));
        const after = frontsOf_C(
          settled(smallRoomOf({ ...room, supplyRatio: 0.75 * room.supplyRatio }), cell_m),
        );
        for (const [index, front_C] of after.entries())
          expect(front_C - before[index]!).toBeGreaterThan(-0.05);
      }),
      { seed: 11, numRuns: runs(15) },
    );
  });

  it('are not warmer once gaps are blanked', () => {
    fc.assert(
      fc.property(rooms, (room) => {
        const inlets = (leakageShare: number): number[] => {
          const solution = settled(smallRoomOf({ ...room, leakageShare }), cell_m);
          return frontsOf_C(solution).map(
            (front_C) => front_C + (leakageShare * room.rise_K) / (1 - leakageShare),
          );
        };
        const before = inlets(room.leakageShare);
        for (const [index, inlet_C] of inlets(room.leakageShare / 2).entries())
          expect(before[index]! - inlet_C).toBeGreaterThan(-0.05);
      }),
      { seed: 12, numRuns: runs(15) },
    );
  });
});
