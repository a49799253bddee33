import type { ChangedBy, DifferenceGroup, NetboxDifference } from './NetboxDifference.ts';

/** A field in three versions, as texts to compare. */
export interface FieldVersions {
  /** In NetBox at the last review; undefined if there was none. */
  readonly before: string | undefined;
  readonly planned: string;
  readonly now: string;
}

/** Who changed a field whose value in the plan is not that of NetBox. */
export function changedBy({ before, planned, now }: FieldVersions): ChangedBy {
  if (before === undefined) return 'unknown';
  if (planned === before) return 'netbox';
  return now === before ? 'plan' : 'both';
}

/** A field of a record, with the record in words. */
export interface ComparedField extends FieldVersions {
  readonly id: string;
  readonly group: DifferenceGroup;
  readonly text: string;
  /** A value as people read it. */
  readonly shown: (value: string) => string;
}

/** The difference of a field; undefined if plan and NetBox agree. */
export function fieldDifference(field: ComparedField): NetboxDifference | undefined {
  const { id, group, text, shown, before, planned, now } = field;
  if (planned === now) return undefined;
  const by = changedBy(field);
  const valueOf = (value: string): string | null => (value === '' ? null : shown(value));
  return {
    id,
    group,
    kind: 'changed',
    text,
    inPlan: valueOf(planned),
    inNetbox: valueOf(now),
    before: before === undefined ? null : valueOf(before),
    changedBy: by,
    isSuggested: by === 'netbox',
  };
}

/** The difference of a record that only one of the two has. */
export function recordDifference(
  record: Pick<NetboxDifference, 'id' | 'group' | 'kind' | 'text' | 'changedBy' | 'isSuggested'>,
): NetboxDifference {
  return { ...record, inPlan: null, inNetbox: null, before: null };
}
