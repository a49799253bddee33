import type { Finding, Severity } from '../../../models/problems/Finding.ts';
import { itemsAt } from '../scene/itemsAt.ts';

/** A finding of one rule, with the things on the floor that it is about. */
export interface FindingLocation {
  readonly message: string;
  readonly keys: readonly string[];
}

/** What one rule finds all over the floor. */
export interface SimilarFindings {
  readonly code: Finding['code'];
  readonly severity: Severity;
  readonly source: string | undefined;
  readonly found: readonly FindingLocation[];
  /** Things that any of these findings names first. */
  readonly keys: readonly string[];
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Lays what one rule finds together.
 *
 * @param findings - of a floor
 * @returns the gravest first, and of these what is found most often
 */
export function similarFindings(findings: readonly Finding[]): SimilarFindings[] {
  const byRule = new Map<
    string,
    { readonly first: Finding; readonly found: FindingLocation[]; readonly keys: string[] }
  >();
  for (const finding of findings) {
    const { code, severity, message } = finding;
    const rule = `${severity} ${code}`;
    let alike = byRule.get(rule);
    if (alike === undefined) {
      alike = { first: finding, found: [], keys: [] };
      byRule.set(rule, alike);
    }
    const keys = itemsAt(finding);
    if (keys[0] !== undefined) alike.keys.push(keys[0]);
    alike.found.push({ message, keys });
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
