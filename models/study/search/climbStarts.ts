import type { ClimbStart } from './climb.ts';
import { valueCountOf, type Design, type DesignSpace } from './designSpace.ts';
import type { JudgedDesign } from './judgeDesign.ts';
import type { KnownDesigns } from './knownDesigns.ts';
import { isBetterRank, weightedRanking, type DesignRank, type Ranking, type Violation } from './ranking.ts';

/** Climbs of a round, for all weights together. */
const CLIMB_COUNT = 33;
/** Every third climb changes options too; the others change ranges only, which takes fewer evaluations. */
const OPTIONS_EVERY = 3;
/** Parts of each range in which climbs begin; a climb begins with steps of as much. */
const RANGE_PARTS = 4;

/** Chooses where the climbs of the next round begin: at known designs at which none began before. */
export type ClimbStarts = () => ClimbStart[];

/** A known design that a climb may begin at. */
interface Candidate {
  readonly judged: JudgedDesign;
  readonly rank: DesignRank;
  /** Key of its options. */
  readonly options: number;
  /** Key of its options and of the part of each range. */
  readonly cell: number;
}

/** How many climbs began, by key. */
type StartCounts = Readonly<Record<'options' | 'cell', Map<number, number>>>;

/**
 * Chooses starts of climbs towards each end of the front and towards its middle. First where the fewest climbs began, by options and
 * then by parts of the ranges, since designs with other options may differ in everything; among these at the best known design.
 */
export function climbStarts(known: KnownDesigns, violation: Violation): ClimbStarts {
  const { space, objectives } = known.question;
  const hasRanges = space.some(({ kind }) => kind === 'range');
  const started = new Set<number>();
  const weights = (objectives.length === 1 ? [1] : [0, 1, 0.5]).map((weight) => {
    const startCounts: StartCounts = { options: new Map(), cell: new Map() };
    return { weight, startCounts };
  });
  return () =>
    weights.flatMap(({ weight, startCounts }) => {
      const ranking = weightedRanking(known, violation, weight);
      const candidates = candidatesOf(known, ranking, started);
      return pick(candidates, startCounts, CLIMB_COUNT / weights.length).map((from, index): ClimbStart => {
        started.add(from.key);
        return { from, ranking, changesOptions: !hasRanges || index % OPTIONS_EVERY === OPTIONS_EVERY - 1 };
      });
    });
}

/** The best design of every cell. */
function candidatesOf(
  { byKey, question: { space } }: KnownDesigns,
  ranking: Ranking,
  excluded: ReadonlySet<number>,
): Candidate[] {
  const best = new Map<number, Candidate>();
  for (const judged of byKey.values()) {
    if (excluded.has(judged.key)) continue;
    const options = keyOf(space, judged.design, 'options');
    const cell = keyOf(space, judged.design, 'cell');
    const candidate = { judged, rank: ranking(judged), options, cell };
    const other = best.get(cell);
    if (other === undefined || isBetter(candidate, other)) best.set(cell, candidate);
  }
  return [...best.values()];
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (isBetterRank(one.rank, other.rank)) return true;
  return !isBetterRank(other.rank, one.rank) && one.judged.key < other.judged.key;
}

/** Picks one after the other, and counts each. */
function pick(candidates: readonly Candidate[], startCounts: StartCounts, count: number): JudgedDesign[] {
  const left = new Set(candidates);
  const picked: JudgedDesign[] = [];
  while (picked.length < count && left.size > 0) {
    const next = [...left].reduce((one, other) => (isBefore(other, one, startCounts) ? other : one));
    left.delete(next);
    picked.push(next.judged);
    for (const by of ['options', 'cell'] as const) {
      startCounts[by].set(next[by], (startCounts[by].get(next[by]) ?? 0) + 1);
    }
  }
  return picked;
}

function isBefore(one: Candidate, other: Candidate, startCounts: StartCounts): boolean {
  const fewer = (by: 'options' | 'cell'): number =>
    (startCounts[by].get(one[by]) ?? 0) - (startCounts[by].get(other[by]) ?? 0);
  const difference = fewer('options') || fewer('cell');
  return difference === 0 ? isBetter(one, other) : difference < 0;
}

/** A number for the options, or for the options and the part of each range; less than the number of designs. */
function keyOf(space: DesignSpace, design: Design, by: 'options' | 'cell'): number {
  return space.reduce((key, choice, place) => {
    const index = design[place] ?? 0;
    if (choice.kind === 'choice') return key * choice.optionCount + index;
    if (by === 'options') return key;
    const partCount = Math.min(RANGE_PARTS, choice.resolution);
    return key * partCount + Math.floor((index / choice.resolution) * partCount);
  }, 0);
}
