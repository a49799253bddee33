import { add, drawPower, type SourceState } from '../../models/power/topology/drawPower.ts';
import { rackState } from '../../models/power/cords/rackState.ts';
import type { NormalFlow } from '../../models/power/topology/PowerFlow.ts';
import type { Topology } from '../../models/power/topology/Topology.ts';

/** What is out, by node. */
export interface Outages {
  readonly isOut: Uint8Array;
  readonly unitsOut: Int32Array;
}

/** A state in which every node is computed, the last first, each adding to its sources. */
export function plainFlow(
  topology: Topology,
  normal: NormalFlow,
  { isOut, unitsOut }: Outages,
): SourceState & { readonly droppedLoads: readonly number[] } {
  const { nodes, racks, loads } = topology;
  const isLive = new Uint8Array(nodes.length);
  const empty = (): SourceState => ({
    unitsOut,
    isLive,
    out_kW: new Float64Array(nodes.length),
    out_kvar: new Float64Array(nodes.length),
  });
  const flow = { ...empty(), out_kW: normal.racks_kW.slice(), out_kvar: normal.racks_kvar.slice() };
  nodes.forEach(({ sources, unitCount }, index) => {
    const isFed = sources.length === 0 || sources.some((source) => isLive[source] === 1);
    const hasFailed = isOut[index] === 1 || (unitsOut[index] ?? 0) >= unitCount;
    isLive[index] = isFed && !hasFailed ? 1 : 0;
  });
  const added = empty();
  for (const index of racksOfTurned(topology, normal, isLive)) {
    const rack = racks[index];
    if (rack === undefined) continue;
    const { cords, nodeOf, tangent } = rack;
    const before = normal.liveFeeds[index] ?? 0;
    const live = nodeOf.reduce(
      (mask, node, feed) => (node < 0 || isLive[node] === 1 ? mask | (1 << feed) : mask),
      0,
    );
    if (live === before) continue;
    const { rackCount } = cords.racks;
    for (const [mask, count] of [
      [before, -rackCount],
      [live, rackCount],
    ] as const) {
      rackState(cords, mask).feeds.forEach(({ load_kW }, feed) => {
        const node = nodeOf[feed] ?? -1;
        if (node >= 0) add(added, node, count * load_kW, count * load_kW * tangent);
      });
    }
  }
  const droppedLoads: number[] = [];
  loads.forEach(({ sources, isFirstLive, load_kW, reactive_kvar }, index) => {
    const isFed = drawPower(topology, flow, { sources, isFirstLive, load_kW, load_kvar: reactive_kvar });
    if (!isFed && load_kW > 0) droppedLoads.push(index);
  });
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    add(flow, index, added.out_kW[index] ?? 0, added.out_kvar[index] ?? 0);
    const node = nodes[index];
    if (node === undefined || isLive[index] !== 1) continue;
    const { sources, isFirstLive, efficiency } = node;
    const load_kvar = flow.out_kvar[index] ?? 0;
    drawPower(topology, flow, {
      sources,
      isFirstLive,
      load_kW: (flow.out_kW[index] ?? 0) / efficiency,
      load_kvar,
    });
  }
  return { ...flow, droppedLoads };
}

/** Racks on nodes whose state is another than in normal operation, each once. */
function racksOfTurned({ racksOfNode }: Topology, normal: NormalFlow, isLive: Uint8Array): Set<number> {
  return new Set(racksOfNode.flatMap((racks, node) => (isLive[node] === normal.isLive[node] ? [] : racks)));
}
