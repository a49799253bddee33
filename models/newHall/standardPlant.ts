import { standardRating_kVA } from '../power/sizing/standardRatings.ts';
import { sizingDefaults } from '../power/sizing/sizingDefaults.ts';
import type { TopologyNode } from '../power/topology/topologySchema.ts';
import type { HallFeed } from './answersSchema.ts';
import { upsModules } from './upsModules.ts';

type Nodes = Readonly<Record<string, TopologyNode>>;

/** kW over kVA of all loads of the hall, a little below the power factor of its racks. */
const POWER_FACTOR = 0.94;
/** Of generators above the load of their path: for losses of the switchgear and rounding of the design peak. */
const GENERATOR_RESERVE = 0.05;
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
      const reserved_kW = load_kW * (1 + GENERATOR_RESERVE);
      const count = Math.ceil(reserved_kW / sizingDefaults.largestGenerator_kW.value);
      return { ...others, ...unitsOf(feed, count), unitRating_kW: roundedUp(reserved_kW / count) };
    }
    case 'switchgear':
    case 'transfer-switch':
    case 'pdu':
      return { ...node, unitRating_kW: roundedUp(load_kW) };
    case 'ups': {
      const { unitCount = 1 } = node;
      return { ...node, ...modulesOf(feed, load_kW * unitCount, unitCount) };
    }
    case 'utility':
    case 'rpp':
    case 'busway':
      return node;
  }
}

/** Units with a redundant one where the load of the path leaves no reserve: not in 2N, which is half loaded. */
function unitsOf(feed: HallFeed, count: number): { readonly unitCount?: number } {
  const hasReserve = feed === 'n' || feed === '2n';
  const unitCount = feed === 'n+1' || (count > 1 && !hasReserve) ? count + 1 : count;
  return unitCount === 1 ? {} : { unitCount };
}

/** Modules of a UPS system: of a block as rated, otherwise of standard sizes for its load. */
function modulesOf(
  feed: HallFeed,
  total_kW: number,
  unitCount: number,
): { readonly unitCount: number; readonly unitRating_kW: number } {
  // The form of N+1 already counts a redundant unit as large as the whole load.
  const { rating_kW, moduleCount } = upsModules(feed === 'n+1' ? total_kW / unitCount : total_kW);
  const isSpare = feed === 'n+1' || (moduleCount > 1 && (feed === '4n3' || feed === 'block'));
  return { unitCount: moduleCount + (isSpare ? 1 : 0), unitRating_kW: rating_kW };
}

const roundedUp = (load_kW: number): number => Math.ceil(load_kW / STEP_kW - 1e-9) * STEP_kW;
