/** A value of a table: a figure as computed, a text, or null if it is unknown or does not apply. */
export type DataCell = number | string | null;

/** A column of a table. */
export interface DataColumn {
  /** Its name in files, stable over versions, with its unit as suffix where it has one: `facilityEnergy_kWh`. */
  readonly name: string;
  /** Its heading without the unit: “Facility energy”. */
  readonly label: string;
  /** Unit of its numbers as it is written: “kWh”, “USD/kWh”, “” for counts, ratios and texts. */
  readonly unit: string;
  readonly kind: 'number' | 'text';
}

/** Rows of figures as plain data, which are written as CSV, as a sheet of a workbook, or as a table of the printed report. */
export interface DataTable {
  /** In kebab case, stable over versions; the name of its file: `energy-by-month`. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly DataColumn[];
  /** As many cells as there are columns; numbers in the unit of their column, with all their digits. */
  readonly rows: readonly (readonly DataCell[])[];
}
