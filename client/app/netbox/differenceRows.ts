import {
  differenceGroups,
  type ChangedBy,
  type DifferenceGroup,
  type NetboxDifference,
} from '../../../models/interchange/netbox/compare/NetboxDifference.ts';

/** A line of the list of differences: the heading of a group, or a difference. */
export type DifferenceRow =
  | { readonly kind: 'group'; readonly group: DifferenceGroup; readonly ids: readonly string[] }
  | { readonly kind: 'item'; readonly difference: NetboxDifference };

/** Names of the groups. */
export const groupLabels: Readonly<Record<DifferenceGroup, string>> = {
  site: 'Site',
  halls: 'Halls',
  types: 'Device and rack types',
  panels: 'Power panels',
  racks: 'Racks',
  devices: 'Devices',
  feeds: 'Power feeds',
};

const changerTexts: Readonly<Record<ChangedBy, string>> = {
  netbox: 'changed in NetBox since the last review',
  plan: 'changed in the plan since the last review',
  both: 'changed in NetBox and in the plan since the last review',
  unknown: 'no earlier review',
};

/**
 * The lines of a list of differences.
 *
 * @param choice - words that must occur in a difference, and groups of which only the heading is shown
 */
export function differenceRows(
  differences: readonly NetboxDifference[],
  { words, closed }: { readonly words: string; readonly closed: ReadonlySet<DifferenceGroup> },
): DifferenceRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found =
    wanted.length === 0
      ? differences
      : differences.filter(({ text }) => wanted.every((word) => text.toLowerCase().includes(word)));
  return differenceGroups.flatMap((group): DifferenceRow[] => {
    const inGroup = found.filter((difference) => difference.group === group);
    if (inGroup.length === 0) return [];
    const heading: DifferenceRow = { kind: 'group', group, ids: inGroup.map(({ id }) => id) };
    if (closed.has(group)) return [heading];
    return [heading, ...inGroup.map((difference): DifferenceRow => ({ kind: 'item', difference }))];
  });
}

/** Both values of a difference, and who changed them. */
export function differenceDetail({ kind, inPlan, inNetbox, before, changedBy }: NetboxDifference): string {
  if (kind === 'added' && inNetbox === null)
    return changedBy === 'plan' ? 'In NetBox, removed from the plan' : 'Only in NetBox';
  if (kind === 'gone')
    return changedBy === 'both' ? 'Only in the plan, where it was changed' : 'Only in the plan';
  const values = [
    `Plan: ${inPlan ?? 'none'}`,
    `NetBox: ${inNetbox ?? 'none'}`,
    ...(changedBy === 'both' && before !== null ? [`before: ${before}`] : []),
  ];
  return kind === 'added' ? values.join(' · ') : `${values.join(' · ')} · ${changerTexts[changedBy]}`;
}
