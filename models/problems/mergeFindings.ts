import type { Finding, Severity } from './Finding.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Places beyond the first that a finding lists; a hall of ten thousand equal racks needs no ten thousand paths. */
export const PLACES_LISTED = 20;

/**
 * Says the same thing once, with all its places, and puts what matters most first.
 *
 * @param findings - in the order of the plan
 * @returns fresh findings: errors, warnings, infos, each in the order given
 */
export function mergeFindings(findings: Iterable<Finding>): Finding[] {
  const merged = new Map<string, { finding: Finding; places: string[]; occurrenceCount: number }>();
  for (const finding of findings) {
    const key = `${finding.code}\n${finding.message}`;
    const same = merged.get(key);
    if (same === undefined) {
      merged.set(key, {
        finding,
        places: [...(finding.alsoAt ?? [])],
        occurrenceCount: finding.occurrenceCount,
      });
    } else {
      same.places.push(finding.path, ...(finding.alsoAt ?? []));
      same.occurrenceCount += finding.occurrenceCount;
    }
  }
  return [...merged.values()]
    .map(({ finding, places, occurrenceCount }) =>
      places.length === 0 ? finding : { ...finding, occurrenceCount, alsoAt: places.slice(0, PLACES_LISTED) },
    )
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
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
