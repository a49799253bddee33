import type { Finding } from '../../problems/Finding.ts';
import type { FindingCode } from '../../problems/findingCodes.ts';
import { withConsequences } from '../../problems/withConsequences.ts';
import type { RackCause, TracedFinding } from './TracedFinding.ts';

/** Findings of the feeds of identical racks. */
export interface FeedFindings {
  /** Paths of the racks in the plan. */
  readonly paths: readonly string[];
  readonly findings: readonly Finding[];
}

/** Codes of findings by which a topology does not meet its declared redundancy. */
const violations: ReadonlySet<FindingCode> = new Set([
  'topology-overload',
  'topology-failure-overload',
  'topology-failure-feed-overload',
  'topology-redundancy-broken',
]);

/**
 * Findings of feeds and of the topology, in which what one failure does upstream is folded under its cause: devices with too
 * few supplies on each side, racks on one side, or feeds that are too small. That a declared redundancy is not met is folded
 * under the first finding that contradicts it.
 *
 * @returns findings of feeds first; identical ones are not merged
 */
export function foldFindings(
  ofFeeds: readonly FeedFindings[],
  ofTopology: readonly TracedFinding[],
): Finding[] {
  const byPath = new Map(ofFeeds.flatMap((one) => one.paths.map((path) => [path, one] as const)));
  const consequences = new Map<string, Finding[]>();
  const unexplained: Finding[] = [];
  const violated: string[] = [];
  for (const { finding, cause } of ofTopology) {
    const root = cause === null ? undefined : rootOf(cause, byPath);
    const key = textOf(root ?? finding);
    if (root === undefined) unexplained.push(finding);
    else consequences.set(key, [...(consequences.get(key) ?? []), finding]);
    if (violations.has(finding.code)) violated.push(key);
  }
  const all = [
    ...ofFeeds.flatMap(({ findings }) => findings),
    ...foldProof(unexplained, violated, consequences),
  ];
  return all.map((one) => {
    const own = consequences.get(textOf(one)) ?? [];
    consequences.delete(textOf(one));
    return withConsequences(one, own);
  });
}

/** Findings are merged by code and message. */
const textOf = ({ code, message }: Finding): string => `${code}\n${message}`;

function rootOf({ codes, paths }: RackCause, byPath: ReadonlyMap<string, FeedFindings>): Finding | undefined {
  const roots = paths.map((path) => byPath.get(path)?.findings.find(({ code }) => codes.includes(code)));
  return roots.every((root) => root !== undefined) ? roots[0] : undefined;
}

/** Moves an unmet redundancy to the consequences of what first contradicts it. */
function foldProof(
  findings: readonly Finding[],
  [first]: readonly string[],
  consequences: Map<string, Finding[]>,
): Finding[] {
  if (first === undefined) return [...findings];
  const unmet = findings.filter(({ code }) => code === 'topology-redundancy-not-proved');
  if (unmet.length > 0) consequences.set(first, [...(consequences.get(first) ?? []), ...unmet]);
  return findings.filter(({ code }) => code !== 'topology-redundancy-not-proved');
}
