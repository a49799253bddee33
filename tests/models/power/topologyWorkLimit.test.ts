import { describe, expect, it } from 'vitest';
import { checkTopology } from '../../../models/power/topology/checkTopology.ts';
import { nodeResults } from '../../../models/power/topology/nodeResults.ts';
import { provenRedundancy } from '../../../models/power/topology/provenRedundancy.ts';
import { singleFailures } from '../../../models/power/topology/singleFailures.ts';
import { codes, racksOn, review } from '../../support/powerTopologies.ts';

const twoPaths = review(
  {
    a: { kind: 'utility', unitRating_kW: 100 },
    b: { kind: 'utility', unitRating_kW: 100 },
    'pdu-a': { kind: 'pdu', from: ['a'], unitRating_kW: 100, efficiency: 1 },
    'pdu-b': { kind: 'pdu', from: ['b'], unitRating_kW: 100, efficiency: 1 },
  },
  [
    racksOn(
      'r',
      ['pdu-a', 'pdu-b'],
      [{ name: 'server', count: 1, draw_kW: 10, psuCount: 2, psuRequiredCount: 1 }],
    ),
  ],
  { redundancy: '2n' },
);

/** Findings and the verified level with a limit of work. */
function limitedTo(workLimit: number): { readonly level: string; readonly findings: Map<string, string> } {
  const { topology } = twoPaths;
  if (topology === null) throw new Error('a circle');
  const singles = singleFailures(topology, undefined, workLimit);
  const proof = provenRedundancy(topology, singles, null);
  const nodes = nodeResults(topology, singles, null);
  const found = checkTopology(topology, { singles, maintenance: null, nodes, proof });
  return { level: proof.level, findings: new Map(found.map(({ code, message }) => [code, message])) };
}

describe('racks of many feeds under many nodes', () => {
  it('have too many states to compute the failures during maintenance in pairs', () => {
    const ids = Array.from({ length: 32 }, (_, index) => `n${String(index)}`);
    const nodes = Object.fromEntries(ids.map((id) => [id, { kind: 'utility' as const, unitRating_kW: 1e6 }]));
    const devices = Array.from({ length: 60 }, () => ({
      name: 'server',
      count: 1,
      draw_kW: 0.1,
      cords: Array.from({ length: 16 }, (_, feed) => ({ feed: String.fromCharCode(65 + feed) })),
    }));
    const racks = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        racksOn(
          `r${String(index)}`,
          ids.slice(0, 16).map((__, feed) => ids[(index + feed) % 32] ?? ''),
          devices,
        ),
      );
    expect(codes(review(nodes, racks(2)))).not.toContain('topology-maintenance-not-computed');
    expect(codes(review(nodes, racks(100)))).toContain('topology-maintenance-not-computed');
  });
});

describe('a topology of which not every single failure is computed', () => {
  it('is verified if all are', () => {
    const { level, findings } = limitedTo(1e9);
    expect(level).toBe('any-single-failure');
    expect([...findings.keys()]).toContain('topology-redundancy-proved');
    expect([...findings.keys()]).not.toContain('topology-failures-not-computed');
  });

  it('says how many are not, and that nothing is known of them', () => {
    // Of four nodes and two feeds.
    const { findings } = limitedTo(0);
    expect(findings.get('topology-failures-not-computed')).toMatch(
      /^1 of 6 single failures were computed; the other 5 were not/,
    );
  });

  it('is neither verified nor refuted by those that are', () => {
    const { level, findings } = limitedTo(0);
    expect(level).toBe('n');
    expect([...findings.keys()]).not.toContain('topology-redundancy-proved');
    expect([...findings.keys()]).not.toContain('topology-redundancy-not-proved');
    expect(findings.get('topology-redundancy-open')).toContain('5 single failures were not computed');
  });
});
