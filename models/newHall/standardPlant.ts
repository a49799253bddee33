import { standardRating_kVA } from '../power/sizing/standardRatings.ts';
import { sizingDefaults } from '../power/sizing/sizingDefaults.ts';
import type { TopologyNode } from '../power/topology/topologySchema.ts';
import type { HallFeed } from './answersSchema.ts';

type Nodes = Readonly<Record<string, TopologyNode>>;

/** kW over kVA of all loads of the hall, a little below the power factor of its racks. */
const POWER_FACTOR = 0.94;
/** Ratings of generators and switchgear are multiples of this. */
const STEP_kW = 50;

/**
 * The nodes of a standard topology with transformers and generators of standard sizes, several in parallel where one would be
 * larger than usual, and switchgear rounded up.
 *
 * Where a path has no reserve for the loss of one of several units, it has one unit more.
 */
export function withStandardRatings(feed: HallFeed, nodes: Nodes): Record<string, TopologyNode> {
  return Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, rated(feed, node)]));
}

function rated(feed: HallFeed, node: TopologyNode): TopologyNode {
  const { unitRating_kW: load_kW, ...others } = node;
  if (load_kW === undefined) return node;
  switch (node.kind) {
    case 'transformer': {
      const load_kVA = load_kW / POWER_FACTOR;
      const count = Math.ceil(load_kVA / sizingDefaults.largestTransformer_kVA.value);
      const unitRating_kVA = standardRating_kVA(load_kVA / count, 'iec');
      return { ...others, ...unitsOf(feed, count), unitRating_kVA };
    }
    case 'generator': {
      const count = Math.ceil(load_kW / sizingDefaults.largestGenerator_kW.value);
      return { ...others, ...unitsOf(feed, count), unitRating_kW: roundedUp(load_kW / count) };
    }
    case 'switchgear':
    case 'transfer-switch':
    case 'pdu':
      return { ...node, unitRating_kW: roundedUp(load_kW) };
    case 'ups': {
      const { unitCount = 1 } = node;
      return feed === '4n3' && unitCount > 1 ? { ...node, unitCount: unitCount + 1 } : node;
    }
    default:
      return node;
  }
}

/** Units with a redundant one where the load of the path leaves no reserve: not in 2N, which is half loaded. */
function unitsOf(feed: HallFeed, count: number): { readonly unitCount?: number } {
  const hasReserve = feed === 'n' || feed === '2n';
  const unitCount = feed === 'n+1' || (count > 1 && !hasReserve) ? count + 1 : count;
  return unitCount === 1 ? {} : { unitCount };
}

const roundedUp = (load_kW: number): number => Math.ceil(load_kW / STEP_kW - 1e-9) * STEP_kW;
