import type { Severity } from '../../../models/problems/severities.ts';
import type { GroupedFinding } from '../../../models/present/figures/groupFindings.ts';
import { racksOf } from '../../state/racksOf.ts';

/** Which findings are shown; undefined does not filter. */
export interface FindingFilter {
  readonly severity: Severity | undefined;
  readonly optionId: string | undefined;
  readonly rackId: string | undefined;
}

/**
 * The findings that pass a filter, in their order.
 *
 * @param groups - all findings
 * @param filter - what to show
 * @param identical - racks identical to that of the filter, itself included
 */
export function filterFindings(
  groups: readonly GroupedFinding[],
  filter: FindingFilter,
  identical: readonly (string | undefined)[] = [filter.rackId],
): GroupedFinding[] {
  const { severity, optionId, rackId } = filter;
  return groups.filter(({ finding, options }) => {
    if (severity !== undefined && finding.severity !== severity) return false;
    if (optionId !== undefined && !options.some(({ id }) => id === optionId)) return false;
    return rackId === undefined || racksOf(finding).some((id) => identical.includes(id));
  });
}

/** The address that shows the findings of a filter, for bookmarks and links. */
export function findingsAddress({ severity, optionId, rackId }: FindingFilter): string {
  const search = new URLSearchParams();
  if (severity !== undefined) search.set('severity', severity);
  if (optionId !== undefined) search.set('option', optionId);
  if (rackId !== undefined) search.set('rack', rackId);
  const text = search.toString();
  return text === '' ? '/findings' : `/findings?${text}`;
}
