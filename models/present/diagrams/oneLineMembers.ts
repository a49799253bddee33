import { topologyGraph, type DrawnTopology, type GraphItem } from './topologyGraph.ts';

/** Names of nodes, racks and loads by the ids of the graph, in the order of the ids. */
export function oneLineMembers(
  topology: DrawnTopology,
  ids: readonly string[],
): { readonly id: string; readonly name: string }[] {
  const items = new Map(topologyGraph(topology).map((item) => [item.id, item]));
  return ids.flatMap((id) => {
    const item = items.get(id);
    return item === undefined ? [] : [{ id, name: nameOf(item) }];
  });
}

function nameOf(item: GraphItem): string {
  switch (item.kind) {
    case 'node':
      return item.node.name;
    case 'racks':
      return `Racks: ${item.racks.name}${item.racks.entryCount > 1 ? ` and ${String(item.racks.entryCount - 1)} more` : ''}`;
    case 'load':
      return item.load.name;
  }
}
