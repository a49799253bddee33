import type { Consequence, CauseGroup } from '../../../models/present/figures/findingCauses.ts';
import { findingState } from '../../../models/present/figures/findingCounts.ts';
import type { GroupedFinding } from '../../../models/present/figures/groupFindings.ts';
import type { Severity } from '../../../models/problems/severities.ts';
import { racksOf } from '../../state/racksOf.ts';

/** States of a finding by which the page filters. */
export const findingStates = ['open', 'accepted', 'ignored', 'changed'] as const;
export type FindingStateName = (typeof findingStates)[number];

/** Orders of the groups within a severity. */
export const findingOrders = ['consequences', 'places', 'name'] as const;
export type FindingOrder = (typeof findingOrders)[number];

/** Which findings are shown, and in which order; undefined does not filter. */
export interface FindingFilter {
  readonly severity: Severity | undefined;
  readonly optionId: string | undefined;
  readonly rackId: string | undefined;
  readonly state?: FindingStateName | undefined;
  readonly search?: string | undefined;
  readonly order?: FindingOrder | undefined;
}

/** What a filter needs to know besides the findings. */
export interface FilterContext {
  /** Racks identical to that of the filter, itself included. */
  readonly identical?: readonly (string | undefined)[] | undefined;
  /** All texts of a finding, in small letters. */
  readonly textOf?: (group: GroupedFinding) => string;
}

/**
 * The findings that pass a filter, in their order.
 *
 * @param groups - all findings
 * @param filter - what to show
 */
export function filterFindings(
  groups: readonly GroupedFinding[],
  filter: FindingFilter,
  context: FilterContext = {},
): GroupedFinding[] {
  const { severity, optionId, rackId, state } = filter;
  const { identical = [rackId], textOf } = context;
  const words = (filter.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return groups.filter((group) => {
    if (severity !== undefined && group.severity !== severity) return false;
    if (optionId !== undefined && !group.options.some(({ id }) => id === optionId)) return false;
    if (state !== undefined && !isInState(group, state)) return false;
    if (words.length > 0 && textOf !== undefined && !includesAll(textOf(group), words)) return false;
    return rackId === undefined || racksOf(group.finding).some((id) => identical.includes(id));
  });
}

const includesAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

const isInState = (group: GroupedFinding, state: FindingStateName): boolean =>
  state === 'changed'
    ? group.byOption.some(({ finding }) => finding.decision?.changedFrom !== undefined)
    : findingState(group) === state;

/** A group with what passes a filter. */
export interface ShownCause {
  readonly cause: CauseGroup;
  readonly roots: readonly GroupedFinding[];
  readonly consequences: readonly Consequence[];
}

/**
 * The groups with what passes a filter. Where only consequences pass, their cause is shown with them.
 *
 * @param causes - all groups
 * @param passing - the findings that pass
 * @param order - within a severity; default: the order of the groups
 * @param titleOf - the title of a group
 */
export function filterCauses(
  causes: readonly CauseGroup[],
  passing: readonly GroupedFinding[],
  order: FindingOrder | undefined,
  titleOf: (cause: CauseGroup) => string,
): ShownCause[] {
  const isPassing = new Set(passing);
  const shown = causes.flatMap((cause): ShownCause[] => {
    const roots = cause.roots.filter((group) => isPassing.has(group));
    const consequences = cause.consequences.filter(({ group }) => isPassing.has(group));
    if (roots.length + consequences.length === 0) return [];
    return [{ cause, roots: roots.length === 0 ? cause.roots : roots, consequences }];
  });
  if (order === 'places')
    return shown.toSorted((one, other) => other.cause.placeCount - one.cause.placeCount);
  if (order === 'name') {
    return shown.toSorted((one, other) => titleOf(one.cause).localeCompare(titleOf(other.cause), 'en'));
  }
  return shown;
}

/** The address that shows the findings of a filter, for bookmarks and links. */
export function findingsAddress({ severity, optionId, rackId, ...others }: FindingFilter): string {
  const parameters = { severity, option: optionId, rack: rackId, ...others };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') search.set(name, value);
  }
  const text = search.toString();
  return text === '' ? '/findings' : `/findings?${text}`;
}

/** The filter of an address. */
export function findingFilterOf(query: (name: string) => string | undefined): FindingFilter {
  const oneOf = <Name extends string>(names: readonly Name[], name: string): Name | undefined =>
    names.find((candidate) => candidate === query(name));
  return {
    severity: oneOf(['error', 'warning', 'info'], 'severity'),
    optionId: query('option'),
    rackId: query('rack'),
    state: oneOf(findingStates, 'state'),
    search: query('search'),
    order: oneOf(findingOrders, 'order'),
  };
}
