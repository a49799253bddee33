import type { ChangedNode, ChangedRackGroup, FailureDetail } from '../../report/failureDetail.ts';
import { limitPercentText } from '../figures/limitFigures.ts';
import { significant } from '../format/number.ts';
import type { OneLineState } from './oneLineItems.ts';
import { racksId, type DrawnNode } from './topologyGraph.ts';

/** A failure as a one-line diagram shows it, by the ids of the graph. */
export interface ShownFailure {
  readonly isShown: boolean;
  readonly stateOf: (id: string) => OneLineState;
  /** What happens to items that are drawn as one, in words. */
  readonly alarmsOf: (ids: readonly string[]) => string[];
  /** Load of a node after the failure; null if it has no power or is out. */
  readonly loadOf: (node: DrawnNode) => DrawnNode['normal'];
  /** Items of different texts are drawn apart. */
  readonly apartOf: (id: string) => string;
}

/** No failure. */
export const nothingFailed: ShownFailure = {
  isShown: false,
  stateOf: () => null,
  alarmsOf: () => [],
  loadOf: ({ normal }) => normal,
  apartOf: () => '',
};

const nodeStates: Readonly<Record<ChangedNode['change'], OneLineState>> = {
  failed: 'failed',
  'unit-failed': 'failed',
  'no-power': 'no-power',
  overloaded: 'alarm',
  'takes-over': 'changed',
  'more-load': 'changed',
  'less-load': null,
};

/** The changes of a failure by the ids of the graph of a topology. */
export function shownFailure({ failures, nodes, racks, droppedLoads }: FailureDetail): ShownFailure {
  const inMaintenance = failures.length > 1 ? failures[0]?.id : undefined;
  const nodeOf = new Map(nodes.map((node) => [`node ${node.id}`, node]));
  const racksOf = new Map<string, ChangedRackGroup[]>();
  for (const group of racks) {
    const id = racksId(group.from);
    racksOf.set(id, [...(racksOf.get(id) ?? []), group]);
  }
  const loads = new Set(droppedLoads.map(({ id }) => `load ${id}`));
  const stateOf = (id: string): OneLineState => {
    const node = nodeOf.get(id);
    if (node !== undefined) return nodeStates[node.change];
    if (loads.has(id)) return 'alarm';
    const groups = racksOf.get(id) ?? [];
    if (groups.some(({ change }) => change !== 'fewer-feeds')) return 'alarm';
    return groups.length > 0 ? 'changed' : null;
  };
  return {
    isShown: true,
    stateOf,
    alarmsOf: (ids) => {
      const texts = ids.flatMap((id) => [
        ...(id === `node ${inMaintenance ?? ''}` ? ['in maintenance'] : nodeText(nodeOf.get(id))),
        ...(loads.has(id) ? ['no power'] : []),
        ...rackTexts(racksOf.get(id) ?? []),
      ]);
      return [...new Set(texts)];
    },
    loadOf: ({ id, normal }) => {
      const node = nodeOf.get(`node ${id}`);
      if (node === undefined) return normal;
      const { load_kVA, limit_kVA, usedFraction } = node;
      if (node.change === 'failed' || node.change === 'no-power') return null;
      const headroom_kVA = limit_kVA === null ? null : limit_kVA - load_kVA;
      return { load_kVA, limit_kVA, headroom_kVA, usedFraction };
    },
    apartOf: (id) => {
      const node = nodeOf.get(id);
      const changes = (racksOf.get(id) ?? []).map(({ change }) => change).join(' ');
      return `${node?.change ?? ''} ${changes} ${String(loads.has(id))}`;
    },
  };
}

function nodeText(node: ChangedNode | undefined): string[] {
  switch (node?.change) {
    case 'failed':
      return ['failed'];
    case 'unit-failed':
      return ['one unit failed'];
    case 'no-power':
      return ['no power'];
    case 'overloaded':
      return [node.usedFraction === null ? 'above limit' : `${limitPercentText(node.usedFraction)} of limit`];
    case 'takes-over':
      return ['takes over'];
    case 'more-load':
    case 'less-load':
    case undefined:
      return [];
  }
}

function rackTexts(groups: readonly ChangedRackGroup[]): string[] {
  const dropped_kW = groups.reduce((sum, group) => sum + group.dropped_kW, 0);
  const isDark = groups.some(({ change }) => change === 'dark');
  const isOverloaded = groups.some(({ change }) => change === 'overloaded');
  const kept = [...new Set(groups.map(({ liveFeeds }) => liveFeeds.join(', ')))].filter((one) => one !== '');
  return [
    ...(isDark ? ['no energised feed'] : []),
    ...(dropped_kW > 0 ? [`drops ${significant(dropped_kW, 3)} kW`] : []),
    ...(isOverloaded ? ['feed above limit'] : []),
    ...(groups.length > 0 && dropped_kW === 0 && kept.length === 1
      ? [`keeps ${kept[0]?.includes(',') === true ? 'feeds' : 'feed'} ${kept[0] ?? ''}`]
      : []),
  ];
}
