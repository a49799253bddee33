import { finding, type Finding } from './Finding.ts';
import type { Severity } from './severities.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Places that a finding lists after the first; a hall of ten thousand identical racks needs no ten thousand paths. */
export const PLACES_LISTED = 20;

/** Different findings that a report lists; each has its own text and numbers, and more would not be read. */
const FINDINGS_LISTED = 500;

/**
 * Merges identical findings into one with all its places, and sorts by severity.
 *
 * @param findings - in the order of the plan
 * @returns new findings: errors, warnings, infos, each in the given order, at most 500
 */
export function mergeFindings(findings: Iterable<Finding>): Finding[] {
  const merged = new Map<string, { first: Finding; places: string[]; occurrenceCount: number }>();
  for (const current of findings) {
    const { code, message, path, alsoAt = [], occurrenceCount } = current;
    const key = `${code}\n${message}`;
    const same = merged.get(key);
    if (same === undefined) {
      merged.set(key, { first: current, places: [...alsoAt], occurrenceCount });
    } else {
      same.places.push(path, ...alsoAt);
      same.occurrenceCount += occurrenceCount;
    }
  }
  const sorted = [...merged.values()]
    .map(({ first, places, occurrenceCount }) =>
      places.length === 0 ? first : { ...first, occurrenceCount, alsoAt: places.slice(0, PLACES_LISTED) },
    )
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
  return sorted.length <= FINDINGS_LISTED ? sorted : shortened(sorted);
}

/** Retains the most severe findings, and adds one with the number of the others. */
function shortened(sorted: readonly Finding[]): Finding[] {
  const listed = sorted.slice(0, FINDINGS_LISTED);
  const leftOutCount = sorted.length - listed.length;
  const message = `${String(leftOutCount)} more findings are not listed; these are the most severe ones.`;
  return [...listed, finding('findings-left-out', '', message)];
}

/**
 * Adds further places to a finding.
 *
 * @param otherCount - number of further places
 * @param places - paths of the first ones
 */
export function withMorePlaces(finding: Finding, otherCount: number, places: readonly string[]): Finding {
  if (otherCount === 0) return finding;
  return { ...finding, occurrenceCount: 1 + otherCount, alsoAt: places.slice(0, PLACES_LISTED) };
}
