import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindingLimit, stepsWithin, type Demand } from '../../../models/racks/capacity/bindingLimit.ts';
import { additionalCount } from '../../../models/racks/capacity/additionalCount.ts';
import { limitOf, type StatedLimit } from '../../../models/racks/capacity/limitOf.ts';
import type { Limit } from '../../../models/racks/capacity/limitSchema.ts';
import { placesFor } from '../../../models/racks/capacity/placesFor.ts';
import { strandedAfter, strandedByGrowth } from '../../../models/racks/capacity/stranded.ts';
import { layOutDevices } from '../../../models/racks/layOutDevices.ts';
import { runs } from '../../support/runs.ts';

const limit = (stated: Partial<StatedLimit>): Limit =>
  limitOf({
    kind: 'hall',
    label: 'Hall',
    path: 'halls.h',
    measure: 'it_kW',
    used: 0,
    limit: null,
    ...stated,
  });
const space = (used: number, of: number): Limit =>
  limit({ kind: 'space', label: 'Rack units', measure: 'height_U', used, limit: of });
const payload = (used: number | null, of: number | null): Limit =>
  limit({ kind: 'weight', label: 'Payload', measure: 'weight_kg', used, limit: of });
const hall = (used: number, of: number | null): Limit => limit({ used, limit: of });
const feed = (used: number, of: number, shareFraction: number): Limit =>
  limit({ kind: 'failover', label: 'Feed', measure: 'sizing_kVA', used, limit: of, shareFraction });

/** DGX A100: 6 U, 123.16 kg, 6.5 kW. */
const dgx: Demand = {
  height_U: 6,
  weight_kg: 123.16,
  sizing_kW: 6.5,
  sizing_kVA: 6.5,
  it_kW: 6.5,
  heat_kW: 6.5,
  airHeat_kW: 6.5,
  supply_count: 0,
};

describe('a limit', () => {
  it('that is not set has no headroom', () => {
    expect(payload(862, null)).toMatchObject({ limit: null, headroom: null, unit: 'kg' });
  });

  it('with unknown use has no headroom either', () => {
    expect(payload(null, 1701).headroom).toBeNull();
  });

  it('allows whole steps of its share of the load', () => {
    // 34.5 - 22.75 = 11.75 kVA; its share is half of 6.5: 3.6
    expect(stepsWithin(feed(22.75, 34.5, 0.5), dgx)).toBe(3);
    expect(stepsWithin(feed(40, 34.5, 0.5), dgx)).toBe(0);
    expect(stepsWithin(hall(0, 0.3), { ...dgx, it_kW: 0.1 })).toBe(3);
  });
});

describe('the binding limit', () => {
  it('is the one with the fewest steps', () => {
    // 12 / 6 = 2 U steps, 839 / 123.16 = 6, 100 / 6.5 = 15
    const limits = [hall(0, 100), payload(862, 1701), space(30, 42)];
    expect(bindingLimit(limits, dgx)?.kind).toBe('space');
  });

  it('is never a limit that is not set', () => {
    expect(bindingLimit([hall(45.5, null), payload(862, null)], dgx)).toBeNull();
    expect(bindingLimit([hall(45.5, null), space(0, 42)], dgx)?.kind).toBe('space');
  });

  it('without a device is the one with the highest use', () => {
    expect(bindingLimit([hall(1001, 1050), space(400, 924)])?.kind).toBe('hall');
    expect(bindingLimit([hall(1001, 1050), space(924, 924)])?.kind).toBe('space');
  });

  it('is not one that the device does not use', () => {
    const strip = { ...dgx, height_U: 0 };
    expect(bindingLimit([space(42, 42), hall(0, 13)], strip)?.kind).toBe('hall');
  });
});

describe('the number of additional devices', () => {
  it('is zero DGX A100 in a full rack, limited by space', () => {
    const answer = additionalCount({ name: 'DGX A100', demand: dgx }, [space(42, 42), payload(862.12, 1701)]);
    expect(answer).toMatchObject({ count: 0, stoppedBy: { kind: 'space', headroom: 0 } });
  });

  it('is limited by weight: seven weigh 862 kg, above 800 kg', () => {
    expect(payload(862.12, 800).headroom).toBeCloseTo(-62.12, 9);
    const answer = additionalCount({ name: 'DGX A100', demand: dgx }, [space(0, 48), payload(0, 800)]);
    // 800 / 123.16 = 6.5
    expect(answer).toMatchObject({ count: 6, stoppedBy: { kind: 'weight' } });
  });

  it('is unknown if no limit is set, and lists the missing ones', () => {
    const answer = additionalCount({ name: 'DGX A100', demand: dgx }, [hall(0, null), payload(0, null)]);
    expect(answer).toEqual({
      device: 'DGX A100',
      count: null,
      stoppedBy: null,
      unchecked: ['Hall', 'Payload'],
    });
  });

  it('skips a limit if the device does not state its demand', () => {
    const light = { ...dgx, weight_kg: null };
    const answer = additionalCount({ name: 'x', demand: light }, [space(0, 42), payload(0, 100)]);
    expect(answer).toMatchObject({ count: 7, unchecked: ['Payload'] });
  });

  it('is based on positions, not on free units', () => {
    const answer = additionalCount({ name: 'x', demand: dgx, placeCount: 1 }, [space(30, 42)]);
    expect(answer).toMatchObject({ count: 1, stoppedBy: { kind: 'space' } });
  });

  it('never exceeds a limit, and one more would', () => {
    const number = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 500 }),
        (rows, demand_kVA) => {
          const limits = rows.map(([used, of, parts]) => feed(used, of, 1 / parts));
          const demand = { ...dgx, sizing_kVA: demand_kVA };
          const { count } = additionalCount({ name: 'x', demand }, limits);
          if (count === null) throw new Error('a set limit ends it');
          const isOver = (steps: number): boolean =>
            limits.some((one) => (one.headroom ?? 0) < steps * demand_kVA * one.shareFraction - 1e-6);
          expect(isOver(count)).toBe(limits.some(({ headroom }) => (headroom ?? 0) < 0));
          expect(isOver(count + 1)).toBe(true);
        },
      ),
      { seed: 7, numRuns: runs(300) },
    );
  });
});

describe('free positions between devices', () => {
  const standing = (positions: readonly number[]): ReturnType<typeof layOutDevices> =>
    layOutDevices(
      42,
      positions.map((position_U) => ({ id: 'd', height_U: 2, count: 1, position_U, faces: 'both' as const })),
    );

  it('are fewer than the free units suggest', () => {
    // Free: 1-4, 7-14, 17-42, which is 4 + 8 + 26 U: 38 / 6 = 6, but 0 + 1 + 4 positions.
    expect(placesFor(42, standing([5, 15]), { height_U: 6, faces: 'both' })).toBe(5);
  });

  it('are unlimited for 0U devices, and none in a full rack', () => {
    expect(placesFor(42, standing([]), { height_U: 0, faces: 'both' })).toBe(Infinity);
    const full = layOutDevices(42, [{ id: 'd', height_U: 6, count: 7, position_U: 1, faces: 'both' }]);
    expect(full.used_U).toBe(42);
    expect(placesFor(42, full, { height_U: 1, faces: 'both' })).toBe(0);
  });
});

describe('stranded capacity', () => {
  it('is the headroom of the others when the binding limit is reached', () => {
    // Space is full at 42 U: of 60 kW, 14.5 are left.
    expect(strandedByGrowth(hall(45.5, 60), space(42, 42))).toBe(14.5);
    // At half the space all doubles before it is full.
    expect(strandedByGrowth(hall(20, 60), space(21, 42))).toBe(20);
    expect(strandedByGrowth(space(21, 42), space(21, 42))).toBe(0);
  });

  it('after adding devices is the headroom less their demand', () => {
    // 60 - 3 x 6.5
    expect(strandedAfter(hall(0, 60), dgx, 3)).toBeCloseTo(40.5, 9);
  });

  it('is unknown for a limit that is not set, or without a binding limit', () => {
    expect(strandedByGrowth(hall(20, null), space(21, 42))).toBeNull();
    expect(strandedByGrowth(hall(20, 60), null)).toBeNull();
    expect(strandedAfter(hall(20, null), dgx, 3)).toBeNull();
  });

  it('of an exceeded limit is zero', () => {
    expect(strandedByGrowth(hall(70, 60), space(42, 42))).toBe(0);
  });
});
