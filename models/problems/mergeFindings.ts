import { finding, type Finding, type Severity } from './Finding.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Places beyond the first that a finding lists; a hall of ten thousand equal racks needs no ten thousand paths. */
export const PLACES_LISTED = 20;

/** Different findings that a report lists; each has its own words and numbers, and a person reads few of them. */
const FINDINGS_LISTED = 500;

/**
 * Says the same thing once, with all its places, and puts what matters most first.
 *
 * @param findings - in the order of the plan
 * @returns fresh findings: errors, warnings, infos, each in the order given, and at most five hundred of them
 */
export function mergeFindings(findings: Iterable<Finding>): Finding[] {
  const merged = new Map<string, { said: Finding; places: string[]; occurrenceCount: number }>();
  for (const said of findings) {
    const { code, message, path, alsoAt = [], occurrenceCount } = said;
    const key = `${code}\n${message}`;
    const same = merged.get(key);
    if (same === undefined) {
      merged.set(key, { said, places: [...alsoAt], occurrenceCount });
    } else {
      same.places.push(path, ...alsoAt);
      same.occurrenceCount += occurrenceCount;
    }
  }
  const sorted = [...merged.values()]
    .map(({ said, places, occurrenceCount }) =>
      places.length === 0 ? said : { ...said, occurrenceCount, alsoAt: places.slice(0, PLACES_LISTED) },
    )
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
  return sorted.length <= FINDINGS_LISTED ? sorted : shortened(sorted);
}

/** Keeps what matters most, and says how many others there were. */
function shortened(sorted: readonly Finding[]): Finding[] {
  const kept = sorted.slice(0, FINDINGS_LISTED);
  const leftOutCount = sorted.length - kept.length;
  const message = `${String(leftOutCount)} more findings are not listed; these are the most severe ones.`;
  return [...kept, finding('findings-left-out', '', message)];
}

/**
 * Gives a finding the other places where the same is true.
 *
 * @param otherCount - how many other places there are
 * @param places - the paths of the first of them
 */
export function alsoTrueAt(finding: Finding, otherCount: number, places: readonly string[]): Finding {
  if (otherCount === 0) return finding;
  return { ...finding, occurrenceCount: 1 + otherCount, alsoAt: places.slice(0, PLACES_LISTED) };
}
