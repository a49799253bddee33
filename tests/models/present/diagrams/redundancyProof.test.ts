import { describe, expect, it } from 'vitest';
import { buildTopology } from '../../../../models/power/topology/buildTopology.ts';
import { topologySchema, type StatedTopology } from '../../../../models/power/topology/topologySchema.ts';
import {
  redundancyProof,
  type ShownProof,
} from '../../../../models/present/diagrams/redundancyProof.ts';
import { topologyReport } from '../../../../models/report/topologyReport.ts';
import { load, racksOn, twoSides } from '../../../support/powerTopologies.ts';

function proofOf(
  nodes: StatedTopology['nodes'],
  redundancy: StatedTopology['redundancy'],
  each_kW = 30,
): ShownProof {
  const racks = [racksOn('gpu', ['ups-a', 'ups-b'], load(each_kW), 3)];
  const stated = topologySchema.parse({ nodes, redundancy });
  const { topology } = buildTopology(stated, racks, { deratingFraction: 0.8, powerFactor: 1 });
  const report = topologyReport(topology);
  if (report === null) throw new Error('not computable');
  return redundancyProof(report);
}

describe('the proof of redundancy', () => {
  // 3 racks of 30 kW on two UPS: 45 kW each in normal operation, 90 kW after the failure of one.
  it('lists every failure of a node with what it drops and why, worst first', () => {
    const { failures, text, isProved } = proofOf(twoSides(100), '2n');
    const [worst] = failures;
    expect(worst).toMatchObject({
      name: 'ats',
      isSurvived: false,
      verdict: 'drops load',
      dropped_kW: 90,
      drops: 'gpu (3 racks)',
      overloads: '',
    });
    expect(worst?.cause).not.toBe('');
    expect(isProved).toBe(false);
    expect(text).toContain('2N is declared but not verified');
    expect(failures.find(({ name }) => name === 'ups-a')).toMatchObject({
      isSurvived: true,
      verdict: 'tolerated',
      drops: '',
      cause: '',
    });
  });

  it('states which limits a failure exceeds, with load and limit', () => {
    const { failures } = proofOf(twoSides(80), '2n');
    expect(failures.find(({ name }) => name === 'ups-a')).toMatchObject({
      verdict: 'overloads',
      dropped_kW: 0,
      overloads: 'ups-b (90 of 80 kVA)',
    });
  });

  it('names what takes over', () => {
    const { failures } = proofOf(twoSides(100), '2n');
    expect(failures.find(({ name }) => name === 'grid')?.tookOver).toBe('genset');
  });

  it('counts what was computed, and what was not tolerated during maintenance', () => {
    const { summary, pairs } = proofOf(twoSides(100), '2n');
    expect(summary).toMatch(
      /^\d+(\.\d)? % of \d+ single failures are tolerated\. During maintenance, \d+ of \d+ further failures have an impact\.$/,
    );
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs[0]?.dropped_kW).toBeGreaterThan(0);
  });
});
