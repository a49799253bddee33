import type { Plan } from '../../plan/document/planSchema.ts';
import type { ListRemark, ReadColumn } from './readListSheet.ts';

/** How a device of a list was understood. */
export interface ListedDevice {
  /** As the list writes it. */
  readonly text: string;
  /**
   * `exact`: a device of the catalogue; `near`: one whose name is like it, taken if it was asked for; `own`: a device of its own with
   * the figures of the list, flagged as estimates; `left-out`: neither.
   */
  readonly kind: 'exact' | 'near' | 'own' | 'left-out';
  /** Id of the device that is used; null if its rows are left out. */
  readonly deviceId: string | null;
  readonly deviceName: string | null;
  /** The device of the catalogue whose name is like it and that is not used; null if there is none. */
  readonly candidate: { readonly id: string; readonly name: string } | null;
  /** Rows that name it. */
  readonly rowCount: number;
  /** The first cell that names it. */
  readonly place: string;
}

/** What becomes of a hall, a rack entry or a device. */
export interface ListChange {
  readonly kind: 'created' | 'changed' | 'unchanged';
  readonly what: 'hall' | 'rack' | 'device';
  /** Id in the plan. */
  readonly id: string;
  readonly name: string;
  /** What is set, such as “Number of racks: 4, before 2”. */
  readonly details: readonly string[];
}

/** Sums over a plan before its options are applied. */
export interface ListTotals {
  readonly rackCount: number;
  readonly deviceCount: number;
  /** Sizing load of the racks; null if the plan cannot be computed. */
  readonly sizing_kW: number | null;
}

/** A sheet as it was understood, without its rows. */
export interface ListSheetReview {
  readonly name: string;
  readonly kind: 'racks' | 'devices' | null;
  readonly isUsed: boolean;
  readonly columns: readonly ReadColumn[];
  readonly rowCount: number;
  /** Rows that were understood and are used. */
  readonly readCount: number;
}

/** What a list of racks or devices would change in a plan, and how it was understood. */
export interface ListProposal {
  readonly sheets: readonly ListSheetReview[];
  /** What is not understood, assumed or worth a look, each with its cell. */
  readonly remarks: readonly ListRemark[];
  readonly devices: readonly ListedDevice[];
  readonly changes: readonly ListChange[];
  readonly before: ListTotals;
  readonly after: ListTotals;
  /** The plan with the changes; the same value as before if nothing changes. */
  readonly plan: Plan;
}
