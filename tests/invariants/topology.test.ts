import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FedDevice, FedRacks } from '../../models/power/cords/FedRacks.ts';
import { buildTopology } from '../../models/power/topology/buildTopology.ts';
import { newFlow, type PowerFlow } from '../../models/power/topology/PowerFlow.ts';
import { computeFlow } from '../../models/power/topology/flow.ts';
import { normalFlow } from '../../models/power/topology/normalFlow.ts';
import { reviewTopology } from '../support/reviewTopology.ts';
import { feedFailures, nodeFailures } from '../../models/power/topology/failureCases.ts';
import { apparentPower_kVA, nodeLimit_kVA } from '../../models/power/topology/nodeLimit.ts';
import { applyFailure, revertFailure, singleFailures } from '../../models/power/topology/singleFailures.ts';
import { plainFlow } from '../support/plainFlow.ts';
import type { Topology } from '../../models/power/topology/Topology.ts';
import {
  nodeKinds,
  topologySchema,
  type StatedTopology,
} from '../../models/power/topology/topologySchema.ts';
import { runs } from '../support/runs.ts';

const defaults = { deratingFraction: 0.8, powerFactor: 0.95 };
const seeded = { seed: 20_260_301, numRuns: runs(300) };
const NODE_COUNT = 8;
const nodeIds = Array.from({ length: NODE_COUNT }, (_, index) => `n${String(index)}`);

const anyNode = fc.record(
  {
    kind: fc.constantFrom(...nodeKinds),
    from: fc.uniqueArray(fc.constantFrom(...nodeIds, 'nowhere'), { maxLength: 3 }),
    supply: fc.constantFrom('first-live' as const, 'shared' as const),
    unitCount: fc.integer({ min: 1, max: 4 }),
    unitRating_kW: fc.double({ min: 0, max: 200, noNaN: true }),
    unitRating_kVA: fc.double({ min: 0, max: 200, noNaN: true }),
    efficiency: fc.double({ min: 0.5, max: 1, noNaN: true }),
  },
  { requiredKeys: ['kind'] },
);
const anyLoad = fc.record({
  kind: fc.constant('pump' as const),
  load_kW: fc.double({ min: 0, max: 50, noNaN: true }),
  from: fc.uniqueArray(fc.constantFrom(...nodeIds), { minLength: 1, maxLength: 3 }),
});

/** Any topology that a plan can state, including loops and unknown names. */
const anyTopology: fc.Arbitrary<StatedTopology> = fc
  .record({
    nodes: fc.array(anyNode, { minLength: 1, maxLength: NODE_COUNT }),
    loads: fc.array(anyLoad, { maxLength: 2 }),
    redundancy: fc.constantFrom(
      'n' as const,
      'n+1' as const,
      '2n' as const,
      '4n3' as const,
      'block' as const,
    ),
  })
  .map(({ nodes, loads, redundancy }) =>
    topologySchema.parse({
      redundancy,
      nodes: Object.fromEntries(nodes.map((node, index) => [`n${String(index)}`, node])),
      loads: Object.fromEntries(loads.map((load, index) => [`l${String(index)}`, load])),
    }),
  );

/** The same, with sources that precede the nodes they feed: no loops. */
const anyTree = anyTopology.map((stated): StatedTopology => {
  const ids = Object.keys(stated.nodes);
  const before = (index: number, from: readonly string[] = []): string[] =>
    from.filter((id) => ids.indexOf(id) >= 0 && ids.indexOf(id) < index);
  const nodes = Object.entries(stated.nodes).map(([id, node], index) => [
    id,
    { ...node, from: before(index, node.from) },
  ]);
  return { ...stated, nodes: Object.fromEntries(nodes) };
});

const feedIds = ['A', 'B', 'C'];
const anyDevice: fc.Arbitrary<FedDevice> = fc.record(
  {
    name: fc.constantFrom('gpu', 'switch'),
    count: fc.integer({ min: 0, max: 8 }),
    draw_kW: fc.double({ min: 0, max: 15, noNaN: true }),
    psuCount: fc.integer({ min: 1, max: 8 }),
    psuRequiredCount: fc.integer({ min: 1, max: 6 }),
    cords: fc.array(
      fc.record(
        {
          feed: fc.constantFrom(...feedIds, 'X'),
          cordCount: fc.integer({ min: 1, max: 3 }),
          phase: fc.constantFrom('L1' as const, 'L2' as const, 'L3-L1' as const),
          bank: fc.constantFrom('one', 'two'),
        },
        { requiredKeys: ['feed'] },
      ),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: ['name', 'count', 'draw_kW'] },
);
const anyRacks: fc.Arbitrary<FedRacks[]> = fc
  .array(
    fc.record({
      rackCount: fc.integer({ min: 1, max: 5 }),
      powerFactor: fc.double({ min: 0.5, max: 1, noNaN: true }),
      feedCount: fc.integer({ min: 0, max: 3 }),
      from: fc.array(fc.constantFrom(...nodeIds, undefined), { minLength: 3, maxLength: 3 }),
      devices: fc.array(anyDevice, { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ feedCount, from, ...rest }, index): FedRacks => {
      const ids = feedIds.slice(0, feedCount);
      const banks = { one: { phase: 'L1', current_A: 20 } } as const;
      return {
        ...rest,
        key: `r${String(index)}`,
        path: `racks.r${String(index)}`,
        feeds: Object.fromEntries(
          ids.map((id) => [
            id,
            { phaseCount: 3, voltage_V: 400, current_A: 32, side: id === 'C' ? 'A' : id, banks },
          ]),
        ),
        fromOf: Object.fromEntries(ids.map((id, feed) => [id, from[feed]])),
      };
    }),
  );

function build(stated: StatedTopology, racks: readonly FedRacks[]): Topology {
  const { topology } = buildTopology(stated, racks, defaults);
  if (topology === null) throw new Error('a circle');
  return topology;
}

/** All numbers of a value at any depth. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe('any topology', () => {
  it('is reviewed without an error and without NaN for any input that the schema allows', () => {
    fc.assert(
      fc.property(anyTopology, anyRacks, (stated, racks) => {
        const { topology, results, findings } = reviewTopology(stated, racks, defaults);
        expect(topology === null).toBe(findings.some(({ code }) => code === 'topology-loop'));
        expect(numbersIn(results?.nodes).every(Number.isFinite)).toBe(true);
        expect(numbersIn(results?.singles.results).every(Number.isFinite)).toBe(true);
        expect(findings.filter(({ message }) => /NaN|Infinity|undefined/.test(message))).toEqual([]);
      }),
      seeded,
    );
  });

  it('is independent of the order of its racks', () => {
    fc.assert(
      fc.property(anyTree, anyRacks, (stated, racks) => {
        const loads = (order: readonly FedRacks[]): number[] => {
          const { normal, worst } = singleFailures(build(stated, order));
          return [...normal.flow.out_kW, ...worst.usedFraction.map((used) => (used === Infinity ? 0 : used))];
        };
        const forward = loads(racks);
        loads(racks.toReversed()).forEach((value, index) => {
          expect(Math.abs(value - (forward[index] ?? 0))).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(value)));
        });
      }),
      seeded,
    );
  });

  it('delivers at its sources the power of racks and loads plus its losses', () => {
    fc.assert(
      fc.property(anyTree, anyRacks, fc.nat(NODE_COUNT - 1), (stated, racks, out) => {
        const topology = build(stated, racks);
        const normal = normalFlow(topology);
        const flow = newFlow(topology, normal);
        if (out < topology.nodes.length) takeOut(flow, out);
        computeFlow(topology, normal, flow, []);
        let delivered_kW = 0;
        let drawn_kW = 0;
        topology.nodes.forEach(({ sources, efficiency }, index) => {
          const load_kW = flow.out_kW[index] ?? 0;
          if (flow.isLive[index] !== 1) return;
          if (sources.length === 0) delivered_kW += load_kW;
          else drawn_kW += load_kW / efficiency - load_kW;
        });
        drawn_kW += consumers_kW(topology, flow);
        expect(Math.abs(delivered_kW - drawn_kW)).toBeLessThanOrEqual(1e-9 * (1 + drawn_kW));
      }),
      seeded,
    );
  });

  it('computes a failure as a difference exactly as from scratch', () => {
    fc.assert(
      fc.property(anyTree, anyRacks, fc.nat(NODE_COUNT - 1), (stated, racks, pick) => {
        const topology = build(stated, racks);
        const out = pick % topology.nodes.length;
        const normal = normalFlow(topology);
        const flow = newFlow(topology, normal);
        takeOut(flow, out);
        computeFlow(topology, normal, flow, []);
        // A node without units is unavailable in normal operation, too.
        const nodes = topology.nodes.map((node, index) => (index === out ? { ...node, unitCount: 0 } : node));
        const again = normalFlow({ ...topology, nodes });
        expect([...again.isLive]).toEqual([...flow.isLive]);
        topology.nodes.forEach((_, index) => {
          if (flow.isLive[index] === 1) expect(again.out_kW[index]).toBeCloseTo(flow.out_kW[index] ?? 0, 9);
        });
      }),
      seeded,
    );
  });

  it('computes what a failure reaches to the last digit as if all were computed, whatever was computed before', () => {
    fc.assert(
      fc.property(anyTree, anyRacks, fc.array(fc.nat(), { maxLength: 12 }), (stated, racks, picks) => {
        const topology = build(stated, racks);
        const normal = normalFlow(topology);
        const flow = newFlow(topology, normal);
        const cases = nodeFailures(topology);
        for (const pick of picks) {
          const first = cases[pick % cases.length];
          const second = cases[Math.floor(pick / cases.length) % cases.length];
          if (first === undefined || second === undefined || first.node === second.node) continue;
          applyFailure(flow, first);
          applyFailure(flow, second);
          computeFlow(topology, normal, flow, []);
          const plain = plainFlow(topology, normal, flow);
          expect(flow.isLive).toEqual(plain.isLive);
          expect(flow.out_kW).toEqual(plain.out_kW);
          expect(flow.out_kvar).toEqual(plain.out_kvar);
          expect(flow.droppedLoads).toEqual(plain.droppedLoads);
          revertFailure(flow, second);
          revertFailure(flow, first);
        }
      }),
      seeded,
    );
  });

  it('computes the loss of a feed like the loss of a separate node', () => {
    fc.assert(
      fc.property(anyTree, anyRacks, fc.nat(), fc.nat(), (stated, racks, pick, feedPick) => {
        const index = racks.findIndex(({ feeds }, at) => at >= pick % 6 && Object.keys(feeds).length > 0);
        const rack = racks[index];
        if (rack === undefined) return;
        const ids = Object.keys(rack.feeds);
        const feed = feedPick % ids.length;
        const id = ids[feed] ?? '';
        const from = rack.fromOf[id];
        if (from === undefined || !(from in stated.nodes)) return;
        const alone = racks.map((one, at) => (at === index ? { ...one, rackCount: 1 } : one));
        const topology = build(stated, alone);
        const normal = normalFlow(topology);
        const flow = newFlow(topology, normal);
        const racksIndex = topology.racks.findIndex(({ cords }) => cords.racks.key === rack.key);
        computeFlow(topology, normal, flow, [{ rackIndex: racksIndex, feeds: 1 << feed, rackCount: 1 }]);
        const own = build(
          { ...stated, nodes: { ...stated.nodes, own: { kind: 'busway', from: [from] } } },
          alone.map((one, at) => (at === index ? { ...one, fromOf: { ...one.fromOf, [id]: 'own' } } : one)),
        );
        const ownNormal = normalFlow(own);
        const ownFlow = newFlow(own, ownNormal);
        takeOut(
          ownFlow,
          own.nodes.findIndex((node) => node.id === 'own'),
        );
        computeFlow(own, ownNormal, ownFlow, []);
        topology.nodes.forEach((node, at) => {
          const same = own.nodes.findIndex((other) => other.id === node.id);
          const expected = ownFlow.out_kW[same] ?? Number.NaN;
          expect(Math.abs((flow.out_kW[at] ?? Number.NaN) - expected)).toBeLessThan(1e-9 * (1 + expected));
        });
        expect([...flow.added.out_kW, ...flow.added.out_kvar].every((value) => value === 0)).toBe(true);
      }),
      seeded,
    );
  });

  it('drops no more load in total after a failure when a node has an additional source', () => {
    fc.assert(
      fc.property(anyTree, anyRacks, fc.nat(), (stated, racks, pick) => {
        const fed = Object.entries(stated.nodes).filter(
          ([, { kind, from = [] }]) => kind !== 'utility' && kind !== 'generator' && from.length > 0,
        );
        const [id, node] = fed[pick % Math.max(1, fed.length)] ?? [];
        if (id === undefined || node === undefined) return;
        const more = { ...node, from: [...(node.from ?? []), 'more'] };
        const nodes = { more: { kind: 'generator' as const }, ...stated.nodes, [id]: more };
        const before = singleFailures(build(stated, racks));
        const after = singleFailures(build({ ...stated, nodes }, racks));
        const droppedBy = new Map(
          before.results.map(({ failure, dropped_kW }) => [`${failure.kind} ${failure.id}`, dropped_kW]),
        );
        for (const { failure, dropped_kW } of after.results) {
          const known_kW = droppedBy.get(`${failure.kind} ${failure.id}`);
          if (known_kW === undefined) continue;
          const total_kW = before.normal.dropped_kW + known_kW;
          expect(after.normal.dropped_kW + dropped_kW).toBeLessThanOrEqual(total_kW * (1 + 1e-9) + 1e-9);
        }
      }),
      seeded,
    );
  });

  it('records for each node the worst of all failures, each computed by itself', () => {
    fc.assert(
      fc.property(anyTree, anyRacks, (stated, racks) => {
        const topology = build(stated, racks);
        const { normal, worst } = singleFailures(topology);
        const cases = [...nodeFailures(topology), ...feedFailures(topology)];
        topology.nodes.forEach((node, index) => {
          let used = 0;
          let load = 0;
          for (const one of cases) {
            const flow = newFlow(topology, normal.flow);
            applyFailure(flow, one);
            computeFlow(topology, normal.flow, flow, one.lostFeeds);
            if (flow.isLive[index] !== 1) continue;
            const [kW = 0, kvar = 0] = [flow.out_kW[index], flow.out_kvar[index]];
            const load_kVA = apparentPower_kVA(kW, kvar);
            if (load_kVA === 0) continue;
            const limit_kVA = nodeLimit_kVA(node, node.unitCount - (flow.unitsOut[index] ?? 0), kW, kvar);
            if (limit_kVA === null) load = Math.max(load, load_kVA);
            else used = Math.max(used, load_kVA / limit_kVA);
          }
          expect(worst.usedFraction[index]).toBe(used);
          if (used === 0) expect(worst.load_kVA[index]).toBe(load);
        });
      }),
      seeded,
    );
  });

  it('gives up after a limit of work, with the first failures as without it, and the number of the others', () => {
    fc.assert(
      fc.property(anyTree, anyRacks, fc.nat(60), (stated, racks, workLimit) => {
        const topology = build(stated, racks);
        const all = singleFailures(topology);
        const some = singleFailures(topology, undefined, workLimit);
        expect(all.untried.count).toBe(0);
        expect(some.results).toEqual(all.results.slice(0, some.results.length));
        expect(some.results.length + some.untried.count).toBe(all.results.length);
        if (all.results.length > 0) expect(some.results.length).toBeGreaterThan(0);
        expect([...some.untried.kinds]).toEqual([
          ...new Set(all.results.slice(some.results.length).map(({ failure }) => failure.kind)),
        ]);
      }),
      seeded,
    );
  });

  it('never supplies more in total after a failure than before, at efficiencies of 1', () => {
    fc.assert(
      fc.property(anyTree, anyRacks, (stated, racks) => {
        const lossless = Object.entries(stated.nodes).map(([id, node]) => [id, { ...node, efficiency: 1 }]);
        const { normal, results } = singleFailures(
          build({ ...stated, nodes: Object.fromEntries(lossless) }, racks),
        );
        for (const { live_kW, dropped_kW } of results) {
          expect(dropped_kW).toBeGreaterThanOrEqual(0);
          expect(live_kW).toBeLessThanOrEqual(normal.live_kW * (1 + 1e-12) + 1e-9);
        }
      }),
      seeded,
    );
  });

  it('does not reduce the load of a live node that feeds racks directly, as long as no device of its racks stops', () => {
    fc.assert(
      fc.property(anyTree, anyRacks, (stated, racks) => {
        const topology = build({ ...stated, loads: {} }, racks);
        const normal = normalFlow(topology);
        const leaves = topology.nodes.flatMap((_, index) =>
          topology.nodes.some(({ sources }) => sources.includes(index)) ? [] : [index],
        );
        const flow = newFlow(topology, normal);
        topology.nodes.forEach((_, out) => {
          takeOut(flow, out);
          computeFlow(topology, normal, flow, []);
          flow.isOut[out] = 0;
          flow.failed.pop();
          if (isAnyDropped(topology, flow)) return;
          for (const leaf of leaves) {
            if (flow.isLive[leaf] !== 1) continue;
            const previous_kW = normal.out_kW[leaf] ?? 0;
            expect(flow.out_kW[leaf]).toBeGreaterThanOrEqual(previous_kW - 1e-9 * (1 + previous_kW));
          }
        });
      }),
      seeded,
    );
  });
});

/** Takes a whole node out. */
function takeOut({ isOut, failed }: PowerFlow, node: number): void {
  isOut[node] = 1;
  failed.push(node);
}

/** Load of racks and of other loads on nodes, read from the state of each rack. */
function consumers_kW(topology: Topology, flow: PowerFlow): number {
  let total_kW = 0;
  for (const { cords, nodeOf } of topology.racks) {
    const live = nodeOf.reduce(
      (mask, node, feed) => (node < 0 || flow.isLive[node] === 1 ? mask | (1 << feed) : mask),
      0,
    );
    cords.states.get(live)?.feeds.forEach(({ load_kW }, feed) => {
      if ((nodeOf[feed] ?? -1) >= 0) total_kW += load_kW * cords.racks.rackCount;
    });
  }
  topology.loads.forEach(({ load_kW }, index) => {
    if (!flow.droppedLoads.includes(index) && load_kW > 0) total_kW += load_kW;
  });
  return total_kW;
}

const isAnyDropped = (topology: Topology, flow: PowerFlow): boolean =>
  flow.changed.some(
    ({ rackIndex, live }) => (topology.racks[rackIndex]?.cords.states.get(live)?.dropped.length ?? 0) > 0,
  );
