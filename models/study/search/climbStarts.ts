import type { ClimbStart } from './climb.ts';
import { valueCountOf, type Design, type DesignSpace } from './designSpace.ts';
import type { JudgedDesign } from './judgeDesign.ts';
import type { KnownDesigns } from './knownDesigns.ts';
import { isBetterRank, weightedRanking, type DesignRank, type Ranking, type Violation } from './ranking.ts';

/** Climbs of a round, for all weights together. */
const CLIMB_COUNT = 33;
/** Of so many climbs one changes options too; the others keep to the ranges, which takes fewer evaluations. */
const OPTIONS_EVERY = 3;
/** Parts of each range in which climbs begin; a climb begins with steps of as much. */
const RANGE_PARTS = 4;

/** Chooses where the climbs of the next round begin: at known designs at which none began before. */
export type ClimbStarts = () => ClimbStart[];

/** A known design that a climb may begin at. */
interface Candidate {
  readonly judged: JudgedDesign;
  readonly rank: DesignRank;
  /** Its options. */
  readonly options: string;
  /** Its options, and the part of each range. */
  readonly cell: string;
}

/**
 * Chooses starts of climbs towards each end of the front and towards its middle. First where the fewest climbs began, by options and
 * then by parts of the ranges, since designs with other options may differ in everything; among these at the best known design.
 */
export function climbStarts(known: KnownDesigns, violation: Violation): ClimbStarts {
  const { space, objectives } = known.question;
  const hasRanges = space.some(({ kind }) => kind === 'range');
  const started = new Set<number>();
  const weights = (objectives.length === 1 ? [1] : [0, 1, 0.5]).map((weight) => ({
    weight,
    startCounts: new Map<string, number>(),
  }));
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
  const best = new Map<string, Candidate>();
  for (const judged of byKey.values()) {
    if (excluded.has(judged.key)) continue;
    const options = optionsOf(space, judged.design);
    const cell = `${options}/${partsOf(space, judged.design)}`;
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
function pick(
  candidates: readonly Candidate[],
  startCounts: Map<string, number>,
  count: number,
): JudgedDesign[] {
  const left = new Set(candidates);
  const picked: JudgedDesign[] = [];
  while (picked.length < count && left.size > 0) {
    const next = [...left].reduce((one, other) => (isBefore(other, one, startCounts) ? other : one));
    left.delete(next);
    picked.push(next.judged);
    for (const id of [next.options, next.cell]) startCounts.set(id, (startCounts.get(id) ?? 0) + 1);
  }
  return picked;
}

function isBefore(one: Candidate, other: Candidate, startCounts: ReadonlyMap<string, number>): boolean {
  const fewer = (by: 'options' | 'cell'): number =>
    (startCounts.get(one[by]) ?? 0) - (startCounts.get(other[by]) ?? 0);
  const difference = fewer('options') || fewer('cell');
  return difference === 0 ? isBetter(one, other) : difference < 0;
}

const optionsOf = (space: DesignSpace, design: Design): string =>
  space.flatMap(({ kind }, place) => (kind === 'choice' ? [design[place]] : [])).join();

const partsOf = (space: DesignSpace, design: Design): string =>
  space
    .flatMap((choice, place) =>
      choice.kind === 'range'
        ? [Math.floor(((design[place] ?? 0) / valueCountOf(choice)) * RANGE_PARTS)]
        : [],
    )
    .join();
