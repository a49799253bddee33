import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutDevices, type DeviceLayoutItem } from '../../../models/racks/layOutDevices.ts';

const item = (id: string, height_U: number, rest: Partial<DeviceLayoutItem> = {}): DeviceLayoutItem => ({
  id,
  height_U,
  count: 1,
  position_U: undefined,
  faces: 'both',
  ...rest,
});

describe('a rack layout', () => {
  it('stacks seven devices of 6 U in 42 U without a gap', () => {
    const layout = layOutDevices(42, [item('dgx', 6, { count: 7, position_U: 1 })]);
    expect(layout.problems).toEqual([]);
    expect(layout.placements.map(({ position_U }) => position_U)).toEqual([1, 7, 13, 19, 25, 31, 37]);
    expect(layout).toMatchObject({ used_U: 42, largestGap_U: 0 });
  });

  it('counts positions from 1 at the bottom, by the lowest unit of a device', () => {
    const layout = layOutDevices(42, [item('dgx', 6, { position_U: 37 })]);
    expect(layout.problems).toEqual([]);
    expect(layOutDevices(42, [item('dgx', 6, { position_U: 38 })]).problems).toEqual([
      { kind: 'outside', itemId: 'dgx', lowest_U: 38, highest_U: 43 },
    ]);
  });

  it('reports a unit occupied by two devices', () => {
    const layout = layOutDevices(10, [item('a', 2, { position_U: 1 }), item('b', 1, { position_U: 2 })]);
    expect(layout.problems).toEqual([{ kind: 'overlap', itemId: 'b', otherId: 'a', unit_U: 2 }]);
  });

  it('allows half-depth devices to share a unit from opposite faces, but not from the same', () => {
    const front = item('front', 1, { position_U: 5, faces: 'front' });
    expect(layOutDevices(10, [front, item('rear', 1, { position_U: 5, faces: 'rear' })]).problems).toEqual(
      [],
    );
    expect(
      layOutDevices(10, [front, item('other', 1, { position_U: 5, faces: 'front' })]).problems,
    ).toHaveLength(1);
    expect(layOutDevices(10, [front, item('deep', 1, { position_U: 5 })]).problems).toHaveLength(1);
  });

  it('places devices without a position in the lowest free units, after those with one', () => {
    const layout = layOutDevices(10, [item('free', 2), item('fixed', 1, { position_U: 2 })]);
    expect(layout.problems).toEqual([]);
    expect(layout.placements.find(({ itemId }) => itemId === 'free')?.position_U).toBe(3);
  });

  it('supports half units', () => {
    const layout = layOutDevices(2, [item('half', 0.5, { count: 3, position_U: 1.5 })]);
    expect(layout.problems).toEqual([]);
    expect(layout.placements.map(({ position_U }) => position_U)).toEqual([1.5, 2, 2.5]);
    expect(layout.used_U).toBe(1.5);
  });

  it('uses no unit for a 0U rack PDU', () => {
    const layout = layOutDevices(6, [item('dgx', 6), item('strip', 0, { count: 2 })]);
    expect(layout.problems).toEqual([]);
    expect(layout.used_U).toBe(6);
  });

  it('reports the number of units that do not fit', () => {
    const layout = layOutDevices(42, [item('dgx', 6, { count: 7 }), item('switch', 1, { count: 2 })]);
    expect(layout.problems).toEqual([{ kind: 'no-room', itemId: 'switch', needed_U: 2, largestGap_U: 0 }]);
  });

  it('never overlaps placed devices or exceeds the rack', () => {
    const items = fc.array(
      fc.record({
        height_U: fc.integer({ min: 1, max: 20 }).map((halves) => halves / 2),
        count: fc.integer({ min: 1, max: 4 }),
        position_U: fc.option(
          fc.integer({ min: 2, max: 100 }).map((halves) => halves / 2),
          { nil: undefined },
        ),
        faces: fc.constantFrom('both' as const, 'front' as const, 'rear' as const),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 52 }), (drawn, height_U) => {
        const layout = layOutDevices(
          height_U,
          drawn.map((one, index) => ({ ...one, id: String(index) })),
        );
        const taken = new Set<string>();
        for (const { position_U, height_U: device_U, faces } of layout.placements) {
          expect(position_U).toBeGreaterThanOrEqual(1);
          expect(position_U - 1 + device_U).toBeLessThanOrEqual(height_U);
          for (let half = 0; half < device_U * 2; half += 1) {
            for (const face of faces === 'both' ? ['front', 'rear'] : [faces]) {
              const cell = `${String(position_U + half / 2)} ${face}`;
              expect(taken.has(cell)).toBe(false);
              taken.add(cell);
            }
          }
        }
        const wanted = drawn.reduce((count, one) => count + one.count, 0);
        if (layout.problems.length === 0) expect(layout.placements).toHaveLength(wanted);
        else expect(layout.placements.length).toBeLessThan(wanted);
      }),
      { seed: 1 },
    );
  });
});
