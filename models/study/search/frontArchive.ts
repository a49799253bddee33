import type { JudgedDesign } from './judgeDesign.ts';

/** A feasible design and its losses in both objectives, less is better. */
export interface FrontMember {
  readonly judged: JudgedDesign;
  readonly first: number;
  readonly second: number;
}

/** The Pareto front of the designs that were added, whatever their order. */
export interface FrontArchive {
  readonly add: (judged: JudgedDesign, losses: readonly [first: number, second: number]) => void;
  /** The first loss rising and the second falling; of designs with equal losses the one with the least key. */
  readonly members: () => readonly FrontMember[];
  /** Rises whenever a design with losses that no member has comes onto the front. */
  readonly changeCount: () => number;
}

/** A front without designs. To add a design to a front of n takes O(log n), and O(n) if it comes onto the front. */
export function frontArchive(): FrontArchive {
  const members: FrontMember[] = [];
  let changeCount = 0;
  return {
    members: () => members,
    changeCount: () => changeCount,
    add: (judged, [first, second]) => {
      const place = firstFrom(members, first);
      const next = members[place];
      if (next?.first === first && next.second === second) {
        if (judged.key < next.judged.key) members[place] = { judged, first, second };
        return;
      }
      const least = next?.first === first ? next : members[place - 1];
      if (least !== undefined && least.second <= second) return;
      let end = place;
      while ((members[end]?.second ?? Number.NEGATIVE_INFINITY) >= second) end += 1;
      members.splice(place, end - place, { judged, first, second });
      changeCount += 1;
    },
  };
}

/** The place of the first member whose first loss is at least the given one; the number of members if there is none. */
export function firstFrom(members: readonly FrontMember[], first: number): number {
  return placeWhere(members, (member) => member.first >= first);
}

/** The place of the first member of which something is true that is true of all after it. */
export function placeWhere(
  members: readonly FrontMember[],
  isTrue: (member: FrontMember) => boolean,
): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = members[middle];
    if (member !== undefined && isTrue(member)) high = middle;
    else low = middle + 1;
  }
  return low;
}
