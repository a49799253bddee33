import { valueCountOf, type Design, type DesignSpace } from './designSpace.ts';
import type { JudgedDesign } from './judgeDesign.ts';
import { unknownOf, type KnownDesigns } from './knownDesigns.ts';
import { diagonalSteps, otherOptions, stepsAlong } from './neighbours.ts';
import { isBetterRank, type Ranking } from './ranking.ts';

/** Where a local search begins, and what it looks for. */
export interface ClimbStart {
  readonly from: JudgedDesign;
  readonly ranking: Ranking;
  /** Whether it changes options too, or ranges only. */
  readonly changesOptions: boolean;
}

/** A local search that moves to the best of its neighbours as long as one is better, with ever smaller steps. */
interface Climb extends ClimbStart {
  at: JudgedDesign;
  /** Steps of the grid from a design to its neighbours; halved where none is better, 0 at the end. */
  stepCount: number;
}

/**
 * Climbs from several designs at once, so that a pool can evaluate the neighbours of all.
 *
 * @returns batches of designs that have to be known before it goes on
 */
export function* climbFrom(
  known: KnownDesigns,
  starts: readonly ClimbStart[],
): Generator<readonly Design[], void> {
  const { space } = known.question;
  const stepCount = firstStepCount(space);
  const climbs = starts.map((start): Climb => ({ ...start, at: start.from, stepCount }));
  for (;;) {
    for (const climb of climbs) advance(climb, known);
    const batch = unknownOf(
      known,
      climbs.flatMap((climb) => neighboursOf(space, climb)),
    );
    if (batch.length === 0) return;
    yield batch;
  }
}

/** The largest power of two that is at most a quarter of the longest range. */
function firstStepCount(space: DesignSpace): number {
  const counts = space.flatMap((choice) => (choice.kind === 'range' ? [valueCountOf(choice)] : []));
  return 2 ** Math.floor(Math.log2(Math.max(4, ...counts) / 4));
}

function neighboursOf(space: DesignSpace, { at: { design }, stepCount, changesOptions }: Climb): Design[] {
  if (stepCount === 0) return [];
  return [
    ...stepsAlong(space, design, stepCount),
    ...(stepCount === 1 ? diagonalSteps(space, design) : []),
    ...(changesOptions ? otherOptions(space, design) : []),
  ];
}

/** Moves a climb on as far as known designs allow. */
function advance(climb: Climb, known: KnownDesigns): void {
  const { ranking } = climb;
  while (climb.stepCount > 0) {
    const neighbours = neighboursOf(known.question.space, climb).map((design) => known.get(design));
    if (neighbours.includes(undefined)) return;
    let best = climb.at;
    for (const neighbour of neighbours) {
      if (neighbour !== undefined && isBetterRank(ranking(neighbour), ranking(best))) best = neighbour;
    }
    if (best === climb.at) climb.stepCount = Math.floor(climb.stepCount / 2);
    else climb.at = best;
  }
}
