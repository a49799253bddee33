import type { Finding } from '../../../models/problems/Finding.ts';
import type { Severity } from '../../../models/problems/severities.ts';
import { itemsAt } from '../scene/itemsAt.ts';

/** A finding of one rule, with the items on the floor that it refers to. */
export interface FindingLocation {
  /** Of the finding. */
  readonly path: string;
  readonly message: string;
  readonly keys: readonly string[];
}

/** All findings of one rule on a floor. */
export interface SimilarFindings {
  readonly code: Finding['code'];
  readonly severity: Severity;
  readonly source: string | undefined;
  readonly found: readonly FindingLocation[];
  /** The first item of each of these findings. */
  readonly keys: readonly string[];
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Groups findings by rule.
 *
 * @param findings - of a floor
 * @returns the most severe first, and of these the most frequent first
 */
export function similarFindings(findings: readonly Finding[]): SimilarFindings[] {
  const byRule = new Map<
    string,
    { readonly first: Finding; readonly found: FindingLocation[]; readonly keys: string[] }
  >();
  for (const finding of findings) {
    const { code, severity, path, message } = finding;
    const rule = `${severity} ${code}`;
    let similar = byRule.get(rule);
    if (similar === undefined) {
      similar = { first: finding, found: [], keys: [] };
      byRule.set(rule, similar);
    }
    const keys = itemsAt(finding);
    if (keys[0] !== undefined) similar.keys.push(keys[0]);
    similar.found.push({ path, message, keys });
  }
  return [...byRule.values()]
    .map(({ first: { code, severity, source }, found, keys }) => ({
      code,
      severity,
      source,
      found,
      keys: [...new Set(keys)],
    }))
    .sort(
      (one, other) => order[one.severity] - order[other.severity] || other.found.length - one.found.length,
    );
}
