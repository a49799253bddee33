import { describe, expect, it } from 'vitest';
import type { DeviceCord, FedDevice, FedRacks } from '../../../models/power/cords/FedRacks.ts';
import { feedLosses } from '../../../models/power/cords/feedLosses.ts';
import { lineLoads_kVA } from '../../../models/power/cords/lineLoads.ts';
import type { RackState } from '../../../models/power/cords/RackLoads.ts';
import { checkFeeds } from '../../../models/power/feedChecks.ts';
import type { Feed } from '../../../models/power/feedSchema.ts';
import type { Finding } from '../../../models/problems/Finding.ts';

const defaults = { deratingFraction: 0.8 };
const strip = (side: string): Feed => ({ side, phaseCount: 3, voltage_V: 415, current_A: 60 });
const fourStrips = { A1: strip('A'), A2: strip('A'), B1: strip('B'), B2: strip('B') };

const a100 = (count: number, cords?: DeviceCord[]): FedDevice => ({
  name: 'DGX A100',
  count,
  draw_kW: 6.5,
  psuCount: 6,
  psuRequiredCount: 3,
  cords,
});
const threeAndThree = (a: string, b: string): DeviceCord[] => [
  { feed: a, cordCount: 3 },
  { feed: b, cordCount: 3 },
];

function rackOf(feeds: Record<string, Feed>, devices: FedDevice[]): FedRacks {
  return { key: 'r', path: 'racks.r', rackCount: 1, powerFactor: 1, feeds, fromOf: {}, devices };
}

function after(rack: FedRacks, lost: string): RackState {
  const found = feedLosses(rack, defaults).losses.find((loss) => loss.lost === lost);
  if (found === undefined) throw new Error(`no loss of ${lost}`);
  return found.state;
}

const loadsOf = ({ feeds }: RackState): Record<string, number> =>
  Object.fromEntries(feeds.map(({ id, load_kW }) => [id, load_kW]));

function check({ feeds, devices, powerFactor }: FedRacks): Finding[] {
  const load_kW = devices.reduce((sum, { count, draw_kW }) => sum + count * draw_kW, 0);
  const load = { load_kW, load_kVA: load_kW / powerFactor, powerFactor };
  return checkFeeds({ load, supplied: [], feeds, devices }, defaults, 'racks.r');
}
const codes = (rack: FedRacks): string[] => check(rack).map(({ code }) => code);

describe('seven DGX A100, 45.5 kW, on two rack PDUs of 415 V 60 A per side', () => {
  it('corded four and three to a rack PDU leave 26.0 and 19.5 kW, each under 34.50 kVA, after losing a side', () => {
    const rack = rackOf(fourStrips, [a100(4, threeAndThree('A1', 'B1')), a100(3, threeAndThree('A2', 'B2'))]);
    // 4 × 6.5 = 26.0 on B1, 3 × 6.5 = 19.5 on B2.
    expect(loadsOf(after(rack, 'A'))).toEqual({ A1: 0, A2: 0, B1: 26, B2: 19.5 });
    expect(after(rack, 'A').feeds[2]?.limit_kVA).toBeCloseTo(34.5, 2);
    expect(after(rack, 'A').dropped).toEqual([]);
    expect(codes(rack)).toEqual([]);
  });

  it('corded six and one overload a rack PDU with 39.0 kW though the side’s 45.5 kVA fit into 69.01', () => {
    const rack = rackOf(fourStrips, [a100(6, threeAndThree('A1', 'B1')), a100(1, threeAndThree('A2', 'B2'))]);
    expect(loadsOf(after(rack, 'A')).B1).toBe(39);
    const messages = check(rack).map(({ code, message }) => `${code}: ${message}`);
    expect(messages).toHaveLength(2);
    // 39.0 / 34.50 = 113.0 %; after the loss of the other side it is A1.
    expect(messages[0]).toContain('feed-failover-overload: At failover (loss of side A) the load of feed B1');
    expect(messages[0]).toContain('39.00 kVA');
    expect(messages[0]).toContain('headroom -4.50 kVA, 113 %');
  });

  it('on one rack PDU per side load each with 22.75, and 45.5 of 34.50 kVA after a loss: -11.00 kVA, 131.9 %', () => {
    const rack = rackOf({ A: strip('A'), B: strip('B') }, [a100(7, threeAndThree('A', 'B'))]);
    expect(loadsOf(feedLosses(rack, defaults).normal)).toEqual({ A: 22.75, B: 22.75 });
    expect(check(rack)[0]?.message).toContain('45.50 kVA');
    expect(check(rack)[0]?.message).toContain('-11.00 kVA, 131.9 %');
  });

  it('are split evenly if cords are not stated', () => {
    const rack = rackOf({ A: strip('A'), B: strip('B') }, [a100(7)]);
    expect(loadsOf(feedLosses(rack, defaults).normal)).toEqual({ A: 22.75, B: 22.75 });
    expect(codes(rack)).toEqual(['feed-failover-overload', 'feed-failover-overload', 'feed-split-assumed']);
  });
});

describe('phases of a rack PDU', () => {
  it('have 13.0 of 11.5 kVA when three cords of two servers meet on one of them after a loss', () => {
    // 2 × 6.5 = 13.0 kVA on L1; 34.50 / 3 = 11.50.
    const cords = [
      { feed: 'A', cordCount: 3, phase: 'L1' },
      { feed: 'B', cordCount: 3, phase: 'L1' },
    ] as const;
    const rack = rackOf({ A: strip('A'), B: strip('B') }, [a100(2, [...cords])]);
    const state = after(rack, 'A').feeds[1];
    expect(state?.lines_kVA).toEqual([13, 0, 0]);
    expect(state?.lineLimit_kVA).toBeCloseTo(11.5, 2);
    expect(codes(rack)).toEqual(['phase-failover-overload', 'phase-failover-overload']);
  });

  it('are not reported if one load does not state its phase', () => {
    const stated = a100(1, [{ feed: 'A', cordCount: 3, phase: 'L2' }]);
    const unstated = a100(1, [{ feed: 'A', cordCount: 3 }]);
    const lines = (devices: FedDevice[]): unknown =>
      feedLosses(rackOf({ A: strip('A') }, devices), defaults).normal.feeds[0]?.lines_kVA;
    expect(lines([stated])).toEqual([0, 6.5, 0]);
    expect(lines([stated, unstated])).toBeNull();
    expect(lines([stated, a100(1)])).toBeNull();
  });

  it('add currents as vectors: a third of a balanced load each, for either connection', () => {
    const none = { L1: 0, L2: 0, L3: 0, 'L1-L2': 0, 'L2-L3': 0, 'L3-L1': 0 };
    for (const line of lineLoads_kVA({ ...none, 'L1-L2': 10, 'L2-L3': 10, 'L3-L1': 10 }))
      expect(line).toBeCloseTo(10, 12);
    // One load of 17.32 A × 400 V: each of its two phases carries the whole current, 17.32 A × 231 V = 4 kVA.
    const [l1, l2, l3] = lineLoads_kVA({ ...none, 'L1-L2': 4 * Math.sqrt(3) });
    expect(l1).toBeCloseTo(4, 12);
    expect(l2).toBeCloseTo(4, 12);
    expect(l3).toBe(0);
    // 10 A from L1-L2 and 10 A from L3-L1 meet in L1 at 60°: 17.32 A, not 20.
    expect(lineLoads_kVA({ ...none, 'L1-L2': 1, 'L3-L1': 1 })[0]).toBeCloseTo(1, 12);
  });
});

describe('banks of a rack PDU', () => {
  const banked: Feed = {
    side: 'A',
    phaseCount: 3,
    voltage_V: 415,
    current_A: 60,
    banks: { one: { phase: 'L1', current_A: 20 }, two: { phase: 'L2-L3', current_A: 20 } },
  };

  it('have a limit of breaker times voltage, derated', () => {
    const device: FedDevice = { name: 'server', count: 1, draw_kW: 4, cords: [{ feed: 'A', bank: 'one' }] };
    const { banks, lines_kVA } = feedLosses(rackOf({ A: banked }, [device]), defaults).normal.feeds[0] ?? {};
    // 20 A × 415 V / √3 × 0.8 = 3.834 kVA to neutral; 20 A × 415 V × 0.8 = 6.64 kVA between phases.
    expect(banks?.[0]?.limit_kVA).toBeCloseTo(3.834, 3);
    expect(banks?.[1]?.limit_kVA).toBeCloseTo(6.64, 12);
    // The bank states the phase.
    expect(lines_kVA).toEqual([4, 0, 0]);
    expect(codes(rackOf({ A: banked }, [device]))).toEqual([
      'bank-overload',
      'supplies-after-side-loss',
      'feed-one-side',
    ]);
  });

  it('that do not exist are reported, and no bank of the feed is assumed', () => {
    const device: FedDevice = { name: 'server', count: 1, draw_kW: 1, cords: [{ feed: 'A', bank: 'three' }] };
    const rack = rackOf({ A: banked }, [device]);
    expect(codes(rack)).toContain('cord-bank-unknown');
    expect(feedLosses(rack, defaults).normal.feeds[0]?.banks).toBeNull();
  });

  it('and cords with different phases are reported', () => {
    const cords = [{ feed: 'A', bank: 'one', phase: 'L3' }] as const;
    const rack = rackOf({ A: banked }, [{ name: 'server', count: 1, draw_kW: 1, cords }]);
    expect(codes(rack)).toContain('cord-phase-differs');
    expect(feedLosses(rack, defaults).normal.feeds[0]?.lines_kVA).toEqual([0, 0, 1]);
  });
});

describe('a feed that is overloaded in normal operation', () => {
  it('does not hide that a side’s loss overloads another', () => {
    // 40 kW corded 3 to A and 1 to B: 30 of 18.40 kVA on A (32 A); after the loss of A 40 of 34.50 on B (60 A).
    const cords = [{ feed: 'A', cordCount: 3 }, { feed: 'B' }];
    const server = { name: 'server', count: 1, draw_kW: 40, psuCount: 4, psuRequiredCount: 1, cords };
    const found = check(rackOf({ A: { ...strip('A'), current_A: 32 }, B: strip('B') }, [server]));
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ['feed-overload', 'racks.r.feeds.A'],
      ['feed-failover-overload', 'racks.r.feeds.B'],
    ]);
  });
});

describe('power supplies', () => {
  const big = (side: string): Feed => ({ side, phaseCount: 3, voltage_V: 415, current_A: 100 });
  const server = (name: string, psuRequiredCount: number, cords: DeviceCord[]): FedDevice => ({
    name,
    count: 2,
    draw_kW: 10,
    psuCount: 6,
    psuRequiredCount,
    cords,
  });

  it('of a B200, 5 of 6 required, corded 3 and 3, do not tolerate the loss of a side', () => {
    const rack = rackOf({ A: big('A'), B: big('B') }, [server('DGX B200', 5, threeAndThree('A', 'B'))]);
    expect(after(rack, 'A').dropped).toEqual([
      { index: 0, name: 'DGX B200', count: 2, load_kW: 20, liveCount: 3, requiredCount: 5 },
    ]);
    expect(after(rack, 'A').load_kW).toBe(0);
    expect(check(rack)[0]?.message).toBe(
      'DGX B200 has 6 power supplies and needs 5. With the stated cords, 3 remain energised after the loss of side A or side B: the device throttles or stops.',
    );
  });

  it('of an H100, 4 of 6 required, corded 2, 2 and 2 over three feeds, tolerate the loss of any one', () => {
    const cords = ['A', 'B', 'C'].map((feed) => ({ feed, cordCount: 2 }));
    const rack = rackOf({ A: big('A'), B: big('B'), C: big('C') }, [server('DGX H100', 4, cords)]);
    for (const { state } of feedLosses(rack, defaults).losses) {
      expect(state.dropped).toEqual([]);
      expect(state.load_kW).toBeCloseTo(20, 12);
    }
    expect(codes(rack)).toEqual([]);
  });

  it('of a device with one cord lose power with its feed, and the rest of the rack stays energised', () => {
    const one: FedDevice = { name: 'switch', count: 1, draw_kW: 0.5, cords: [{ feed: 'A' }] };
    const rack = rackOf({ A: big('A'), B: big('B') }, [server('H', 3, threeAndThree('A', 'B')), one]);
    expect(after(rack, 'A').dropped.map(({ name }) => name)).toEqual(['switch']);
    expect(loadsOf(after(rack, 'A'))).toEqual({ A: 0, B: 20 });
    expect(loadsOf(after(rack, 'B'))).toEqual({ A: 20.5, B: 0 });
  });

  it('corded to a feed that does not exist are not energised, with a finding', () => {
    const rack = rackOf({ A: big('A') }, [server('H', 3, threeAndThree('A', 'X'))]);
    expect(codes(rack)).toContain('cord-feed-unknown');
    expect(loadsOf(feedLosses(rack, defaults).normal)).toEqual({ A: 20 });
  });

  it('with more cords than installed, or fewer than required, have a finding', () => {
    const many = [{ feed: 'A', cordCount: 8 }];
    const few = [{ feed: 'A', cordCount: 2 }];
    expect(codes(rackOf({ A: big('A') }, [server('H', 3, many)]))).toContain('cords-exceed-supplies');
    const rack = rackOf({ A: big('A') }, [server('H', 3, few)]);
    expect(codes(rack)).toContain('cords-too-few');
    expect(feedLosses(rack, defaults).normal.dropped_kW).toBe(20);
  });

  it('share unevenly if a feed has more of them', () => {
    const cords = [
      { feed: 'A', cordCount: 4 },
      { feed: 'B', cordCount: 2 },
    ];
    const rack = rackOf({ A: big('A'), B: big('B') }, [server('H', 2, cords)]);
    // 20 kW × 4 / 6 and × 2 / 6.
    expect(loadsOf(feedLosses(rack, defaults).normal).A).toBeCloseTo(13.333, 3);
    expect(loadsOf(feedLosses(rack, defaults).normal).B).toBeCloseTo(6.667, 3);
  });

  it('of some devices only are corded: the others are split evenly and reported', () => {
    const rack = rackOf({ A: big('A'), B: big('B') }, [
      server('H', 3, threeAndThree('A', 'B')),
      { name: 'switch', count: 1, draw_kW: 1 },
    ]);
    const [assumed] = check(rack);
    expect(assumed?.code).toBe('feed-split-assumed');
    expect(assumed?.message).toContain('The load of switch was split evenly over 2 feeds');
  });
});

it('a feed is loaded in kVA at the power factor of its rack', () => {
  const rack = { ...rackOf({ A: strip('A') }, [a100(1)]), powerFactor: 0.95 };
  // 6.5 / 0.95
  expect(feedLosses(rack, defaults).normal.feeds[0]?.load_kVA).toBeCloseTo(6.842, 3);
});
