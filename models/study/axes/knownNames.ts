import { editDistance } from '../../math/editDistance.ts';
import { listText } from '../../units/text.ts';

/** Names that are shown of a long list. */
const SHOWN = 10;
/** Names that are shown because they are like a given one. */
const CLOSEST = 4;

/** Names in a row; of many the first, and how many more there are. */
export function fewText(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN);
  const rest = names.length - shown.length;
  return rest === 0 ? listText(shown) : `${shown.join(', ')} and ${String(rest)} more`;
}

/** Known names for a name that is not among them: all of few, of many those that are closest to it. */
export function knownText(given: string, known: readonly string[]): string {
  if (known.length <= SHOWN) return fewText(known);
  const distances = new Map(known.map((name) => [name, editDistance(given, name)]));
  const sorted = known.toSorted((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
  return `${sorted.slice(0, CLOSEST).join(', ')} and ${String(known.length - CLOSEST)} more`;
}
