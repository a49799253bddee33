import type { TopologyForm } from '../power/topology/topologyOfForm.ts';
import type { HallFeed } from './answersSchema.ts';
import { distribute, totalsOfWays } from './distribute.ts';
import { upsRatingsFrom } from './upsModules.ts';

/** Pairs of the four paths, in an order in which few of them already load the paths evenly. */
export const PAIRS: readonly (readonly string[])[] = [
  ['a', 'b'],
  ['c', 'd'],
  ['a', 'c'],
  ['b', 'd'],
  ['a', 'd'],
  ['b', 'c'],
];

/** Efficiencies that the topology states; those of the chain depend on the load and differ slightly. */
export const topologyEfficiencies = { distribution: 0.99, ups: 0.97, transformer: 0.99 } as const;

/** Groups of racks on the ways of a standard topology. */
export interface HallForm {
  readonly form: TopologyForm;
  /** Way of each group. */
  readonly wayOf: readonly number[];
  readonly wayCount: number;
  /** Load of each way at the input of its racks. */
  readonly ways_kW: readonly number[];
}

/** Ways that the racks of a hall should be spread over. */
export const wantedWays = (feed: HallFeed, load_kW: number): number => {
  if (feed === '4n3') return PAIRS.length;
  return feed === 'block' ? Math.max(4, Math.ceil(load_kW / LARGEST_BLOCK_kW) + 1) : 1;
};

/** A block with its mechanical load is fed by one transformer. */
const LARGEST_BLOCK_kW = 1500;

interface FormConditions {
  readonly mechanicalLoad_kW: number;
  /** Sides of the racks. */
  readonly sideCount: number;
}

/**
 * The standard topology of a hall with ratings for its groups of racks.
 *
 * @param groups_kW - load of each group at the input of its racks
 */
export function formOfHall(
  feed: HallFeed,
  groups_kW: readonly number[],
  { mechanicalLoad_kW, sideCount }: FormConditions,
): HallForm {
  const total_kW = sumOf(groups_kW);
  const { distribution, ups, transformer } = topologyEfficiencies;
  const common = { form: feed, mechanicalLoad_kW, upsEfficiency: ups, transformerEfficiency: transformer };
  const one = { wayOf: groups_kW.map(() => 0), wayCount: 1, ways_kW: [total_kW] };
  switch (feed) {
    case 'n':
    case 'n+1':
    case '2n': {
      const itLoad_kW = total_kW / distribution;
      return { ...one, form: { ...common, itLoad_kW, blockRating_kW: itLoad_kW } };
    }
    case '4n3': {
      const wayOf = distribute(groups_kW, PAIRS.length);
      const ways_kW = totalsOfWays(groups_kW, wayOf, PAIRS.length);
      const path_kW = worstPath_kW(ways_kW, sideCount) / distribution;
      const form = { ...common, itLoad_kW: 3 * path_kW, blockRating_kW: path_kW };
      return { form, wayOf, wayCount: PAIRS.length, ways_kW };
    }
    case 'block': {
      const { rating_kW, blockCount, wayOf } = blocksFor(groups_kW.map((load_kW) => load_kW / distribution));
      const ways_kW = totalsOfWays(groups_kW, wayOf, blockCount);
      // Half a block less, so that the number of blocks is not a matter of rounding.
      const itLoad_kW = rating_kW * (blockCount - 0.5);
      return {
        form: { ...common, itLoad_kW, blockRating_kW: rating_kW },
        wayOf,
        wayCount: blockCount,
        ways_kW,
      };
    }
  }
}

const sumOf = (loads: readonly number[]): number => loads.reduce((total, load) => total + load, 0);

/**
 * Highest load of one of four paths after a single failure: its shares of its ways, and the rest of the largest, since each other
 * path has only one way in common with it.
 */
function worstPath_kW(ways_kW: readonly number[], sideCount: number): number {
  let worst_kW = 0;
  for (const path of FOUR_PATHS) {
    let shared_kW = 0;
    let more_kW = 0;
    PAIRS.forEach((pair, way) => {
      const position = pair.indexOf(path);
      const way_kW = ways_kW[way] ?? 0;
      if (position < 0) return;
      const share = shareOfPath(position, sideCount);
      shared_kW += share * way_kW;
      more_kW = Math.max(more_kW, (1 - share) * way_kW);
    });
    worst_kW = Math.max(worst_kW, shared_kW + more_kW);
  }
  return worst_kW * (1 + RESERVE);
}

const FOUR_PATHS = ['a', 'b', 'c', 'd'] as const;
/** For rounding, and for the losses of the distribution. */
const RESERVE = 0.02;

/** Share of a way on its first or second path: sides prefer the paths in turn. */
const shareOfPath = (position: number, sideCount: number): number =>
  (position === 0 ? Math.ceil(sideCount / 2) : Math.floor(sideCount / 2)) / sideCount;

/** A load is fed from at most sixteen nodes: blocks and the catcher. */
const MAX_BLOCKS = 15;

/** The smallest standard blocks that hold all groups. */
function blocksFor(groups_kW: readonly number[]): {
  readonly rating_kW: number;
  readonly blockCount: number;
  readonly wayOf: readonly number[];
} {
  const total_kW = sumOf(groups_kW);
  const least_kW = Math.max(Math.min(LARGEST_BLOCK_kW, total_kW / 4), total_kW / MAX_BLOCKS, ...groups_kW);
  for (const rating_kW of upsRatingsFrom(least_kW)) {
    const fewest = Math.max(1, Math.ceil(total_kW / rating_kW - 1e-9));
    for (let blockCount = fewest; blockCount <= Math.min(fewest + 2, MAX_BLOCKS); blockCount += 1) {
      const wayOf = distribute(groups_kW, blockCount);
      if (Math.max(...totalsOfWays(groups_kW, wayOf, blockCount)) <= rating_kW)
        return { rating_kW, blockCount, wayOf };
    }
  }
  return { rating_kW: total_kW, blockCount: 1, wayOf: groups_kW.map(() => 0) };
}
