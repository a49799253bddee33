import { describe, expect, it } from 'vitest';
import type { FedRacks } from '../../../models/power/cords/FedRacks.ts';
import { buildTopology } from '../../../models/power/topology/buildTopology.ts';
import { singleFailures } from '../../../models/power/topology/singleFailures.ts';
import { topologySchema, type StatedTopology } from '../../../models/power/topology/topologySchema.ts';

const defaults = { deratingFraction: 0.8, powerFactor: 0.95 };

describe('a hall of 1,000 racks, all of them different, under 60 nodes', () => {
  const nodes: StatedTopology['nodes'] = { grid: { kind: 'utility' } };
  for (const side of ['a', 'b']) {
    nodes[`ups-${side}`] = { kind: 'ups', from: ['grid'], unitCount: 4, unitRating_kW: 5000 };
    for (let pdu = 0; pdu < 28; pdu++) {
      nodes[`pdu-${side}-${String(pdu)}`] = { kind: 'pdu', from: [`ups-${side}`], unitRating_kW: 800 };
    }
  }
  const racks = Array.from({ length: 1000 }, (_, index): FedRacks => {
    const feed = { phaseCount: 3, voltage_V: 415, current_A: 60 } as const;
    const pdu = String(index % 28);
    return {
      key: `r${String(index)}`,
      path: `racks.r${String(index)}`,
      rackCount: 1,
      powerFactor: 0.95,
      feeds: { A: { ...feed, side: 'A' }, B: { ...feed, side: 'B' } },
      fromOf: { A: `pdu-a-${pdu}`, B: `pdu-b-${pdu}` },
      devices: [{ name: 'gpu', count: 2, draw_kW: 5 + index / 1000, psuCount: 6, psuRequiredCount: 3 }],
    };
  });
  it('is computed for every single failure', () => {
    const { topology } = buildTopology(topologySchema.parse({ nodes }), racks, defaults);
    if (topology === null) throw new Error('a circle');
    // 59 nodes, 2 UPS of several units, 2,000 feeds, 2 sides.
    expect(singleFailures(topology).results).toHaveLength(59 + 2 + 2000 + 2);
  });
});
