import fc from 'fast-check';
import type { AirAxis, AirOpening, AirRange, AirRoom } from '../../../models/airflow/room/AirRoom.ts';

const size_m = fc.double({ min: 0.2, max: 4, noNaN: true });
const range = fc.tuple(size_m, size_m).map(([a, b]): AirRange => (a < b ? [a, b] : [b, a]));
const axis = fc.constantFrom<AirAxis>('x', 'y', 'z');
const box = fc.record({ x: range, y: range, z: range });
const opening: fc.Arbitrary<AirOpening> = fc.record({
  axis,
  at_m: fc.oneof(size_m, fc.constant(0)),
  side: fc.constantFrom(1 as const, -1 as const),
  ranges: fc.tuple(range, range),
});
const flow = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 3, noNaN: true }));

/** Rooms that nobody would build: openings in the air or in blocks, pockets, no flow, one cell thick. */
export const anyRoom: fc.Arbitrary<AirRoom> = fc.record({
  width_m: size_m,
  depth_m: size_m,
  height_m: size_m,
  blocks: fc.array(box, { maxLength: 3 }),
  panels: fc.array(
    fc.record({
      id: fc.constant('panel'),
      axis,
      at_m: size_m,
      ranges: fc.tuple(range, range),
      openShare: fc.constantFrom(0, 0.02, 1),
    }),
    { maxLength: 3 },
  ),
  racks: fc.array(
    fc.record({
      id: fc.constant('rack'),
      airHeat_kW: flow,
      flow_m3_per_s: flow,
      leakageShare: fc.constantFrom(0, 0.1, 0.9),
      front: opening,
      rear: opening,
    }),
    { maxLength: 3 },
  ),
  units: fc.array(
    fc.record({
      id: fc.constant('unit'),
      flow_m3_per_s: flow,
      supply_C: fc.double({ min: -10, max: 40, noNaN: true }),
      supply: fc.array(opening, { maxLength: 2 }),
      returns: fc.array(opening, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});
