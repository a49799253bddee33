import { describe, expect, it } from 'vitest';
import { racksByNodes } from '../../../../models/plan/prepare/fedRacks.ts';
import type { Facility } from '../../../../models/plan/prepare/Facility.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { prepare } from '../../../../models/plan/prepare/prepare.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import type { Finding } from '../../../../models/problems/Finding.ts';
import { library } from '../../../support/library.ts';
import { looseDesign } from '../../../support/plans.ts';

const room = {
  outline: [
    { x_mm: 0, y_mm: 0 },
    { x_mm: 20_000, y_mm: 0 },
    { x_mm: 20_000, y_mm: 12_000 },
    { x_mm: 0, y_mm: 12_000 },
  ],
};
const feed = { phaseCount: 3, voltage_V: 415, current_A: 60 };

function prepared(change: (plan: ReturnType<typeof looseDesign>, rackId: string) => void): {
  facility: Facility;
  findings: readonly Finding[];
  rackId: string;
} {
  const plan = looseDesign();
  const rackId = Object.keys(plan['racks'] as object)[0] ?? '';
  const hallId = Object.keys(plan['halls'] as object)[0] ?? '';
  plan['halls'][hallId].room = room;
  change(plan, rackId);
  const parsed = parsePlan(plan);
  const { facility, findings } = prepare(scenarioAt(parsed, 'plan'), library);
  if (facility === null) throw new Error(findings.map(({ message }) => message).join(' '));
  return { facility, findings, rackId };
}

const codesOf = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

describe('racks in a room', () => {
  it('have the footprint of their type and their installed weight', () => {
    const { facility, rackId } = prepared((plan, id) => {
      plan['racks'][id].places = { A01: { x_mm: 1200, y_mm: 2400, facing_deg: 180 } };
    });
    const [rack] = facility.floors[0]?.racks ?? [];
    // Seven DGX A100 of 123.16 kg and the rack of 134.09 kg: 996.21 kg.
    expect(rack).toMatchObject({
      key: `${rackId}/A01`,
      path: `racks.${rackId}.places.A01`,
      width_mm: 600,
      depth_mm: 1200,
      facing_deg: 180,
    });
    expect(rack?.weight_kg).toBeCloseTo(996.21, 2);
  });

  it('are reported as unplaced if they have no position yet', () => {
    const { findings, facility } = prepared((plan, id) => {
      plan['racks'][id].count = 3;
      plan['racks'][id].places = { A01: { x_mm: 0, y_mm: 0, facing_deg: 0 } };
    });
    expect(findings.find(({ code }) => code === 'racks-unplaced')?.message).toMatch(/^2 of the 3 racks/);
    expect(facility.floors[0]?.rackCount).toBe(3);
  });

  it('cannot have more positions than racks in their entry', () => {
    const { findings } = prepared((plan, id) => {
      plan['racks'][id].places = {
        A01: { x_mm: 0, y_mm: 0, facing_deg: 0 },
        A02: { x_mm: 600, y_mm: 0, facing_deg: 0 },
      };
    });
    expect(codesOf(findings)).toContain('places-beyond-count');
  });

  it('have unique labels within a hall', () => {
    const { findings } = prepared((plan, id) => {
      plan['racks'][id].places = { A01: { x_mm: 0, y_mm: 0, facing_deg: 0 } };
      plan['racks'].other = {
        ...plan['racks'][id],
        places: { A01: { x_mm: 600, y_mm: 0, facing_deg: 0 } },
      };
    });
    expect(codesOf(findings)).toContain('place-label-repeated');
  });

  it('are reported if their hall has no room', () => {
    const { findings, facility } = prepared((plan, id) => {
      for (const hall of Object.values(plan['halls'] as Record<string, { room?: unknown }>)) delete hall.room;
      plan['racks'][id].places = { A01: { x_mm: 0, y_mm: 0, facing_deg: 0 } };
    });
    expect(codesOf(findings)).toContain('place-without-room');
    expect(facility.floors).toEqual([]);
  });

  it('have the default footprint if no source gives theirs, with a finding', () => {
    const { findings, facility } = prepared((plan, id) => {
      plan['racks'][id].rackType = 'generic-45u';
      plan['racks'][id].places = { A01: { x_mm: 0, y_mm: 0, facing_deg: 0 } };
    });
    expect(codesOf(findings)).toContain('footprint-assumed');
    expect(facility.floors[0]?.racks[0]).toMatchObject({ width_mm: 600, depth_mm: 1200 });
  });
});

describe('racks by source node', () => {
  it('are separate if a position states a different source node', () => {
    const { facility, rackId } = prepared((plan, id) => {
      plan['racks'][id].count = 4;
      plan['racks'][id].feeds = {
        A: { ...feed, side: 'A', from: 'rpp-1a' },
        B: { ...feed, side: 'B', from: 'rpp-1b' },
      };
      plan['racks'][id].places = {
        A01: { x_mm: 0, y_mm: 0, facing_deg: 0 },
        A02: { x_mm: 600, y_mm: 0, facing_deg: 0, from: { A: 'rpp-2a' } },
        A03: { x_mm: 1200, y_mm: 0, facing_deg: 0, from: { A: 'rpp-2a' } },
      };
    });
    const { racks, racksSection, conditions } = facility;
    const fed = racksByNodes(racks, racksSection, conditions);
    expect(fed.map(({ rackCount, fromOf, ids }) => ({ rackCount, fromOf, ids }))).toEqual([
      { rackCount: 2, fromOf: { A: 'rpp-2a', B: 'rpp-1b' }, ids: [rackId] },
      { rackCount: 2, fromOf: { A: 'rpp-1a', B: 'rpp-1b' }, ids: [rackId] },
    ]);
  });

  it('are separate without feeds as well, since upstream failures do not affect them', () => {
    const { findings } = prepared((plan, id) => {
      delete plan['racks'][id].feeds;
      plan['powerTopology'] = { redundancy: '2n', nodes: { grid: { kind: 'utility' } } };
    });
    expect(codesOf(findings)).toContain('topology-feed-untraced');
  });

  it('cannot state the source node of a feed that the rack does not have', () => {
    const { findings } = prepared((plan, id) => {
      plan['racks'][id].feeds = { A: feed, B: feed };
      plan['racks'][id].places = { A01: { x_mm: 0, y_mm: 0, facing_deg: 0, from: { C: 'rpp-3a' } } };
    });
    expect(findings.find(({ code }) => code === 'place-feed-unknown')?.message).toMatch(
      /^A01 states a source node for feed C, which .* does not have; it has A and B\.$/,
    );
  });

  it('draw the load of the rack through their feeds', () => {
    const { facility } = prepared((plan, id) => {
      plan['racks'][id].feeds = { A: feed };
    });
    const { racks, racksSection, conditions } = facility;
    const [fed] = racksByNodes(racks, racksSection, conditions);
    const draw_kW = (fed?.devices ?? []).reduce((total, { count, draw_kW: each }) => total + count * each, 0);
    expect(draw_kW).toBeCloseTo(racks[0]?.figures.sizing_kW ?? Number.NaN, 9);
  });

  it('have the cords stated in the plan, by contents', () => {
    const { facility } = prepared((plan, id) => {
      plan['racks'][id].feeds = { A: feed, B: feed };
      const [contents] = Object.values(plan['racks'][id].contents as Record<string, { cords?: unknown }>);
      if (contents !== undefined) {
        contents.cords = [
          { feed: 'A', cordCount: 3 },
          { feed: 'B', cordCount: 3 },
        ];
      }
    });
    const { racks, racksSection, conditions } = facility;
    expect(racksByNodes(racks, racksSection, conditions)[0]?.devices[0]?.cords).toEqual([
      { feed: 'A', cordCount: 3 },
      { feed: 'B', cordCount: 3 },
    ]);
  });
});
