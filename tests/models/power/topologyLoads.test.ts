import { describe, expect, it } from 'vitest';
import type { FedRacks } from '../../../models/power/cords/FedRacks.ts';
import type { StatedTopology } from '../../../models/power/topology/topologySchema.ts';
import type { TopologyReview } from '../../support/reviewTopology.ts';
import {
  after,
  codes,
  load,
  messages,
  normalOf,
  racksOn,
  review,
  twoSides,
} from '../../support/powerTopologies.ts';

describe('upstream loads and losses', () => {
  it('add losses: 95 kW out of a UPS at 0.95 are 100 kW in', () => {
    const answer = review(
      {
        grid: { kind: 'utility' },
        ups: { kind: 'ups', from: ['grid'], efficiency: 0.95, unitRating_kW: 100 },
      },
      [racksOn('r', ['ups'], load(47.5), 2)],
    );
    expect(normalOf(answer, 'grid')).toBeCloseTo(100, 9);
    expect(answer.results?.singles.normal.loss_kW).toBeCloseTo(5, 9);
    expect(codes(answer)).not.toContain('topology-losses-not-counted');
  });

  it('add active and reactive power separately: 30 kW at 0.6 and 40 kW at 1 are 80.6 kVA, not 90', () => {
    const rack = { ...racksOn('r', ['pdu'], load(30)), powerFactor: 0.6 };
    const answer = review({ pdu: { kind: 'pdu', unitRating_kVA: 80 } }, [rack], {
      loads: { pump: { kind: 'pump', load_kW: 40, from: ['pdu'] } },
    });
    // 70 kW and 30 × 0.8 / 0.6 = 40 kvar: √(70² + 40²) = 80.62
    expect(normalOf(answer, 'pdu')).toBeCloseTo(80.62, 2);
    expect(codes(answer)).toContain('topology-overload');
  });

  it('compare a breaker with the input: 400 V 100 A at 80 % is 55.43 kVA', () => {
    const breaker = { phaseCount: 3, voltage_V: 400, current_A: 100 } as const;
    const answer = review({ pdu: { kind: 'pdu', breaker } }, [racksOn('r', ['pdu'], load(50))]);
    expect(answer.results?.nodes[0]?.normal.limit_kVA).toBeCloseTo(55.43, 2);
    expect(answer.results?.nodes[0]?.normal.usedFraction).toBeCloseTo(0.902, 3);
  });

  it('share between sources in proportion to their ratings, evenly if one states none', () => {
    const rack = racksOn('r', ['bus'], load(30));
    const shared = (small: number | undefined): TopologyReview =>
      review(
        {
          big: { kind: 'ups', unitRating_kW: 200 },
          small: { kind: 'ups', ...(small === undefined ? {} : { unitRating_kW: small }) },
          bus: { kind: 'busway', from: ['big', 'small'] },
        },
        [rack],
      );
    expect(normalOf(shared(100), 'big')).toBeCloseTo(20, 9);
    expect(normalOf(shared(undefined), 'big')).toBeCloseTo(15, 9);
  });

  it('report a node without rating and breaker as without a limit', () => {
    const answer = review(
      { pdu: { kind: 'pdu', from: ['grid'] }, grid: { kind: 'utility' } },
      [racksOn('r', ['pdu', 'pdu'], load(50))],
      { redundancy: 'n' },
    );
    expect(answer.results?.nodes.map(({ normal }) => normal.limit_kVA)).toEqual([null, null]);
    expect(codes(answer)).toContain('topology-limit-unknown');
    expect(codes(answer)).toContain('topology-redundancy-open');
    expect(codes(answer)).not.toContain('topology-redundancy-proved');
  });

  it('drop a pump whose sources are all lost', () => {
    const answer = review({ grid: { kind: 'utility' } }, [], {
      loads: { pump: { kind: 'pump', name: 'Pump 1', load_kW: 7, from: ['grid'] } },
    });
    expect(after(answer, 'grid').droppedLoads.map(({ name }) => name)).toEqual(['Pump 1']);
    expect(messages(answer, 'topology-failure-drops-load')[0]).toBe(
      'The loss of grid drops Pump 1: 7 kW; 0 kW stay energised.',
    );
  });
});

describe('a side', () => {
  it('is lost at all racks together, a feed at one rack', () => {
    const racks = racksOn('r', ['ups-a', 'ups-b'], load(40), 3);
    const sided = {
      ...racks,
      feeds: { A: { ...racks.feeds.A, side: 'A' }, B: { ...racks.feeds.B, side: 'B' } },
    };
    const answer = review(twoSides(100), [sided as FedRacks]);
    // 3 × 20 = 60 kW each; one feed lost: 60 + 20; the side lost: 120, above 100.
    expect(after(answer, 'feed A of r').nodeOverloads).toEqual([]);
    expect(after(answer, 'side A').nodeOverloads[0]).toMatchObject({ id: 'ups-b', load_kVA: 120 });
  });
});

describe('an invalid topology', () => {
  const rack = racksOn('r', ['pdu'], load(10));
  const odd = (nodes: StatedTopology['nodes'], racks = [rack]): string[] => codes(review(nodes, racks));

  it('reports its loop, and computes nothing', () => {
    const answer = review(
      {
        a: { kind: 'switchgear', from: ['c'] },
        b: { kind: 'switchgear', from: ['a'] },
        c: { kind: 'switchgear', from: ['b'] },
      },
      [],
    );
    expect(answer.topology).toBeNull();
    expect(answer.findings[0]).toMatchObject({
      code: 'topology-loop',
      message: 'Loop in topology: b feeds c feeds a feeds b; nothing can be computed.',
    });
  });

  it('leaves a load whose sources do not exist without power, with a finding', () => {
    const answer = review({ pdu: { kind: 'pdu' } }, [rack], {
      loads: { pump: { kind: 'pump', load_kW: 40, from: ['nowhere'] } },
    });
    expect(messages(answer, 'topology-source-unknown')).toEqual([
      'None of the source nodes of pump exists (nowhere): it has no power in normal operation.',
    ]);
  });

  it('declares a redundancy without load', () => {
    const answer = review({ pdu: { kind: 'pdu' } }, [], { redundancy: '2n' });
    expect(messages(answer, 'topology-redundancy-not-proved')).toEqual([
      '2N is declared, but no rack and no load is fed through the topology.',
    ]);
  });

  it('is a loop of one if a node feeds itself', () => {
    expect(odd({ pdu: { kind: 'pdu', from: ['pdu'] } })).toContain('topology-loop');
  });

  it('has unknown sources and feeds', () => {
    expect(odd({ pdu: { kind: 'pdu', from: ['nowhere'] } })).toEqual(
      expect.arrayContaining(['topology-source-unknown', 'topology-node-unfed']),
    );
    expect(odd({ grid: { kind: 'utility' } })).toEqual(
      expect.arrayContaining(['topology-feed-unknown-node', 'topology-node-idle']),
    );
    expect(odd({ pdu: { kind: 'pdu' } }, [{ ...rack, fromOf: {} }])).toContain('topology-feed-untraced');
  });

  it('does not verify a redundancy for racks with unknown source nodes', () => {
    const known = racksOn('known', ['ups-a', 'ups-b'], load(10));
    const unknown = { ...racksOn('unknown', [], load(10)), rackCount: 3 };
    const rated: StatedTopology['nodes'] = {
      ...twoSides(500),
      ats: { kind: 'switchgear', from: ['grid'], unitRating_kW: 500 },
    };
    const answer = review(rated, [known, unknown], { redundancy: 'n' });
    expect(messages(answer, 'topology-redundancy-open')[0]).toContain(
      'the source nodes of 3 racks are unknown',
    );
  });

  it('feeds a utility', () => {
    expect(odd({ grid: { kind: 'utility', from: ['pdu'] }, pdu: { kind: 'pdu', from: ['grid'] } })).toContain(
      'topology-source-fed',
    );
  });

  it('has more pairs than are computed', () => {
    const nodes = Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [`n${String(index)}`, { kind: 'pdu' as const }]),
    );
    expect(odd(nodes)).toContain('topology-maintenance-not-computed');
  });
});
