import fuzzysort from 'fuzzysort';
import { itemKinds, type SearchItem } from './SearchItem.ts';

/** Entries of a list; more are found by a longer text. */
const MAX_SHOWN = 40;

/** Weaker matches look arbitrary. */
const MIN_SCORE = 0.35;

/** A match in the second line counts less than one in the label. */
const DETAIL_WEIGHT = 0.75;

/** What the search shows for a text. */
export interface Matches {
  readonly shown: readonly SearchItem[];
  /** The number of all entries that match. */
  readonly count: number;
}

/**
 * The entries that match a text, the best first; without a text the recent ones, then pages and actions.
 *
 * @param items - all entries
 * @param text - as typed; its words may be in any order, and letters may be left out
 * @param recentIds - of entries that were chosen before, the latest first
 */
export function matchItems(
  items: readonly SearchItem[],
  text: string,
  recentIds: readonly string[],
): Matches {
  if (text.trim() === '') return withoutText(items, recentIds);
  const found = fuzzysort.go(text, items, {
    keys: ['label', 'detail'],
    limit: MAX_SHOWN,
    threshold: MIN_SCORE,
    scoreFn: (result) => {
      // The score of a key counts only those words of the text that it contains: a label is matched whole here.
      const inLabel = fuzzysort.single(text, result.obj.label)?.score ?? 0;
      const score = Math.max(inLabel, result.score * DETAIL_WEIGHT);
      // A small step between kinds: of equal matches the page comes before the rack.
      const kind = itemKinds.indexOf(result.obj.kind) * 0.005;
      const recent = recentIds.includes(result.obj.id) ? 0.05 : 0;
      return score === 0 ? 0 : score - kind + recent;
    },
  });
  return { shown: found.map(({ obj }) => obj), count: found.total };
}

function withoutText(items: readonly SearchItem[], recentIds: readonly string[]): Matches {
  const recent = recentIds.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const rest = items.filter(
    ({ kind, id }) => (kind === 'page' || kind === 'action') && !recentIds.includes(id),
  );
  return { shown: [...recent, ...rest].slice(0, MAX_SHOWN), count: recent.length + rest.length };
}
