import { climbFrom } from './climb.ts';
import { climbStarts } from './climbStarts.ts';
import { valueCountOf, type Design, type DesignSpace } from './designSpace.ts';
import { unknownOf, type KnownDesigns } from './knownDesigns.ts';
import { nearFront } from './nearFront.ts';
import { diagonalSteps, otherOptions, stepsAlong } from './neighbours.ts';
import { violationAmong, type Violation } from './ranking.ts';
import { searchRandom } from './searchRandom.ts';

/** Designs of the sample, unless a choice has more than half as many options. */
const SAMPLE_COUNT = 64;
/** Rounds of climbs, at least. */
const ROUND_COUNT = 3;
/** Designs near the front whose neighbours do not change it, or evaluated neighbours of these, after which the search ends. */
const PATIENCE = { designCount: 128, evaluationCount: 512 } as const;
/** Designs whose neighbours are evaluated at once. */
const AT_ONCE_COUNT = 8;

/**
 * A seeded search as batches of designs that have to be known before it goes on: an even sample, then rounds of climbs, each followed
 * by the neighbours of all designs of the front. It ends when neither a round nor the neighbours of the designs near the front change
 * the front. Then every neighbour of a design of the front is known: another option of one choice, or a step in one or two ranges.
 *
 * Source: Paquete, Chiarandini, Stützle 2004, Pareto local optimum sets in the biobjective traveling salesman problem,
 * doi 10.1007/978-3-642-17144-4_7, for the neighbours of a front. Sample, starts and end are conventions of this search, whose results
 * and number of evaluations the tests compare with full enumeration.
 */
export function* seededBatches(known: KnownDesigns): Generator<readonly Design[], void> {
  const { front } = known;
  yield evenSample(known);
  const violation = violationAmong(known);
  const nextStarts = climbStarts(known, violation);
  const expanded = new Set<number>();
  for (let round = 1, isSettled = false; !isSettled; round += 1) {
    const before = front.changeCount();
    yield* climbFrom(known, nextStarts());
    yield* closeFront(known, expanded);
    if (round < ROUND_COUNT || front.changeCount() !== before) continue;
    yield* searchNear(known, violation, expanded);
    isSettled = front.changeCount() === before;
  }
}

/** A Latin hypercube: each part of each choice as often as every other. */
function evenSample(known: KnownDesigns): Design[] {
  const { space, seed } = known.question;
  const random = searchRandom(seed);
  const options = space.flatMap((choice) => (choice.kind === 'choice' ? [2 * choice.optionCount] : []));
  const count = Math.max(SAMPLE_COUNT, ...options);
  const columns = space.map((choice) =>
    random.shuffled(count).map((place) => Math.floor(((place + 0.5) / count) * valueCountOf(choice))),
  );
  return unknownOf(
    known,
    Array.from({ length: count }, (_, index) => columns.map((column) => column[index] ?? 0)),
  );
}

const stepsAround = (space: DesignSpace, design: Design): Design[] => [
  ...stepsAlong(space, design, 1),
  ...diagonalSteps(space, design),
];

/** Until the neighbours of all designs of the front are known. Those spread over the front first, as they can improve most of it. */
function* closeFront(known: KnownDesigns, expanded: Set<number>): Generator<readonly Design[], void> {
  const { space } = known.question;
  for (;;) {
    const open = known.front.members().filter(({ judged }) => !expanded.has(judged.key));
    if (open.length === 0) return;
    const stride = Math.max(1, Math.floor(open.length / AT_ONCE_COUNT));
    const spread = open.filter((_, index) => index % stride === 0).map(({ judged }) => judged);
    for (const { key } of spread) expanded.add(key);
    yield unknownOf(
      known,
      spread.flatMap(({ design }) => [...stepsAround(space, design), ...otherOptions(space, design)]),
    );
  }
}

/** The steps around the designs near the front, until many of them did not change it. Other options only in a space without ranges. */
function* searchNear(
  known: KnownDesigns,
  violation: Violation,
  expanded: Set<number>,
): Generator<readonly Design[], void> {
  const { space } = known.question;
  const around = space.some(({ kind }) => kind === 'range') ? stepsAround : otherOptions;
  const tried = new Set(expanded);
  let idle = { designCount: 0, evaluationCount: 0 };
  while (idle.designCount < PATIENCE.designCount && idle.evaluationCount < PATIENCE.evaluationCount) {
    const near = nearFront(known, violation, tried, AT_ONCE_COUNT);
    if (near.length === 0) return;
    for (const { key } of near) tried.add(key);
    const before = known.front.changeCount();
    const batch = unknownOf(
      known,
      near.flatMap(({ design }) => around(space, design)),
    );
    yield batch;
    yield* closeFront(known, expanded);
    const isChanged = known.front.changeCount() !== before;
    idle = {
      designCount: isChanged ? 0 : idle.designCount + near.length,
      evaluationCount: isChanged ? 0 : idle.evaluationCount + batch.length,
    };
  }
}
