import { addDraws, drawIndex, setDrawsOf } from './draws.ts';
import { addRacks, isSourceLive, liveOf } from './liveFeeds.ts';
import type { NormalFlow } from './PowerFlow.ts';
import type { Topology } from './Topology.ts';

/** Power flow in normal operation. */
export function normalFlow(topology: Topology): NormalFlow {
  const { nodes, loads, racks } = topology;
  const draws = drawIndex(topology);
  const out_kW = new Float64Array(nodes.length);
  const out_kvar = new Float64Array(nodes.length);
  const flow = {
    unitsOut: new Int32Array(nodes.length),
    isLive: new Uint8Array(nodes.length),
    out_kW,
    out_kvar,
    drawn_kW: new Float64Array(draws.drawerOf.length),
    drawn_kvar: new Float64Array(draws.drawerOf.length),
  };
  nodes.forEach(({ unitCount, sources }, node) => {
    flow.isLive[node] = unitCount > 0 && isSourceLive(sources, flow) ? 1 : 0;
  });
  const liveFeeds = new Int32Array(racks.length);
  for (let index = 0; index < racks.length; index++) {
    const live = liveOf(topology, flow, index);
    liveFeeds[index] = live;
    addRacks(topology, flow, { rackIndex: index, live }, racks[index]?.cords.racks.rackCount ?? 0);
  }
  const racks_kW = out_kW.slice();
  const racks_kvar = out_kvar.slice();
  const droppedLoads: number[] = [];
  const isDirty = new Uint8Array(nodes.length);
  loads.forEach(({ load_kW }, drawer) => {
    if (!setDrawsOf(topology, flow, { draws, drawer }, isDirty) && load_kW > 0) droppedLoads.push(drawer);
  });
  for (let node = nodes.length - 1; node >= 0; node--) {
    addDraws(draws, flow, node);
    setDrawsOf(topology, flow, { draws, drawer: loads.length + node }, isDirty);
  }
  return { ...flow, draws, droppedLoads, liveFeeds, racks_kW, racks_kvar };
}
