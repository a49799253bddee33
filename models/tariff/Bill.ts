/** Kind of charge of a bill line. */
export type LineKind = 'energy' | 'demandFlat' | 'demandTou' | 'coincident' | 'fixed' | 'minimum';

/** One line of a bill: a price, and the quantity and cost of each month. */
export interface BillLine {
  readonly kind: LineKind;
  readonly label: string;
  /** Months, days and hours of its time-of-use period; null if it applies at all times. */
  readonly hours: string | null;
  /** Billing unit: kWh, kW, kVA, hp, months or days. */
  readonly unit: string;
  /** Per unit; null for charges without a price per unit, such as a minimum. */
  readonly price: number | null;
  readonly quantities: Float64Array;
  readonly costs: Float64Array;
  /** Step of the billed peak of each month; -1 if a floor or a ratchet sets it, null for lines without peaks. */
  readonly peakSteps: Int32Array | null;
}

/** A month's bill, or a year's, by kind of charge. */
export type BillTotals = Readonly<Record<LineKind | 'total', number>>;

/** A year's electricity bill: lines = months = year. */
export interface Bill {
  readonly currency: string;
  readonly lines: readonly BillLine[];
  readonly monthly: readonly BillTotals[];
  readonly annual: BillTotals;
  /** Billing demand for hours-of-use tiers and reports: the peak of the month, at least its floor and ratchet. */
  readonly billingDemand_kW: readonly number[];
  /** Highest measured demand of each month. */
  readonly peaks_kW: readonly number[];
}

const kinds = ['energy', 'demandFlat', 'demandTou', 'coincident', 'fixed', 'minimum'] as const;

/** Adds lines up to months, and months to the year. */
export function totalsOf(lines: readonly BillLine[]): Pick<Bill, 'monthly' | 'annual'> {
  const monthly = Array.from({ length: 12 }, (_, month) => monthTotals(lines, month));
  const year = emptyTotals();
  for (const month of monthly) {
    for (const kind of kinds) year[kind] += month[kind];
    year.total += month.total;
  }
  return { monthly, annual: year };
}

type OpenTotals = Record<LineKind | 'total', number>;

function emptyTotals(): OpenTotals {
  return { energy: 0, demandFlat: 0, demandTou: 0, coincident: 0, fixed: 0, minimum: 0, total: 0 };
}

function monthTotals(lines: readonly BillLine[], month: number): BillTotals {
  const totals = emptyTotals();
  for (const { kind, costs } of lines) totals[kind] += costs[month] ?? 0;
  for (const kind of kinds) totals.total += totals[kind];
  return totals;
}
