/** What a line of a bill is for. */
export type LineKind = 'energy' | 'demandFlat' | 'demandTou' | 'coincident' | 'fixed' | 'minimum';

/** One line of a bill: a price, and for each month what it was asked for and what that cost. */
export interface BillLine {
  readonly kind: LineKind;
  readonly label: string;
  /** What is counted: kWh, kW, kVA, hp, months or days. */
  readonly unit: string;
  /** Per unit; null for what has no price by quantity, such as a minimum. */
  readonly price: number | null;
  readonly quantities: Float64Array;
  readonly costs: Float64Array;
  /** Step in which the billed peak of each month fell; -1 where a floor or a ratchet set it, null for lines without peaks. */
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
  /** Demand that hours-of-use tiers and reports count with: the month's peak, at least its floor and ratchet. */
  readonly billingDemand_kW: readonly number[];
  /** Highest demand of each month as measured. */
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
