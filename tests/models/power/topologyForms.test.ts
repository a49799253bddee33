import { describe, expect, it } from 'vitest';
import type { FedRacks } from '../../../models/power/cords/FedRacks.ts';
import { type FailureResult, isSurvived } from '../../../models/power/topology/Failure.ts';
import { reviewTopology, type TopologyReview } from '../../support/reviewTopology.ts';
import { topologyOfForm, type TopologyForm } from '../../../models/power/topology/topologyOfForm.ts';
import { topologySchema } from '../../../models/power/topology/topologySchema.ts';

const defaults = { deratingFraction: 0.8, powerFactor: 1 };

/** A hall of 1,200 kW on modules or blocks of 400 kW; its racks are assigned to the source nodes of the configuration in turn. */
function formed(form: TopologyForm['form'], more: Partial<TopologyForm> = {}): TopologyReview {
  const { stated, ways } = topologyOfForm({ form, itLoad_kW: 1200, blockRating_kW: 400, ...more });
  const racks = ways.map((nodes, index): FedRacks => {
    const ids = nodes.map((_, feed) => String.fromCharCode(65 + feed));
    return {
      key: `way-${String(index)}`,
      path: `racks.way-${String(index)}`,
      rackCount: 60 / ways.length,
      powerFactor: 1,
      feeds: Object.fromEntries(ids.map((id) => [id, { phaseCount: 3, voltage_V: 415, current_A: 60 }])),
      fromOf: Object.fromEntries(ids.map((id, feed) => [id, nodes[feed]])),
      devices: [{ name: 'server', count: 2, draw_kW: 10 }],
    };
  });
  return reviewTopology(topologySchema.parse(stated), racks, defaults);
}

const singles = (answer: TopologyReview): readonly FailureResult[] => answer.results?.singles.results ?? [];
const failedNames = (answer: TopologyReview): string[] =>
  singles(answer)
    .filter((result) => !isSurvived(result))
    .map(({ failure }) => failure.name);
const load_kVA = (answer: TopologyReview, id: string): [number | undefined, number | undefined] => {
  const node = answer.results?.nodes.find((one) => one.id === id);
  return [node?.normal.load_kVA, node?.worst?.load_kVA];
};

describe('a standard topology', () => {
  it.each(['n', 'n+1', '2n', '4n3', 'block'] as const)(
    '%s is valid, carries normal operation and holds what it declares',
    (form) => {
      const answer = formed(form, {
        mechanicalLoad_kW: 300,
        upsEfficiency: 0.95,
        transformerEfficiency: 0.99,
      });
      const { normal } = answer.results?.singles ?? {};
      expect(normal?.nodeOverloads).toEqual([]);
      expect(normal?.live_kW).toBeCloseTo(1500, 6);
      expect(answer.findings.map(({ code }) => code)).toContain('topology-redundancy-proved');
      expect(answer.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  it('n drops all load with any node of its path, except that the generator replaces the utility', () => {
    const answer = formed('n');
    expect(failedNames(answer)).toEqual(expect.arrayContaining(['UPS A', 'Switchgear A', 'PDU A']));
    expect(failedNames(answer)).not.toContain('Utility');
    expect(failedNames(answer)).not.toContain('Transformer A');
    expect(answer.results?.proof.level).toBe('n');
  });

  it('n+1 tolerates the loss of one module of four: 3 × 400 = 1,200', () => {
    const answer = formed('n+1');
    expect(failedNames(answer)).not.toContain('a unit of UPS A');
    expect(failedNames(formed('n'))).toContain('a unit of UPS A');
    expect(answer.results?.proof.level).toBe('n+1');
  });

  it('2n tolerates the loss of any one path: 600 kW on each, 1,200 after a loss', () => {
    const answer = formed('2n');
    expect(failedNames(answer)).toEqual([]);
    const [normal, worst] = load_kVA(answer, 'ups-a');
    expect(normal).toBeCloseTo(600, 6);
    expect(worst).toBeCloseTo(1200, 6);
  });

  it('4n3 puts a quarter on each block, and a third after one loss: 4/3 of it', () => {
    const answer = formed('4n3');
    expect(failedNames(answer)).toEqual([]);
    for (const block of ['a', 'b', 'c', 'd']) {
      const [normal, worst] = load_kVA(answer, `ups-${block}`);
      expect(normal).toBeCloseTo(300, 6);
      expect(worst).toBeCloseTo(400, 6);
    }
  });

  it('block transfers any one block to the catcher, but not two', () => {
    const answer = formed('block');
    expect(failedNames(answer)).toEqual([]);
    const [normal, worst] = load_kVA(answer, 'ups-catcher');
    expect(normal).toBe(0);
    expect(worst).toBeCloseTo(400, 6);
    const pair = answer.results?.maintenance?.results.find(
      ({ outage, failure }) => outage.id === 'ups-1' && failure.id === 'ups-2',
    );
    // Both blocks on the catcher: 800 of 400 kW.
    expect(pair?.overloadedNodes).toContain('ups-catcher');
    expect(pair?.dropped_kW).toBe(0);
  });

  it.each([
    { itLoad_kW: 0, blockRating_kW: 400 },
    { itLoad_kW: 1200, blockRating_kW: 0 },
    { itLoad_kW: NaN, blockRating_kW: 400 },
    { itLoad_kW: 1e6, blockRating_kW: 1 },
  ])('is rejected for $itLoad_kW kW in blocks of $blockRating_kW kW', (loads) => {
    expect(() => topologyOfForm({ form: '2n', ...loads })).toThrow('above 0 kW');
  });
});
