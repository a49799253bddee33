import type { BillTotals, LineKind } from '../../../models/tariff/Bill.ts';

/** A column of a table of bills. */
export interface ChargeColumn {
  readonly heading: string;
  readonly kind: LineKind | 'total';
}

const columns: readonly ChargeColumn[] = [
  { heading: 'Energy', kind: 'energy' },
  { heading: 'Demand', kind: 'demandFlat' },
  { heading: 'TOU demand', kind: 'demandTou' },
  { heading: 'Coincident', kind: 'coincident' },
  { heading: 'Fixed', kind: 'fixed' },
  { heading: 'Minimum', kind: 'minimum' },
];

/** The kinds of charges that occur in any of the bills, then the total; energy is always included. */
export function chargeColumns(bills: readonly BillTotals[]): ChargeColumn[] {
  const isShown = ({ kind }: ChargeColumn): boolean =>
    kind === 'energy' || bills.some((bill) => bill[kind] !== 0);
  return [...columns.filter(isShown), { heading: 'Total', kind: 'total' }];
}
