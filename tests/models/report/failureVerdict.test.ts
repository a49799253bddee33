import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { capacityOfPlan } from '../../../models/report/capacity/capacityOfPlan.ts';
import { mostRacksOfHall } from '../../../models/report/mostRacksOfHall.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import type { Finding } from '../../../models/problems/Finding.ts';
import { failingHall, feedFrom } from '../../support/failingHall.ts';
import { library } from '../../support/library.ts';
import type { LoosePlan } from '../../support/plans.ts';

const CAUSE = 'NVIDIA DGX H100 needs 4 of 6 power supplies and keeps 3';

function answersOf(plan: LoosePlan) {
  const parsed = parsePlan(plan);
  const [option] = reportPlan(parsed, library).options;
  if (option === undefined) throw new Error('the plan has no option');
  const capacity = capacityOfPlan(parsed, { optionId: option.id, deviceId: undefined }, library);
  return { option, capacity, rack: capacity.racks[0] };
}

const grave = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity !== 'info');

describe('one failure, devices that need 4 of 6 supplies and keep 3', () => {
  const { option, rack } = answersOf(failingHall());

  it('is one error, under which what it does upstream is folded', () => {
    const [finding, ...others] = grave(option.findings);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', code: 'supplies-after-side-loss' });
    const codes = finding?.consequences?.map(({ code }) => code);
    // Transfer switch, switchgear, UPS and PDU of each side, and the declared redundancy.
    expect(codes).toEqual([
      ...Array.from({ length: 4 }, () => 'topology-redundancy-broken'),
      'topology-redundancy-not-proved',
    ]);
    expect(finding?.consequences?.[2]?.message).toContain(`489.6 kW; 0 kW stay energised. Cause: ${CAUSE}.`);
  });

  it('has the same cause and load in the topology', () => {
    const side = option.topology?.failures.find(({ failure }) => failure.name === 'side A');
    expect(side).toMatchObject({ isSurvived: false, cause: CAUSE });
    expect(side?.dropped_kW).toBeCloseTo(489.6, 9);
    const ups = option.topology?.failures.find(({ failure }) => failure.id === 'ups-a');
    expect(ups).toMatchObject({ isSurvived: false, cause: CAUSE });
    expect(ups?.dropped_kW).toBeCloseTo(489.6, 9);
  });

  it('has the same cause at the rack, with 20.4 kW of it', () => {
    expect(rack?.failures).toHaveLength(1);
    expect(rack?.failures[0]?.cause).toBe(CAUSE);
    expect(rack?.failures[0]?.dropped_kW).toBeCloseTo(20.4, 9);
    expect(rack?.failures[0]?.lost).toEqual(expect.arrayContaining(['side A', 'side B', 'UPS A', 'UPS B']));
  });

  it('exceeds a limit of the rack, and leaves no feed at 0 kVA', () => {
    expect(rack?.limits.find(({ kind }) => kind === 'supplies')).toMatchObject({
      used: 4,
      limit: 3,
      headroom: -1,
      label: 'Supplies of NVIDIA DGX H100, side A lost',
    });
    expect(rack?.binding?.kind).toBe('supplies');
    // 20.4 kW at a power factor of 1, as if the devices held.
    for (const { worst } of rack?.feeds ?? []) {
      expect(worst?.load_kVA).toBeCloseTo(20.4, 9);
      expect(worst?.dropped_kW).toBeCloseTo(20.4, 9);
    }
  });
});

describe('the same hall with cords 2, 2 and 2 over three sides', () => {
  it('survives every side, everywhere', () => {
    const plan = failingHall();
    const nodes = plan['powerTopology'].nodes as Record<string, LoosePlan>;
    for (const id of ['transformer', 'generator', 'ats', 'switchgear', 'ups', 'pdu'])
      nodes[`${id}-c`] = JSON.parse(
        JSON.stringify(nodes[`${id}-b`]).replaceAll('-b"', '-c"').replaceAll(' B"', ' C"'),
      ) as LoosePlan;
    plan.racks.r.feeds = {
      A1: feedFrom('A', 'pdu-a'),
      B1: feedFrom('B', 'pdu-b'),
      C1: feedFrom('C', 'pdu-c'),
    };
    const { option, rack } = answersOf(plan);
    expect(grave(option.findings)).toEqual([]);
    expect(option.topology?.failures.every(({ cause }) => cause === null)).toBe(true);
    expect(rack?.failures).toEqual([]);
    expect(rack?.limits.some(({ kind }) => kind === 'supplies')).toBe(false);
  });
});

describe('a failure without declared redundancy', () => {
  it('is one warning', () => {
    const plan = failingHall();
    delete plan['powerTopology'].redundancy;
    const found = grave(answersOf(plan).option.findings);
    expect(found.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'supplies-after-side-loss'],
    ]);
    expect(found[0]?.consequences?.map(({ code }) => code)).toEqual(
      Array.from({ length: 4 }, () => 'topology-failure-drops-load'),
    );
  });
});

describe('racks on one side', () => {
  it('are the cause of every drop upstream of them', () => {
    const plan = failingHall();
    plan.racks.r.feeds = { A1: feedFrom('A', 'pdu-a') };
    plan.racks.r.contents.d.count = 1;
    const { option } = answersOf(plan);
    const root = option.findings.find(({ code }) => code === 'feed-one-side');
    expect(root?.severity).toBe('error');
    expect(root?.consequences?.length).toBeGreaterThan(3);
    expect(option.findings.some(({ code }) => code === 'topology-redundancy-broken')).toBe(false);
  });
});

describe('feeds that are too small for a failover', () => {
  it('are the cause of their overload by any node, with the same numbers', () => {
    const plan = failingHall();
    plan.racks.r.contents.d = { device: 'dgx-a100-640', count: 6 };
    plan.racks.r.count = 4;
    const { option, rack } = answersOf(plan);
    const [root, ...others] = grave(option.findings).filter(({ path }) => path.includes('feeds'));
    // The loss of the other side is a finding of its own, with the same numbers.
    expect(others.map(({ code, consequences }) => [code, consequences])).toEqual([
      ['feed-failover-overload', undefined],
    ]);
    // 6 × 6.5 = 39.0 kVA on 34.50, whichever side is lost.
    expect(root).toMatchObject({ code: 'feed-failover-overload', severity: 'warning' });
    expect(root?.message).toContain(
      '(loss of side A) the load of a feed of 415 V three-phase 60 A is 39.00 kVA; limit 34.50 kVA',
    );
    expect(root?.consequences?.[0]?.message).toContain('39.00 kVA, limit 34.50 kVA');
    expect(rack?.failures[0]).toMatchObject({ dropped_kW: 0 });
    expect(rack?.failures[0]?.cause).toContain('39.00 kVA, limit 34.50 kVA');
  });
});

describe('power shelves: eight of 33 kW, of which a GB200 rack needs four', () => {
  const hallOfShelves = (a: number, b: number): LoosePlan => {
    const plan = failingHall();
    const big = { phaseCount: 3, voltage_V: 415, current_A: 300 };
    plan.racks.r = {
      ...plan.racks.r,
      rackType: 'nvl72-frame',
      count: 1,
      contents: {
        d: {
          device: 'gb200-nvl72',
          cords: [
            { feed: 'A1', cordCount: a },
            { feed: 'B1', cordCount: b },
          ],
        },
      },
      feeds: {
        A1: { ...big, side: 'A', from: 'pdu-a' },
        B1: { ...big, side: 'B', from: 'pdu-b' },
      },
    } as LoosePlan;
    return plan;
  };
  const supplies = (plan: LoosePlan): Finding[] =>
    answersOf(plan).option.findings.filter(({ code }) => code === 'supplies-after-side-loss');

  it('six on one side and two on the other do not survive the loss of the six', () => {
    expect(supplies(hallOfShelves(6, 2)).map(({ message }) => message)).toEqual([
      'NVIDIA GB200 NVL72 / DGX GB200 rack has 8 power shelves and needs 4. With the stated cords, 2 remain energised after the loss of side A: the device throttles or stops.',
    ]);
    const { rack } = answersOf(hallOfShelves(6, 2));
    expect(rack?.failures[0]?.cause).toBe(
      'NVIDIA GB200 NVL72 / DGX GB200 rack needs 4 of 8 power shelves and keeps 2',
    );
  });

  it('four on each side survive either', () => {
    expect(supplies(hallOfShelves(4, 4))).toEqual([]);
  });
});

describe('how many racks fit', () => {
  const most = (plan: LoosePlan) =>
    mostRacksOfHall(parsePlan(plan), { hallId: 'h', rackId: 'r', optionId: 'plan' }, library);
  const countOf = (result: ReturnType<typeof most>, name: string) =>
    result.limits.find((limit) => limit.name === name)?.rackCount;

  it('on 2N of 500 kW is 500 / 20.4 = 24 in the empty hall, and none beside 24', () => {
    const result = most(failingHall());
    expect(result).toMatchObject({ rackCount: 24, binding: 'upstream-failover' });
    // Each side alone carries half of it: 500 / 10.2 = 49.
    expect(countOf(result, 'upstream')).toBe(49);
    expect(countOf(result, 'room')).toBeGreaterThan(100);
    expect(result.more).toMatchObject({ presentCount: 24, rackCount: 0, binding: 'upstream-failover' });
    expect(result.failures[0]?.cause).toBe(CAUSE);
  });

  it('beside 20 racks is 4', () => {
    const plan = failingHall();
    plan.racks.r.count = 20;
    expect(most(plan).more).toMatchObject({ presentCount: 20, rackCount: 4 });
  });

  it('of N, whose failures may drop load, is that of normal operation', () => {
    const plan = failingHall();
    plan['powerTopology'].redundancy = 'n';
    const result = most(plan);
    expect(countOf(result, 'upstream-failover')).toBeNull();
    expect(result).toMatchObject({ rackCount: 49, binding: 'upstream' });
  });

  it('counts what feeds other halls too', () => {
    const plan = failingHall();
    plan.halls['other'] = { name: 'Other' };
    plan.racks['o'] = { ...plan.racks.r, hall: 'other', count: 14 } as LoosePlan;
    // 500 - 14 × 20.4 = 214.4 kW are left: 10 racks.
    expect(most(plan)).toMatchObject({ rackCount: 10, binding: 'upstream-failover' });
  });

  it('ends at a UPS of the power chain, if its rating is stated', () => {
    const plan = failingHall();
    delete plan['powerTopology'];
    for (const feed of Object.values(plan.racks.r.feeds as Record<string, LoosePlan>)) delete feed['from'];
    plan['site'] = { ...plan['site'], climate: { kind: 'catalogue', id: 'chicago-il' } } as LoosePlan;
    plan['cooling'] = { kind: 'system', preset: 'midsize-air-cooled' };
    plan['power'] = {
      kind: 'chain',
      ups: { ratedLoad_kW: 500 },
      distribution: { kind: 'none' },
    };
    const result = most(plan);
    expect(result).toMatchObject({ rackCount: 24, binding: 'chain' });
    expect(result.limits.find(({ name }) => name === 'chain')).toMatchObject({ limit_kW: 500 });
    // Without a stated rating the chain is sized for the load, and the room is the limit.
    plan['power'] = { kind: 'chain' };
    expect(most(plan).binding).toBe('room');
    // 300 kW of IT that the plant is rated for.
    plan['cooling']['ratedIt_kW'] = 300;
    expect(most(plan)).toMatchObject({ rackCount: 14, binding: 'plant' });
  });
});

describe('what fits in the hall as it stands', () => {
  it('is stopped by the node that a failure loads, as if nothing stopped: 10.4 kW are left', () => {
    const plan = failingHall();
    plan['cooling']['airHeatPerRackLimit_kW'] = 100;
    const parsed = parsePlan(plan);
    const { halls } = capacityOfPlan(parsed, { optionId: 'plan', deviceId: 'dgx-h100' }, library);
    expect(halls[0]?.more).toMatchObject({
      count: 1,
      stoppedBy: { kind: 'upstream-failover' },
      caution: `${CAUSE} after the loss of side A or B.`,
    });
  });
});
