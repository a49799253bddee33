import { placeWhere, type FrontMember } from './frontArchive.ts';
import { isJudged, type JudgedDesign } from './judgeDesign.ts';
import { lossesOf, type KnownDesigns, type Losses } from './knownDesigns.ts';
import { lossScaleOf, type Violation } from './ranking.ts';

/** A design, and by how much it is away from the front. */
interface NearDesign {
  readonly judged: JudgedDesign;
  /** 0 and more, in widths of the front. */
  readonly distance: number;
}

/**
 * The known designs that are closest to the front: by how much they would have to be better in one objective alone to come onto it,
 * and by how much they break limits. Half of them by the first objective, half by the second.
 *
 * @param excluded - keys of designs that are not wanted
 * @returns at most `count`, an even number
 */
export function nearFront(
  known: KnownDesigns,
  violation: Violation,
  excluded: ReadonlySet<number>,
  count: number,
): JudgedDesign[] {
  const members = known.front.members();
  const { spread } = lossScaleOf(known);
  const nearest: [NearDesign[], NearDesign[]] = [[], []];
  for (const judged of known.byKey.values()) {
    if (excluded.has(judged.key) || !isJudged(judged)) continue;
    const excess = excessOver(members, lossesOf(judged, known.question.objectives));
    const broken = violation(judged);
    keepNearest(nearest[0], { judged, distance: broken + excess[0] / spread[0] }, count);
    keepNearest(nearest[1], { judged, distance: broken + excess[1] / spread[1] }, count);
  }
  const found = new Set<JudgedDesign>();
  nearest.forEach((list, objective) => {
    for (const { judged } of list) {
      if (found.size < ((objective + 1) * count) / 2) found.add(judged);
    }
  });
  return [...found];
}

/** By how much losses are above those of the front in one objective where the other is equal or better; 0 where no member is better. */
function excessOver(members: readonly FrontMember[], [first, second]: Losses): Losses {
  const lastBefore = members[placeWhere(members, (member) => member.first > first) - 1];
  if (lastBefore === undefined || lastBefore.second > second) return [0, 0];
  const firstBelow = members[placeWhere(members, (member) => member.second <= second)];
  return [first - (firstBelow?.first ?? first), second - lastBefore.second];
}

/** Puts a design into a list of the nearest, nearest first, unless it is full of nearer ones. */
function keepNearest(list: NearDesign[], design: NearDesign, count: number): void {
  const last = list[count - 1];
  if (last !== undefined && !isNearer(design, last)) return;
  let place = Math.min(list.length, count - 1);
  while (place > 0) {
    const before = list[place - 1];
    if (before === undefined || isNearer(before, design)) break;
    list[place] = before;
    place -= 1;
  }
  list[place] = design;
}

const isNearer = (one: NearDesign, other: NearDesign): boolean =>
  one.distance < other.distance || (one.distance === other.distance && one.judged.key < other.judged.key);
