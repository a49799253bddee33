import { fourPaths, pairsOfFour } from './fourPaths.ts';
import type { TopologyForm } from './topologyOfForm.ts';

/** Sums of loads have rounding errors. */
const ROUNDING = 1e-9;

/** Ratings are rounded up to this step. */
const STEP_kW = 10;

/** Loads of the racks on each of a number of ways. */
type LoadsOfWays = (wayCount: number) => readonly number[];

/**
 * The load that a standard topology is to be sized for so that the racks, which cannot be divided, fit on its ways also after a failure.
 *
 * - `n`, `n+1`, `2n`: the load of all racks.
 * - `4n3`: three times the highest load of a path after the loss of another one, or of a side. Each rack is assumed to share its load evenly between
 *   its two paths.
 * - `block`: as many blocks as it takes until none has more racks than its rating.
 *
 * @param waysOf_kW - loads of the ways when racks are assigned to them in turn
 * @param blockRating_kW - of a block
 * @returns load in kW, rounded up to 10 kW; 0 without racks
 */
export function formLoad_kW(
  form: TopologyForm['form'],
  waysOf_kW: LoadsOfWays,
  blockRating_kW: number,
): number {
  const [total_kW = 0] = waysOf_kW(1);
  if (form === '4n3') return roundedUp(3 * worstPath_kW(waysOf_kW(pairsOfFour.length)));
  if (form !== 'block' || !(blockRating_kW > 0) || total_kW === 0) return roundedUp(total_kW);
  const fewest = Math.max(1, Math.ceil(total_kW / blockRating_kW - ROUNDING));
  for (let count = fewest; count <= 2 * fewest; count += 1) {
    const isHeld = waysOf_kW(count).every((load_kW) => load_kW <= blockRating_kW * (1 + ROUNDING));
    if (isHeld) return Math.max(roundedUp(total_kW), blockRating_kW * (count - 1) + STEP_kW);
  }
  return roundedUp(total_kW);
}

const roundedUp = (load_kW: number): number => Math.ceil(load_kW / STEP_kW - ROUNDING) * STEP_kW;

/**
 * After the loss of another path: half of the racks of each of its three pairs, and the other half of the largest of them. After the loss
 * of a side: all racks whose other side it is.
 */
function worstPath_kW(ways_kW: readonly number[]): number {
  return Math.max(
    ...fourPaths.flatMap((_, path) => {
      const sumOf = (isCounted: (pair: readonly [number, number]) => boolean): number =>
        pairsOfFour.reduce((sum, pair, index) => sum + (isCounted(pair) ? (ways_kW[index] ?? 0) : 0), 0);
      const largest = Math.max(
        ...pairsOfFour.map((pair, index) => (pair.includes(path) ? (ways_kW[index] ?? 0) : 0)),
      );
      const shared = sumOf((pair) => pair.includes(path)) / 2 + largest / 2;
      return [shared, sumOf(([first]) => first === path), sumOf(([, second]) => second === path)];
    }),
  );
}
