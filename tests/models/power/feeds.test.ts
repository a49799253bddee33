import { describe, expect, it } from 'vitest';
import { breaker_kVA, feedCapacity_kVA } from '../../../models/power/feed.ts';
import { checkFeeds, type FedRack } from '../../../models/power/feedChecks.ts';
import type { Feed } from '../../../models/power/feedSchema.ts';
import type { Finding } from '../../../models/problems/Finding.ts';
import { adviseFeeds } from '../../../models/power/usualFeeds.ts';

const defaults = { deratingFraction: 0.8 };

describe('the capacity of a circuit', () => {
  // racks-and-rooms 5.3; the 208 V values agree with HP's "Power basics" (8,646 and 17,292 VA at 80 %).
  it.each([
    [1, 120, 20, 2.4, 1.92],
    [1, 208, 30, 6.24, 4.99],
    [1, 230, 32, 7.36, 5.89],
    [3, 208, 30, 10.81, 8.65],
    [3, 208, 50, 18.01, 14.41],
    [3, 208, 60, 21.62, 17.29],
    [3, 208, 100, 36.03, 28.82],
    [3, 400, 16, 11.09, 8.87],
    [3, 400, 32, 22.17, 17.74],
    [3, 400, 63, 43.65, 34.92],
    [3, 415, 30, 21.56, 17.25],
    [3, 415, 32, 23.0, 18.4],
    [3, 415, 60, 43.13, 34.5],
    [3, 415, 63, 45.28, 36.23],
    [3, 415, 100, 71.88, 57.5],
    [3, 400, 125, 86.6, 69.28],
  ] as const)(
    '%i-phase %i V %i A is %f kVA, %f at 80 %',
    (phaseCount, voltage_V, current_A, full, derated) => {
      expect(breaker_kVA({ phaseCount, voltage_V, current_A })).toBeCloseTo(full, 2);
      expect(feedCapacity_kVA({ phaseCount, voltage_V, current_A }, defaults)).toBeCloseTo(derated, 2);
    },
  );

  it('uses the derating of a feed if stated', () => {
    expect(
      feedCapacity_kVA({ phaseCount: 3, voltage_V: 400, current_A: 32, deratingFraction: 1 }, defaults),
    ).toBeCloseTo(22.17, 2);
  });
});

describe('suggested feeds', () => {
  it('include no standard circuit for 45.5 kVA, but 415 V 100 A or two of 415 V 60 A', () => {
    const advice = adviseFeeds(45.5);
    expect(advice.single).toBeUndefined();
    expect(advice.largestUsual.name).toBe('415 V three-phase 60 A');
    expect(advice.larger?.name).toBe('415 V three-phase 100 A');
    expect(advice.largestUsualCount).toBe(2);
  });

  it('are the smallest circuit for a small load', () => {
    expect(adviseFeeds(1.5).single?.name).toBe('120 V single-phase 20 A');
    expect(adviseFeeds(10.2).single?.name).toBe('208 V three-phase 50 A');
  });

  it('are several circuits if none supplies the load alone', () => {
    const advice = adviseFeeds(150);
    expect(advice.larger).toBeUndefined();
    // 150 / 34.50 = 4.35
    expect(advice.largestUsualCount).toBe(5);
  });
});

const strip = (side: string): Feed => ({ side, phaseCount: 3, voltage_V: 415, current_A: 60 });
const flagship = { load_kW: 45.5, load_kVA: 45.5, powerFactor: 1 };
const found = (feeds: Record<string, Feed>, supplied: FedRack['supplied'] = []): Finding[] =>
  checkFeeds({ load: flagship, supplied, feeds }, defaults, 'racks.r');
const codes = (feeds: Record<string, Feed>): string[] => found(feeds).map(({ code }) => code);

describe('the feeds of the flagship rack, 45.5 kW at power factor 1', () => {
  it('are sufficient with two rack PDUs of 415 V 60 A on each side', () => {
    // 11.4 kVA each; after losing a side 22.75 kVA each, below 34.50.
    expect(codes({ A1: strip('A'), A2: strip('A'), B1: strip('B'), B2: strip('B') })).toEqual([
      'feed-split-assumed',
    ]);
  });

  it('are overloaded at failover with one rack PDU on each side, by 11 kVA: 131.9 %', () => {
    const findings = found({ A: strip('A'), B: strip('B') });
    const failover = findings.find(({ code }) => code === 'feed-failover-overload');
    expect(failover?.message).toContain('45.50 kVA');
    expect(failover?.message).toContain('34.50 kVA');
    expect(failover?.message).toContain('-11.00 kVA, 131.9 %');
  });

  it('are overloaded in normal operation by a single rack PDU', () => {
    expect(codes({ A: strip('A') })).toEqual(['feed-overload']);
  });

  it('are separate sides if no side is stated', () => {
    const feed = { phaseCount: 3, voltage_V: 415, current_A: 60 } as const;
    // Three feeds, two remaining: 22.75 kVA each.
    expect(codes({ A: feed, B: feed, C: feed })).toEqual(['feed-split-assumed']);
  });

  it('are suggested if the plan states none', () => {
    const [finding] = found({});
    expect(finding?.code).toBe('rack-beyond-single-feed');
    expect(finding?.message).toContain('415 V three-phase 60 A at 80 % (34.50 kVA)');
    expect(finding?.message).toContain('415 V three-phase 100 A (57.50 kVA)');
  });

  it('are not required for a rack without draw', () => {
    const idle = { load: { load_kW: 0, load_kVA: 0, powerFactor: 1 }, supplied: [], feeds: {} };
    expect(checkFeeds(idle, defaults, 'racks.r')).toEqual([]);
  });

  it('report each side whose loss they do not tolerate', () => {
    const big = { side: 'A', phaseCount: 3, voltage_V: 415, current_A: 100 } as const;
    const lost = found({ A: big, B: strip('B') }).filter(({ code }) => code === 'feed-failover-overload');
    // Losing A leaves 45.5 kVA to a rack PDU of 34.50; losing B leaves it to 57.50.
    expect(lost.map(({ message }) => message.slice(0, 28))).toEqual(['At failover (loss of side A)']);
  });

  it('on one side only lose power with it', () => {
    expect(codes({ A1: strip('A'), A2: strip('A') })).toEqual(['feed-one-side', 'feed-split-assumed']);
  });

  it('energise too few power supplies if a device requires more than half of them', () => {
    const h100 = { name: 'DGX H100', psuCount: 6, psuRequiredCount: 4 };
    const sides = (count: number): Record<string, Feed> =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`S${String(index)}`, strip(`S${String(index)}`)]),
      );
    const short = (count: number): number =>
      found(sides(count), [h100]).filter(({ code }) => code === 'supplies-after-side-loss').length;
    // 3 + 3: three remain. 2 + 2 + 2 over three sides: four remain.
    expect(short(2)).toBe(1);
    expect(short(3)).toBe(0);
  });

  it('have a finding if three phases state a line-to-neutral voltage', () => {
    const feed = { phaseCount: 3, voltage_V: 230, current_A: 125 } as const;
    const asked = found({ A: feed, B: feed }).filter(({ code }) => code === 'voltage-line-to-neutral');
    expect(asked[0]?.message).toContain('398 V');
    expect(found({ A: { ...feed, phaseCount: 1 } }).map(({ code }) => code)).not.toContain(
      'voltage-line-to-neutral',
    );
  });
});
