import type { CauseScope, FindingCause } from '../../problems/codes/described.ts';
import type { FindingCode } from '../../problems/findingCodes.ts';
import type { Severity } from '../../problems/severities.ts';
import { findingPlaces, type FindingPlaces } from './findingPlaces.ts';
import { severityRank, worstSeverity, type GroupedFinding } from './groupFindings.ts';

/** A finding that follows from another one. */
export interface Consequence {
  readonly group: GroupedFinding;
  /** Why it follows. */
  readonly because: string;
}

/** Findings with one root cause: all findings of one code that follow from no other, and what follows from them. */
export interface CauseGroup {
  readonly code: FindingCode;
  /** The highest of all its findings. */
  readonly severity: Severity;
  /** The highest of those that are open; null if something was decided on each. */
  readonly openSeverity: Severity | null;
  /** Findings of the code, in their order. */
  readonly roots: readonly GroupedFinding[];
  /** Findings that follow from them, also by way of others. */
  readonly consequences: readonly Consequence[];
  /** Places of the root findings. */
  readonly placeCount: number;
  /** All findings that follow, those that the models folded already included. */
  readonly consequenceCount: number;
}

/** What the grouping needs to know of codes and of the plan. */
export interface CauseContext {
  readonly causesOf: (code: FindingCode) => readonly FindingCause[];
  readonly hallOf: (rackId: string) => string | undefined;
}

/**
 * Groups findings by their root cause. A finding follows from another one if its code can, in the same place as the code states, in
 * every option that has it; what is not certain stays a finding of its own. Each finding is in one group, once.
 *
 * @param groups - of all options, each once
 * @returns groups with open findings first, the most severe of them first, then those with the most consequences
 */
export function groupByCause(groups: readonly GroupedFinding[], context: CauseContext): CauseGroup[] {
  const links = causeLinks(groups, context);
  const byCode = new Map<FindingCode, { roots: GroupedFinding[]; consequences: Consequence[] }>();
  const ofCode = (code: FindingCode): { roots: GroupedFinding[]; consequences: Consequence[] } => {
    const known = byCode.get(code) ?? { roots: [], consequences: [] };
    byCode.set(code, known);
    return known;
  };
  for (const group of groups) {
    const link = links.get(group);
    if (link === undefined) ofCode(group.finding.code).roots.push(group);
    else ofCode(rootOf(group, links).finding.code).consequences.push({ group, because: link.because });
  }
  return [...byCode].map(([code, found]) => causeGroup(code, found)).toSorted(byUrgency);
}

interface Link {
  readonly cause: GroupedFinding;
  readonly because: string;
}

function causeLinks(
  groups: readonly GroupedFinding[],
  { causesOf, hallOf }: CauseContext,
): ReadonlyMap<GroupedFinding, Link> {
  const byCode = new Map<string, GroupedFinding[]>();
  for (const group of groups) {
    const same = byCode.get(group.finding.code) ?? [];
    byCode.set(group.finding.code, same);
    same.push(group);
  }
  const known = new Map<GroupedFinding, FindingPlaces>();
  const placesOf = (group: GroupedFinding): FindingPlaces => {
    const places = known.get(group) ?? findingPlaces(group, hallOf);
    known.set(group, places);
    return places;
  };
  const links = new Map<GroupedFinding, Link>();
  for (const group of groups) {
    for (const { code, scope, because } of causesOf(group.finding.code)) {
      const candidates = (byCode.get(code) ?? []).filter((one) => hasOptionsOf(one, group));
      const cause = causeAmong(placesOf(group), candidates, { scope, placesOf });
      if (cause === undefined) continue;
      links.set(group, { cause, because });
      break;
    }
  }
  return links;
}

/** True if a finding is in every option that has the other one. */
const hasOptionsOf = (one: GroupedFinding, other: GroupedFinding): boolean =>
  one.isInAllOptions || other.options.every(({ id }) => one.options.some((option) => option.id === id));

interface Search {
  readonly scope: CauseScope;
  readonly placesOf: (group: GroupedFinding) => FindingPlaces;
}

/** The first of the findings that together are at all places of another one. */
function causeAmong(
  effect: FindingPlaces,
  candidates: readonly GroupedFinding[],
  { scope, placesOf }: Search,
): GroupedFinding | undefined {
  if (candidates.length === 0 || scope === 'traced') return undefined;
  if (scope === 'plan') return candidates[0];
  const causes = candidates.map((group) => ({ group, places: placesOf(group) }));
  // Places that are not listed are covered only by places that are not listed.
  if (effect.isCutShort && !causes.some(({ places }) => places.isCutShort)) return undefined;
  const wanted = keysOf(effect, scope);
  if (wanted === null || wanted.length === 0) return undefined;
  const isAt = ({ places }: { readonly places: FindingPlaces }, key: string): boolean =>
    (keysOf(places, scope) ?? []).some((at) => at === key || (scope === 'path' && isAround(at, key)));
  if (!wanted.every((key) => causes.some((cause) => isAt(cause, key)))) return undefined;
  return causes.find((cause) => wanted.some((key) => isAt(cause, key)))?.group;
}

const keysOf = (places: FindingPlaces, scope: CauseScope): readonly string[] | null =>
  scope === 'rack' ? places.racks : scope === 'hall' ? places.halls : places.paths;

/** True if one of two paths is within the other. */
const isAround = (one: string, other: string): boolean =>
  one.startsWith(`${other}.`) || other.startsWith(`${one}.`);

/** The finding that follows from no other; codes have no cycles, which a test holds. */
function rootOf(group: GroupedFinding, links: ReadonlyMap<GroupedFinding, Link>): GroupedFinding {
  let root = group;
  for (let link = links.get(root); link !== undefined; link = links.get(root)) root = link.cause;
  return root;
}

function causeGroup(
  code: FindingCode,
  { roots, consequences }: { readonly roots: GroupedFinding[]; readonly consequences: Consequence[] },
): CauseGroup {
  const all = [...roots, ...consequences.map(({ group }) => group)];
  const open = all.filter(({ isOpen }) => isOpen);
  return {
    code,
    severity: worstSeverity(all.map(({ severity }) => severity)),
    openSeverity: open.length === 0 ? null : worstSeverity(open.map(({ severity }) => severity)),
    roots,
    consequences,
    placeCount: roots.reduce((count, group) => count + placeCountOf(group), 0),
    consequenceCount:
      consequences.length +
      all.reduce((count, { finding }) => count + (finding.consequences?.length ?? 0), 0),
  };
}

/** The number of places in the option that has the most. */
const placeCountOf = ({ byOption }: GroupedFinding): number =>
  Math.max(...byOption.map(({ finding }) => finding.occurrenceCount));

function byUrgency(one: CauseGroup, other: CauseGroup): number {
  const rankOf = ({ openSeverity, severity }: CauseGroup): number =>
    openSeverity === null ? 3 + severityRank[severity] : severityRank[openSeverity];
  return rankOf(one) - rankOf(other) || other.consequenceCount - one.consequenceCount;
}
