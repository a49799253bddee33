import { describe, expect, it } from 'vitest';
import type { FedDevice } from '../../../models/power/cords/FedRacks.ts';
import type { StatedTopology } from '../../../models/power/topology/topologySchema.ts';
import {
  after,
  codes,
  load,
  messages,
  normalOf,
  racksOn,
  review,
  twoSides,
  worstOf,
} from '../../support/powerTopologies.ts';

describe('2N: ten racks of 40 kW on two UPS', () => {
  const racks = [racksOn('r', ['ups-a', 'ups-b'], load(40), 10)];

  it('load each UPS with 200 kW, and 400 kW after losing the other', () => {
    const answer = review(twoSides(400), racks);
    expect(normalOf(answer, 'ups-a')).toBeCloseTo(200, 9);
    expect(worstOf(answer, 'ups-a')).toBeCloseTo(400, 9);
    expect(after(answer, 'ups-b').dropped_kW).toBe(0);
    expect(after(answer, 'ups-b').nodeOverloads).toEqual([]);
  });

  it('overload a UPS of 300 kW after the loss of the other, with the headroom', () => {
    const answer = review(twoSides(300), racks, { redundancy: '2n' });
    // 400 / 300 = 133.3 %
    expect(messages(answer, 'topology-failure-overload')[0]).toBe(
      'At failover (loss of ups-b) the load of ups-a is 400.00 kVA; limit 300.00 kVA (headroom -100.00 kVA, 133.3 %).',
    );
    expect(codes(answer)).toContain('topology-redundancy-not-proved');
  });

  it('share a switch, whose loss drops them all: 2N is declared and not met', () => {
    const answer = review(twoSides(400), racks, { redundancy: '2n' });
    expect(after(answer, 'ats').dropped_kW).toBe(400);
    expect(after(answer, 'ats')).toMatchObject({ deadNodeCount: 2, deadUpsCount: 2 });
    expect(messages(answer, 'topology-redundancy-broken')).toEqual([
      'The loss of ats drops 10 racks (r): 400 kW; 0 kW stay energised. UPS battery autonomy is not counted.',
    ]);
  });

  it('run on the generator when the utility fails; it has no load otherwise', () => {
    const answer = review(twoSides(400), racks);
    expect(normalOf(answer, 'genset')).toBe(0);
    expect(after(answer, 'grid').tookOver).toEqual(['genset']);
    expect(worstOf(answer, 'genset')).toBeCloseTo(400, 9);
    expect(after(answer, 'grid').dropped_kW).toBe(0);
  });

  it('drop 400 kW when one UPS is out for maintenance and the other fails, which 2N does not exclude', () => {
    const answer = review(twoSides(400), racks);
    const pair = answer.results?.maintenance?.results.find(
      ({ outage, failure }) => outage.id === 'ups-a' && failure.id === 'ups-b',
    );
    expect(pair).toMatchObject({ dropped_kW: 400, rackCount: 10 });
    expect(codes(answer)).toContain('topology-failure-in-maintenance');
  });
});

describe('N+1: 900 kW on UPS modules of 300 kW', () => {
  const rack = racksOn('r', ['ups'], load(45), 20);
  const modules = (unitCount: number): StatedTopology['nodes'] => ({
    grid: { kind: 'utility' },
    ups: { kind: 'ups', from: ['grid'], unitCount, unitRating_kW: 300 },
  });

  it('tolerate the loss of one of four: 3 × 300 = 900', () => {
    const answer = review(modules(4), [rack], { redundancy: 'n+1' });
    expect(after(answer, 'a unit of ups').nodeOverloads).toEqual([]);
    expect(answer.results?.proof.level).toBe('n+1');
    expect(messages(answer, 'topology-redundancy-proved')).toHaveLength(1);
    // The whole UPS is one node, whose loss N+1 does not have to tolerate.
    expect(codes(answer)).toContain('topology-failure-drops-load');
    expect(codes(answer)).not.toContain('topology-redundancy-broken');
  });

  it('do not tolerate the loss of one of three: 900 of 600', () => {
    const answer = review(modules(3), [rack], { redundancy: 'n+1' });
    expect(after(answer, 'a unit of ups').nodeOverloads[0]).toMatchObject({ load_kVA: 900, limit_kVA: 600 });
    expect(answer.results?.proof.level).toBe('n');
    expect(messages(answer, 'topology-redundancy-not-proved')[0]).toBe(
      'N+1 is declared but not met. Supported: normal operation, but not the loss of every unit or node. Of the failures that N+1 must tolerate, 1 of 1 drops load or overloads equipment, first the loss of a unit of ups.',
    );
  });
});

describe('N+1: 550 kW on two generators behind the utility', () => {
  const rack = racksOn('r', ['sg'], load(55), 10);
  const generators = (unitCount: number): StatedTopology['nodes'] => ({
    grid: { kind: 'utility' },
    gen: { kind: 'generator', unitCount, unitRating_kW: 300 },
    sg: { kind: 'switchgear', from: ['grid', 'gen'], unitRating_kW: 600 },
  });

  it('do not meet N+1, as one of two supplies 300 of 550 kW when the utility is out', () => {
    const answer = review(generators(2), [rack], { redundancy: 'n+1' });
    expect(answer.results?.proof.level).toBe('n');
    expect(messages(answer, 'topology-redundancy-not-proved')).toEqual([
      'N+1 is declared but not met. Supported: normal operation, but not the loss of every unit or node. While grid is out, the loss of a unit of gen overloads gen.',
    ]);
  });

  it('meet N+1 with three, of which two supply 600', () => {
    const answer = review(generators(3), [rack], { redundancy: 'n+1' });
    expect(answer.results?.proof).toMatchObject({ level: 'n+1', unitWithoutUtility: null });
  });
});

describe('shared redundancy: three UPS, each rack on two of them', () => {
  it('distributes a lost third equally: 20 + 20 / 2 = 30 kW on each of the others', () => {
    const pairs = [
      ['u1', 'u2'],
      ['u2', 'u3'],
      ['u3', 'u1'],
    ];
    const racks = pairs.map((from, index) => racksOn(`r${String(index)}`, from, load(20)));
    const answer = review(
      Object.fromEntries(pairs.map(([id = '']) => [id, { kind: 'ups', unitRating_kW: 30 }])),
      racks,
    );
    // Each of 20 kW is halved over two UPS: 10 + 10.
    expect(['u1', 'u2', 'u3'].map((id) => normalOf(answer, id))).toEqual([20, 20, 20]);
    expect(['u1', 'u2', 'u3'].map((id) => worstOf(answer, id))).toEqual([30, 30, 30]);
    expect(answer.results?.singles.normal.nodeOverloads).toEqual([]);
    expect(after(answer, 'u1').nodeOverloads).toEqual([]);
  });
});

describe('cords determine what an upstream failure drops', () => {
  const cords = (a: number, b: number): FedDevice['cords'] => [
    { feed: 'A', cordCount: a },
    { feed: 'B', cordCount: b },
  ];

  it('a server that requires four of six, corded three and three, stops with either UPS', () => {
    const server = {
      name: 'H100',
      count: 4,
      draw_kW: 10.2,
      psuCount: 6,
      psuRequiredCount: 4,
      cords: cords(3, 3),
    };
    const answer = review(twoSides(500), [racksOn('r', ['ups-a', 'ups-b'], [server])], { redundancy: '2n' });
    // 4 × 10.2 = 40.8 kW
    expect(after(answer, 'ups-a').droppedRacks[0]).toMatchObject({ isDark: false, load_kW: 40.8 });
    expect(messages(answer, 'topology-redundancy-broken')[1]).toContain('devices in 1 rack (r): 40.8 kW');
  });

  it('the same corded four and two stops with A only', () => {
    const server = {
      name: 'H100',
      count: 4,
      draw_kW: 10.2,
      psuCount: 6,
      psuRequiredCount: 4,
      cords: cords(4, 2),
    };
    const answer = review(twoSides(500), [racksOn('r', ['ups-a', 'ups-b'], [server])]);
    expect(after(answer, 'ups-a').dropped_kW).toBeCloseTo(40.8, 9);
    expect(after(answer, 'ups-b').dropped_kW).toBe(0);
  });

  it('a device on A only is lost with A, and 2N is not verified by the others', () => {
    const single = { name: 'switch', count: 1, draw_kW: 0.5, cords: [{ feed: 'A' }] };
    const answer = review(twoSides(500), [racksOn('r', ['ups-a', 'ups-b'], [...load(10), single])]);
    expect(after(answer, 'ups-a').droppedRacks[0]?.devices.map(({ name }) => name)).toEqual(['switch']);
    expect(after(answer, 'ups-a').dropped_kW).toBe(0.5);
    // 10.5 in normal operation, 10 on B after the loss of A.
    expect(after(answer, 'ups-a').live_kW).toBe(10);
    expect(answer.results?.proof.level).toBe('n');
  });

  it('feeds overloaded by a failure are reported at the racks', () => {
    // 60 kW on 57.50 kVA.
    const answer = review(twoSides(500), [racksOn('r', ['ups-a', 'ups-b'], load(60))]);
    expect(messages(answer, 'topology-failure-feed-overload')[0]).toContain(
      'worst case feed B of r with 60.00 kVA, limit 57.50 kVA',
    );
  });
});
