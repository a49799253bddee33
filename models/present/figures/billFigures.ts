import type { OptionReport, Report } from '../../report/reportSchema.ts';
import { changeText, type ChangeText } from '../format/change.ts';
import { figureText, moneyFigure, NOT_KNOWN, percentFigure, priceFigure } from '../format/figure.ts';
import { scaleFor } from '../format/scale.ts';
import { monthName } from '../format/word.ts';
import { chargesOf, demandCostOf, waterCostOf } from './billCharges.ts';
import type { HeadFigure } from './headFigure.ts';
import { optionFigure } from './optionFigure.ts';

/**
 * What a year's bill comes to in four figures.
 *
 * @param option - of the report
 */
export function billFigures(option: OptionReport, report: Report): HeadFigure[] {
  const { currency, options } = report;
  const [first] = options;
  const isOther = first !== undefined && first.id !== option.id;
  const changed = (change: ChangeText): ChangeText | null => (isOther ? change : null);
  const scale = scaleFor(
    'money',
    options.map(({ bill }) => bill.annual.totalCost),
  );
  const saving = (first?.bill.annual.totalCost ?? 0) - option.bill.annual.totalCost;
  const { figure, basis } = optionFigure('meanPrice', option, report);
  return [
    {
      label: 'Bill of the year',
      figure: moneyFigure(option.bill.annual.totalCost, currency, scale),
      basis: totalText(option, currency),
      ...(options.length > 1 ? { change: changed(changeText(saving, moneyFigure(saving, currency))) } : {}),
    },
    {
      label: 'A kWh, all in',
      figure,
      basis,
      ...(options.length > 1 ? { change: changed(priceChange(first, option, currency)) } : {}),
    },
    demandFigure(option, currency),
    largestMonthFigure(option, currency),
  ];
}

function totalText({ bill }: OptionReport, currency: string): string[] {
  const parts = chargesOf(bill).map(
    ({ label, cost }) => `${label} ${figureText(moneyFigure(bill.annual[cost], currency))}`,
  );
  return [`Twelve months by ${bill.tariff}.`, ...parts];
}

function priceChange(first: OptionReport | undefined, option: OptionReport, currency: string): ChangeText {
  const before = first?.annual.meanEnergyPrice_per_kWh ?? null;
  const now = option.annual.meanEnergyPrice_per_kWh;
  const saving = before === null || now === null ? 0 : before - now;
  // Sums of hours in another order differ in digits that nobody pays.
  const isSame = Math.abs(saving) < 1e-9;
  return changeText(isSame ? 0 : saving, priceFigure(saving, currency));
}

function demandFigure(option: OptionReport, currency: string): HeadFigure {
  const demandCost = demandCostOf(option);
  const { electricityCost } = option.annual;
  return {
    label: 'Demand charges',
    figure: electricityCost > 0 ? percentFigure(demandCost / electricityCost) : NOT_KNOWN,
    basis: [
      'Share of electricity that is billed on peaks, not on energy.',
      `${figureText(moneyFigure(demandCost, currency))} of ${figureText(moneyFigure(electricityCost, currency))}.`,
    ],
    note:
      electricityCost === 0 ? '' : demandCost === 0 ? 'none' : figureText(moneyFigure(demandCost, currency)),
  };
}

function largestMonthFigure({ bill }: OptionReport, currency: string): HeadFigure {
  const totals = bill.monthly.map(({ totalCost }) => totalCost);
  const largest = Math.max(...totals);
  const smallest = Math.min(...totals);
  const nameOf = (cost: number): string => monthName(totals.indexOf(cost) + 1);
  return {
    label: 'Largest month',
    figure: largest === 0 ? NOT_KNOWN : moneyFigure(largest, currency),
    basis: [
      `Bill of ${nameOf(largest)}.`,
      `The smallest, ${nameOf(smallest)}: ${figureText(moneyFigure(smallest, currency))}.`,
    ],
    note: largest === 0 ? '' : nameOf(largest),
  };
}

/** A bill among others, in the few charges that all bills have. */
export interface BillSummary {
  readonly energyCost: number;
  readonly demandCost: number;
  /** With what is paid up to a minimum. */
  readonly fixedCost: number;
  readonly waterCost: number;
  readonly totalCost: number;
  readonly meanPrice_per_kWh: number | null;
  /** Against the first option; positive is less. */
  readonly saving: number;
}

/** The bills of all options, each against the first. */
export function billSummaries({ options }: Pick<Report, 'options'>): BillSummary[] {
  const baseline = options[0]?.bill.annual.totalCost ?? 0;
  return options.map((option) => {
    const { annual } = option.bill;
    return {
      energyCost: annual.energyCost,
      demandCost: demandCostOf(option),
      fixedCost: annual.fixedCost + annual.minimumCost,
      waterCost: waterCostOf(option),
      totalCost: annual.totalCost,
      meanPrice_per_kWh: option.annual.meanEnergyPrice_per_kWh,
      saving: baseline - annual.totalCost,
    };
  });
}
