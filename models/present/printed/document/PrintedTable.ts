import type { ChangeText } from '../../format/change.ts';
import type { Cited } from './Cited.ts';

/** A number as it is printed: rounded, with the exact value and its places in the report. */
export interface PrintedNumber extends Cited {
  readonly kind: 'number';
  /** Rounded; a dash if unknown. */
  readonly text: string;
  /** Its unit; empty for counts and ratios. */
  readonly unit: string;
}

/** A cell of a table: a text, or a number whose unit is in the heading or, if `isUnitShown`, behind it. */
export type PrintedCell = string | (PrintedNumber & { readonly isUnitShown?: boolean });

/** A column of a table. */
export interface PrintedColumn {
  readonly label: string;
  /** Unit of all its numbers; empty if there is none or each cell shows its own. */
  readonly unit: string;
  readonly cells: readonly PrintedCell[];
}

/** A table; its first column names the rows, and is repeated where the others are split to the width of a page. */
export interface PrintedTable {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly PrintedColumn[];
  /** Number of rows at the end that are totals. */
  readonly totalCount?: number;
  /** True for a table of texts, whose columns become narrower instead of being split. */
  readonly isWrapped?: boolean;
  /** Says what the figures are based on; below the table. */
  readonly note?: string;
}

/** A large figure with its meaning. */
export interface PrintedFigure {
  readonly label: string;
  readonly number: PrintedNumber;
  /** Meaning and basis, one sentence per line. */
  readonly basis: readonly string[];
  /** Change from the baseline; null for the baseline itself. */
  readonly change: ChangeText | null;
}
