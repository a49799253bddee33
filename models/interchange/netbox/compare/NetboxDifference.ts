import type { Draft } from './Draft.ts';

/** Kinds of records in which a plan and NetBox differ, in the order in which they are shown. */
export const differenceGroups = ['site', 'halls', 'types', 'panels', 'racks', 'devices', 'feeds'] as const;
export type DifferenceGroup = (typeof differenceGroups)[number];

/** Who changed a value since the last review; unknown if there was none. */
export const changers = ['netbox', 'plan', 'both', 'unknown'] as const;
export type ChangedBy = (typeof changers)[number];

/** One difference between a plan and NetBox, which can be taken into the plan. */
export interface NetboxDifference {
  /** The same in a later comparison: `racks/12/hall`, `devices/501`. */
  readonly id: string;
  readonly group: DifferenceGroup;
  readonly kind: 'added' | 'changed' | 'gone';
  /** What differs, in words. */
  readonly text: string;
  /** The value of the plan; null if it has none. */
  readonly inPlan: string | null;
  /** The value of NetBox; null if it has none. */
  readonly inNetbox: string | null;
  /** The value of NetBox at the last review; null if unknown. */
  readonly before: string | null;
  readonly changedBy: ChangedBy;
  /** Whether it is taken unless someone decides otherwise: what NetBox added or changed and the plan did not. */
  readonly isSuggested: boolean;
}

/** A difference, and what it changes. */
export interface ProposedChange {
  readonly difference: NetboxDifference;
  readonly take: (draft: Draft) => void;
}
