import { PLACES_LISTED } from '../../problems/mergeFindings.ts';
import type { Finding } from '../../problems/Finding.ts';
import { numberText } from '../../units/text.ts';

/** How a finding is said together with others of its kind. */
interface ReviewGroup {
  /** What is true of all of them, after their number: "device types state no draw". */
  readonly what: string;
  /** What tells this one apart, such as the name of the type; or several such items. */
  readonly item: string | readonly string[];
  /** What follows the list. */
  readonly advice?: string;
}

/** A finding of an import before grouping. */
export type ReviewFinding = Finding & { readonly group?: ReviewGroup };

/** Items that a group names; more would not be read. */
const ITEMS_LISTED = 8;

/** A finding that is said once for all of its kind if there are several. */
export const inGroup = (one: Finding, group: ReviewGroup): ReviewFinding => ({ ...one, group });

/**
 * Says findings of one kind once, with their number, the first of them by name and the places of the first:
 * thousands of device types give a list that a person reads.
 *
 * @returns findings in the order of the first of each kind
 */
export function groupReview(review: readonly ReviewFinding[]): Finding[] {
  const groups = new Map<string, ReviewFinding[]>();
  const slots: (ReviewFinding | ReviewFinding[])[] = [];
  for (const one of review) {
    if (one.group === undefined) {
      slots.push(one);
      continue;
    }
    const key = `${one.code}\n${one.group.what}`;
    const group = groups.get(key);
    if (group === undefined) {
      const first = [one];
      groups.set(key, first);
      slots.push(first);
    } else {
      group.push(one);
    }
  }
  return slots.map((slot) => (Array.isArray(slot) ? together(slot) : slot));
}

function together(found: readonly ReviewFinding[]): Finding {
  const [first, ...others] = found;
  if (first?.group === undefined) throw new Error('a group has at least one finding');
  const { group, ...one } = first;
  if (others.length === 0) return one;
  const items = [...new Set(found.flatMap((each) => each.group?.item ?? []))];
  const listed = items.slice(0, ITEMS_LISTED).join(', ');
  const more = items.length - ITEMS_LISTED;
  const names = more > 0 ? `${listed} and ${numberText(more)} more` : listed;
  const occurrenceCount = found.reduce((sum, each) => sum + each.occurrenceCount, 0);
  return {
    ...one,
    message: `${numberText(occurrenceCount)} ${group.what}: ${names}.${group.advice === undefined ? '' : ` ${group.advice}`}`,
    occurrenceCount,
    alsoAt: others.flatMap(({ path, alsoAt = [] }) => [path, ...alsoAt]).slice(0, PLACES_LISTED),
  };
}
