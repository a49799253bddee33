import type { TopologyReport } from '../../report/topologySchema.ts';
import type { OneLineSource } from './oneLineItems.ts';

type ReportedNode = TopologyReport['nodes'][number];
type NodeLoad = ReportedNode['normal'];

/** A node that is drawn: its loads are null before they are computed. */
export type DrawnNode = Pick<
  ReportedNode,
  | 'id'
  | 'name'
  | 'kind'
  | 'side'
  | 'from'
  | 'isFirstLive'
  | 'unitCount'
  | 'unitRating_kW'
  | 'unitRating_kVA'
  | 'breaker_kVA'
> & { readonly normal: NodeLoad | null; readonly worst: NodeLoad | null };

/** A topology that is drawn: that of a report, or one that is stated and not computed yet. */
export interface DrawnTopology extends Pick<TopologyReport, 'racks' | 'loads' | 'untracedRackCount'> {
  readonly nodes: readonly DrawnNode[];
}

type Node = DrawnNode;

/** An item of a topology before it is folded. */
export type GraphItem = {
  readonly id: string;
  readonly sources: readonly OneLineSource[];
  readonly side: string | null;
} & (
  | { readonly kind: 'node'; readonly node: Node }
  | { readonly kind: 'racks'; readonly racks: TopologyReport['racks'][number] }
  | { readonly kind: 'load'; readonly load: TopologyReport['loads'][number] }
);

/** The nodes, racks and loads of a topology with what feeds them; each source precedes what it feeds. */
export function topologyGraph({ nodes, racks, loads }: DrawnTopology): GraphItem[] {
  const sideOf = new Map(nodes.map(({ id, side }) => [id, side]));
  const commonSide = (from: readonly string[]): string | null => {
    const sides = new Set(from.map((id) => sideOf.get(id) ?? null));
    const [only = null] = sides;
    return sides.size === 1 ? only : null;
  };
  const switched = (from: readonly string[], isFirstLive: boolean): OneLineSource[] =>
    from.map((id, index) => ({ id, isPreferred: !isFirstLive || index === 0 }));
  return [
    ...nodes.map((node): GraphItem => {
      const { id, side, from, isFirstLive } = node;
      return { kind: 'node', id: `node ${id}`, side, sources: named(switched(from, isFirstLive)), node };
    }),
    ...racks
      .filter(({ from }) => from.length > 0)
      .map((group): GraphItem => ({
        kind: 'racks',
        id: racksId(group.from),
        side: commonSide(group.from),
        sources: named(switched(group.from, false)),
        racks: group,
      })),
    ...loads.map((load): GraphItem => ({
      kind: 'load',
      id: `load ${load.id}`,
      side: commonSide(load.from),
      sources: named(switched(load.from, load.isFirstLive)),
      load,
    })),
  ];
}

/** Id of the racks that some nodes feed, in whichever order. */
export const racksId = (from: readonly string[]): string => `racks ${from.toSorted().join(' ')}`;

/** Ids of nodes, racks and loads may be the same. */
const named = (sources: readonly OneLineSource[]): OneLineSource[] =>
  sources.map(({ id, isPreferred }) => ({ id: `node ${id}`, isPreferred }));
