import type { OptionReport } from '../../report/reportSchema.ts';
import type { ChargeColour } from '../charts/chartTheme.ts';
import { figureText, moneyFigure } from '../format/figure.ts';

type Bill = OptionReport['bill'];

/** A kind of charge, its name and its colour. */
export interface Charge {
  readonly kind: Bill['lines'][number]['kind'];
  readonly label: string;
  readonly colour: ChargeColour;
  /** Its key in the totals. */
  readonly cost: keyof Bill['annual'];
}

/** The kinds of charges of a bill, in the order in which they are listed and stacked. */
export const charges: readonly Charge[] = [
  { kind: 'energy', label: 'Energy', colour: 'energyCharge', cost: 'energyCost' },
  { kind: 'demandFlat', label: 'Demand', colour: 'demandCharge', cost: 'flatDemandCost' },
  { kind: 'demandTou', label: 'TOU demand', colour: 'touDemandCharge', cost: 'touDemandCost' },
  { kind: 'coincident', label: 'Coincident peak', colour: 'coincidentCharge', cost: 'coincidentCost' },
  { kind: 'fixed', label: 'Fixed', colour: 'fixedCharge', cost: 'fixedCost' },
  { kind: 'minimum', label: 'Minimum-bill adjustment', colour: 'minimumCharge', cost: 'minimumCost' },
  { kind: 'water', label: 'Water', colour: 'waterCharge', cost: 'waterCost' },
  { kind: 'sewer', label: 'Sewer', colour: 'sewerCharge', cost: 'sewerCost' },
];

/** Charges that a bill has in some month. */
export function chargesOf({ monthly }: Bill): Charge[] {
  return charges.filter(({ cost }) => monthly.some((month) => month[cost] !== 0));
}

/** All demand charges: flat demand, TOU demand and coincident peak. */
export function demandCostOf({ bill: { annual } }: OptionReport): number {
  return annual.flatDemandCost + annual.touDemandCost + annual.coincidentCost;
}

/** Water and sewer. */
export function waterCostOf({ bill: { annual } }: OptionReport): number {
  return annual.waterCost + annual.sewerCost;
}

/** The electricity cost in words: energy only, or each charge with its amount. */
export function billText({ bill }: OptionReport, currency: string): string[] {
  const electricity = chargesOf(bill).filter(({ kind }) => kind !== 'water' && kind !== 'sewer');
  if (electricity.every(({ kind }) => kind === 'energy')) return ['Facility energy × electricity price.'];
  const parts = electricity.map(({ label, cost }) => {
    return `${label} ${figureText(moneyFigure(bill.annual[cost], currency))}`;
  });
  return [`Twelve monthly bills under ${bill.tariff}.`, `${parts.join('; ')}.`];
}
