import type { OptionReport, Report } from '../../report/reportSchema.ts';
import { changeText, type ChangeText } from '../format/change.ts';
import { figureText, moneyFigure, NOT_KNOWN, percentFigure, priceFigure } from '../format/figure.ts';
import { scaleFor } from '../format/scale.ts';
import { monthName } from '../format/word.ts';
import { withAssertion } from './assertedPue.ts';
import { chargesOf, demandCostOf, waterCostOf } from './billCharges.ts';
import type { HeadFigure } from './headFigure.ts';
import { optionFigure } from './optionFigure.ts';

/**
 * The annual bill in four figures.
 *
 * @param option - of the report
 */
export function billFigures(option: OptionReport, report: Report): HeadFigure[] {
  const { currency, options } = report;
  const [first] = options;
  const isOther = first !== undefined && first.id !== option.id;
  const changed = (change: ChangeText): ChangeText | null =>
    isOther ? withAssertion(change, report.comparison, option.id) : null;
  const scale = scaleFor(
    'money',
    options.map(({ bill }) => bill.annual.totalCost),
  );
  const saving = (first?.bill.annual.totalCost ?? 0) - option.bill.annual.totalCost;
  const { figure, basis } = optionFigure('meanPrice', option, report);
  return [
    {
      label: 'Annual bill',
      figure: moneyFigure(option.bill.annual.totalCost, currency, scale),
      basis: totalText(option, currency),
      ...(options.length > 1 ? { change: changed(changeText(saving, moneyFigure(saving, currency))) } : {}),
    },
    {
      label: 'Cost per kWh',
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
  return [`Twelve monthly bills under ${bill.tariff}.`, ...parts];
}

function priceChange(first: OptionReport | undefined, option: OptionReport, currency: string): ChangeText {
  const previous = first?.annual.meanEnergyPrice_per_kWh ?? null;
  const now = option.annual.meanEnergyPrice_per_kWh;
  const saving = previous === null || now === null ? 0 : previous - now;
  // Summing hours in a different order changes insignificant digits only.
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
      'Share of the electricity cost billed on demand.',
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
    label: 'Highest monthly bill',
    figure: largest === 0 ? NOT_KNOWN : moneyFigure(largest, currency),
    basis: [
      `${nameOf(largest)} bill.`,
      `Lowest, ${nameOf(smallest)}: ${figureText(moneyFigure(smallest, currency))}.`,
    ],
    note: largest === 0 ? '' : nameOf(largest),
  };
}

/** A bill in a comparison, reduced to the charges that all bills have. */
export interface BillSummary {
  readonly energyCost: number;
  readonly demandCost: number;
  /** Includes the minimum-bill adjustment. */
  readonly fixedCost: number;
  readonly waterCost: number;
  readonly totalCost: number;
  readonly meanPrice_per_kWh: number | null;
  /** Relative to the baseline; positive: lower cost. */
  readonly saving: number;
}

/** The bills of all options, each compared with the baseline. */
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
